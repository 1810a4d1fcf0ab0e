import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';

/** What a search is called: the product, else the file, else what it is. */
export function queryTitle({ product, source }: SearchState): string {
  return product?.title ?? ((source.kind === 'file' && source.name) || t('query.untitled'));
}
