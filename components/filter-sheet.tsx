import { useEffect, useRef } from 'preact/hooks';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import type { SeenCategory } from '@/utils/search/seen-categories';
import { t } from '@/utils/i18n/t';
import { ChoiceFields, type ChangeWay } from './choice-fields';
import { activeChoices, clearChoices } from './choices';
import { IconButton } from './icon-button';
import './filter-sheet.css';

export type FilterFocus = 'sheet' | 'keyword' | 'missing';

interface FilterSheetProps {
  entry: CatalogEntry;
  choices: SearchChoices;
  /** What has the focus first: the sheet, the keyword for the key `/`, or a choice that must be made. */
  focus: FilterFocus;
  /** The name of a choice that must be made before the source can be asked. */
  missing?: string;
  /** Categories of offers that were seen. */
  seenCategories: readonly SeenCategory[];
  /** The words of the button that closes the sheet: how many offers there are. */
  doneWords: string;
  /** Changes that wait to be asked, with a paid service: the words of their button. */
  askWords?: string;
  onChange(choices: SearchChoices, way: ChangeWay): void;
  onAsk(): void;
  onClose(): void;
}

/** The filters, over the results on a narrow panel and beside them on a wide one. */
export function FilterSheet(props: FilterSheetProps) {
  const { entry, choices, focus, missing, doneWords, askWords, onChange, onAsk, onClose } = props;
  const sheet = useRef<HTMLDivElement>(null);

  const focusOn = (what: FilterFocus) => {
    const fields = [...(sheet.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.field') ?? [])];
    const found = {
      sheet: undefined,
      keyword: fields.find((field) => 'keyword' in field.dataset),
      missing: fields.find((field) => field.required && field.value === ''),
    }[what];
    (found ?? sheet.current)?.focus({ preventScroll: what !== 'missing' });
  };
  useEffect(() => focusOn(focus), [focus]);

  return (
    <div
      ref={sheet}
      class="filter-sheet"
      id="filters"
      role="dialog"
      aria-label={t('filters.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>{t('filters.title')}</h2>
        {activeChoices(entry.capabilities, choices).length > 0 && (
          <button type="button" class="button link" onClick={() => onChange(clearChoices(choices), 'pressed')}>
            {t('filters.clear')}
          </button>
        )}
        <IconButton icon="close" words={t('filters.close')} onPress={onClose} />
      </header>
      <div class="filter-sheet-body">
        <ChoiceFields
          capabilities={entry.capabilities}
          choices={choices}
          seenCategories={props.seenCategories}
          onChange={onChange}
        />
      </div>
      <footer>
        {missing ? (
          <button type="button" class="button primary" onClick={() => focusOn('missing')}>
            {t('choices.fillIn', { name: missing })}
          </button>
        ) : (
          <button type="button" class="button primary" onClick={askWords ? onAsk : onClose}>
            {askWords ?? doneWords}
          </button>
        )}
      </footer>
    </div>
  );
}
