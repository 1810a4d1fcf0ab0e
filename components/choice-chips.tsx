import type { Capabilities } from '@/utils/providers/capabilities';
import type { SearchChoices } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { Chips } from './chips';
import { activeChoices } from './choices';

interface ChoiceChipsProps {
  capabilities: Capabilities;
  choices: SearchChoices;
  onChange(choices: SearchChoices): void;
  /** Called when the chip that had the focus was the last one. */
  onEmptied(): void;
}

/** What narrows the results at the service. */
export function ChoiceChips({ capabilities, choices, onChange, onEmptied }: ChoiceChipsProps) {
  const chips = activeChoices(capabilities, choices).map(({ id, words, without }) => ({
    id,
    words,
    onRemove: () => onChange(without),
  }));
  return <Chips label={t('choices.on')} chips={chips} onEmptied={onEmptied} />;
}
