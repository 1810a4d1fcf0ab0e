import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Capabilities } from '@/utils/providers/capabilities';
import type { SearchChoices } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { activeChoices } from './choices';
import { Icon } from './icon';
import './choice-chips.css';

interface ChoiceChipsProps {
  capabilities: Capabilities;
  choices: SearchChoices;
  onChange(choices: SearchChoices): void;
  /** Called when the chip that had the focus was the last one. */
  onEmptied(): void;
}

/** What narrows the results, each removable by one press; the focus goes on to the next chip. */
export function ChoiceChips({ capabilities, choices, onChange, onEmptied }: ChoiceChipsProps) {
  const active = activeChoices(capabilities, choices);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | undefined>(undefined);

  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    const chips = list.current?.querySelectorAll('button');
    const next = chips?.[Math.min(removed.current, chips.length - 1)];
    removed.current = undefined;
    if (next) next.focus();
    else onEmptied();
  });

  if (active.length === 0) return null;
  return (
    <ul ref={list} class="choice-chips" aria-label={t('choices.on')}>
      {active.map(({ id, words, without }, index) => (
        <li key={id}>
          <button
            type="button"
            aria-label={t('choices.remove', { choice: words })}
            onClick={() => {
              removed.current = index;
              onChange(without);
            }}
          >
            {words}
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
