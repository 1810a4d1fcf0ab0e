import { useRef } from 'preact/hooks';
import { page1688Entry } from '@/utils/providers/page-1688';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import type { ChangeWay } from './choice-fields';
import { ChoiceChips } from './choice-chips';
import { activeChoices } from './choices';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import type { Decision } from './decision';
import { SortSelect } from './sort-select';
import { TranslateStatus } from './translate-status';
import { TranslateSwitch } from './translate-switch';
import './toolbar.css';

interface ToolbarProps {
  entry: CatalogEntry;
  choices: SearchChoices;
  /** What is made of the loaded offers; the sorts of it are offered while there are some. */
  decision: Decision;
  view: 'list' | 'table';
  filtersOpen: boolean;
  onFilters(open: boolean): void;
  onChange(choices: SearchChoices, way: ChangeWay): void;
  onView(view: 'list' | 'table'): void;
  /** Absent while there is nothing to export. */
  onExport?(): void;
  onKeys(): void;
}

/** Filters, sort and view; under them what is on. */
export function Toolbar(props: ToolbarProps) {
  const { entry, choices, decision, view, filtersOpen, onFilters, onChange, onView, onExport, onKeys } = props;
  const { scores, view: loaded, analysis } = decision;
  const filters = useRef<HTMLButtonElement>(null);
  // Nothing can be asked of what was read off a page.
  const asks = entry.id !== page1688Entry.id;
  const count = activeChoices(entry.capabilities, choices).length;
  return (
    <div class="toolbar">
      <div class="toolbar-row" role="toolbar" aria-label={t('toolbar.label')}>
        {asks && (
          <button
            ref={filters}
            type="button"
            class={count ? 'button toolbar-filters on' : 'button toolbar-filters'}
            data-filters
            aria-expanded={filtersOpen}
            aria-controls="filters"
            onClick={() => onFilters(!filtersOpen)}
          >
            <Icon name="filter" />
            <span class="toolbar-words">{t('filters.title')}</span>
            {count > 0 && (
              <span class="toolbar-count">
                {count}
                <span class="unseen"> {t('filters.onCount', { count })}</span>
              </span>
            )}
          </button>
        )}
        <SortSelect
          capabilities={entry.capabilities}
          providerId={entry.id}
          sort={choices.sort}
          onChange={(sort) => onChange({ ...choices, sort }, 'pressed')}
          loaded={
            analysis.loaded > 0
              ? {
                  count: analysis.loaded,
                  quantity: scores.quantity,
                  rank: loaded.rank,
                  onRank: (rank) => decision.onView({ rank }),
                }
              : undefined
          }
        />
        <TranslateSwitch />
        <IconButton
          icon={view === 'list' ? 'table' : 'list'}
          words={t(view === 'list' ? 'view.showTable' : 'view.showList')}
          onPress={() => onView(view === 'list' ? 'table' : 'list')}
        />
        {onExport && <IconButton icon="save" words={t('export.open')} data-export onPress={onExport} />}
        <IconButton icon="keys" words={t('keys.title')} class="toolbar-keys" onPress={onKeys} />
      </div>
      <TranslateStatus />
      <ChoiceChips
        capabilities={entry.capabilities}
        choices={choices}
        onChange={(next) => onChange(next, 'pressed')}
        onEmptied={() => filters.current?.focus()}
      />
    </div>
  );
}
