import { SearchSites } from '@/components/search-sites';
import type { PanelTab } from '@/components/tab-strip';
import { publicAddress } from '@/utils/elsewhere/public-address';
import { searchSites } from '@/utils/elsewhere/search-sites';
import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';

/** The id of the view with the other ways to look for the picture. */
export const elsewhereTab = 'elsewhere';

/**
 * The other ways to look for a picture, each a section of its own. There as soon as the search has a picture, whatever
 * became of the search.
 */
export function useElsewhereTab(state: SearchState | undefined): PanelTab | undefined {
  if (!state?.picture && !state?.pictureUrl) return undefined;
  const address = publicAddress(state.pictureUrl);
  return {
    id: elsewhereTab,
    words: t('tabs.elsewhere'),
    content: <SearchSites sites={searchSites} address={address} closed={/^https?:/.test(state.pictureUrl ?? '')} />,
  };
}
