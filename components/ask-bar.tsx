import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { withCost } from './cost';
import { droppedWords } from './dropped-words';
import './ask-bar.css';

interface AskBarProps {
  /** Who would be asked. */
  entry: CatalogEntry;
  choices: SearchChoices;
  /** How many changes wait. */
  gathered: number;
  /** Choices that this source lacks (`fitChoices`). */
  dropped: readonly string[];
  onAsk(): void;
  onDiscard(): void;
  onFilters(): void;
}

/** The words of the button that asks what was gathered. */
export const askWords = (entry: CatalogEntry): string => withCost(t('choices.ask'), entry.cost);

/** The name of the first choice that the service cannot do without and that is not made yet. */
export function missingChoice({ capabilities }: CatalogEntry, { fields = {} }: SearchChoices): string | undefined {
  const missing = capabilities.fields?.find((field) => field.required && !fields[field.id]);
  return missing && nameOf('choice', missing.id);
}

/** What was changed waits here for one press, with its cost and what falls away. */
export function AskBar({ entry, choices, gathered, dropped, onAsk, onDiscard, onFilters }: AskBarProps) {
  const missing = missingChoice(entry, choices);
  return (
    <div class="ask-bar">
      {dropped.length > 0 && (
        <p class="small">
          {t('choices.fallsAway', {
            provider: nameOf('provider', entry.id),
            choices: dropped.map(droppedWords).join(', '),
          })}
        </p>
      )}
      {missing ? (
        <button type="button" class="button primary" onClick={onFilters}>
          {t('choices.fillIn', { name: missing })}
        </button>
      ) : (
        <button type="button" class="button primary" onClick={onAsk}>
          {askWords(entry)}
        </button>
      )}
      <button type="button" class="button quiet" onClick={onDiscard}>
        {t('choices.discard', { count: gathered })}
      </button>
    </div>
  );
}
