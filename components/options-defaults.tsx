import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { ChoiceFields } from './choice-fields';
import { activeChoices, clearChoices } from './choices';
import { OptionsSection } from './options-section';
import { SortSelect } from './sort-select';

interface OptionsDefaultsProps {
  entry: CatalogEntry;
  choices: SearchChoices;
  onChange(choices: SearchChoices): void;
}

/** What a new search with this source starts with. */
export function OptionsDefaults({ entry, choices, onChange }: OptionsDefaultsProps) {
  return (
    <OptionsSection
      id="defaults"
      words={t('options.defaults')}
      about={t('options.defaultsAbout')}
      action={
        activeChoices(entry.capabilities, choices).length > 0 && (
          <button type="button" class="button link" onClick={() => onChange(clearChoices(choices))}>
            {t('options.defaultsClear')}
          </button>
        )
      }
    >
      <div>
        <span class="field-label">{t('options.sort')}</span>
        <SortSelect
          capabilities={entry.capabilities}
          providerId={entry.id}
          sort={choices.sort}
          onChange={(sort) => onChange({ ...choices, sort })}
        />
      </div>
      <ChoiceFields capabilities={entry.capabilities} choices={choices} onChange={onChange} defaultsOnly />
    </OptionsSection>
  );
}
