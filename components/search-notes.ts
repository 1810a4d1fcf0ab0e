import type { CatalogEntry } from '@/utils/providers/provider';
import { isWebAddress, type ExportNote } from '@/utils/workspace/export/table';
import type { SearchState } from '@/utils/search/search-state';
import { parseKeywords } from '@/utils/sourcing/title-keywords';
import type { LoadedView } from '@/utils/sourcing/loaded-view';
import { formatDate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { activeChoices } from './choices';
import { dataSource } from './data-source';
import { queryTitle } from './query-title';
import { countWords } from './result-counts';
import { sortWords } from './sort-select';

/** What is said of a search wherever its offers go: source and day, what was asked and where, filters and order. */
export function searchNotes(
  state: SearchState,
  entry: CatalogEntry | undefined,
  view: LoadedView & { quantity: number },
  now: string,
): ExportNote[] {
  const filters = entry ? activeChoices(entry.capabilities, state.choices).map(({ words }) => words) : [];
  const keywords = parseKeywords(view.keywords);
  const refined = [
    ...(view.goodSupplier ? [t('refine.good')] : []),
    ...(keywords.length > 0 ? [t('choices.keyword', { keyword: keywords.join(' ') })] : []),
  ];
  const note = (name: string, text: string | undefined): ExportNote[] => (text ? [{ name, text }] : []);
  const asked = state.clip ? undefined : sortWords(state.choices.sort);
  return [
    ...note(t('export.note.source'), dataSource(state)),
    ...note(t('export.note.exported'), formatDate(now)),
    ...note(t('export.note.query'), queryTitle(state)),
    ...note(t('export.note.page'), storePage(state)),
    ...note(t('export.note.filters'), [...filters, ...refined].join(', ')),
    ...note(t('export.note.order'), view.rank ? t(`rank.${view.rank}`, { quantity: view.quantity }) : asked),
    ...note(t('export.note.count'), countWords(state, entry)),
  ];
}

/** The address of the page that the picture was found on. */
export function storePage({ product, source }: SearchState): string | undefined {
  const url = product?.url ?? ('pageUrl' in source ? source.pageUrl : undefined);
  return isWebAddress(url) ? url : undefined;
}
