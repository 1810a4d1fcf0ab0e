import { useEffect, useRef } from 'preact/hooks';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { ChoiceFields, type ChangeWay } from './choice-fields';
import { activeChoices, clearChoices } from './choices';
import { Icon } from './icon';
import './filter-sheet.css';

interface FilterSheetProps {
  entry: CatalogEntry;
  choices: SearchChoices;
  /** Focus the keyword field instead of the sheet, for the key `/`. */
  atKeyword: boolean;
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
  const { entry, choices, atKeyword, doneWords, askWords, onChange, onAsk, onClose } = props;
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const keyword = sheet.current?.querySelector<HTMLElement>('[data-keyword]');
    (atKeyword ? keyword : sheet.current)?.focus({ preventScroll: true });
  }, [atKeyword]);

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
        <button type="button" class="icon-button" aria-label={t('filters.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="filter-sheet-body">
        <ChoiceFields capabilities={entry.capabilities} choices={choices} onChange={onChange} />
      </div>
      <footer>
        <button type="button" class="button primary" onClick={askWords ? onAsk : onClose}>
          {askWords ?? doneWords}
        </button>
      </footer>
    </div>
  );
}
