import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';

/** What a search is called: the product, else the file, else where the picture is from. */
export function queryTitle({ product, source }: SearchState): string {
  if (product?.title) return product.title;
  if (source.kind === 'file') return source.name || t('query.untitled');
  if (source.kind === 'offers-page') return t('query.page', { host: hostOf(source.pageUrl) || '1688.com' });
  const address = source.kind === 'address' ? source.url : source.pageUrl;
  const host = hostOf(address);
  return host ? t('query.from', { host }) : t('query.untitled');
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '');
