import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import './chips.css';

/** Something that is on, removable by one press. */
export interface Chip {
  id: string;
  words: string;
  onRemove(): void;
}

interface ChipsProps {
  /** The list's name. */
  label: string;
  chips: readonly Chip[];
  /** Called when the chip that had the focus was the last one. */
  onEmptied(): void;
}

/** What is on, each removable by one press; the focus goes on to the next chip. */
export function Chips({ label, chips, onEmptied }: ChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | undefined>(undefined);

  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    const buttons = list.current?.querySelectorAll('button');
    const next = buttons?.[Math.min(removed.current, buttons.length - 1)];
    removed.current = undefined;
    if (next) next.focus();
    else onEmptied();
  });

  if (chips.length === 0) return null;
  return (
    <ul ref={list} class="chips" aria-label={label}>
      {chips.map(({ id, words, onRemove }, index) => (
        <li key={id}>
          <button
            type="button"
            aria-label={t('choices.remove', { choice: words })}
            onClick={() => {
              removed.current = index;
              onRemove();
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
