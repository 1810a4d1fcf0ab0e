import { On1688Section, type On1688SectionProps } from '@/components/on-1688-section';
import type { Said } from '@/components/said-bar';
import { SearchSites } from '@/components/search-sites';
import type { PanelTab } from '@/components/tab-strip';
import { publicAddress } from '@/utils/elsewhere/public-address';
import { searchSites } from '@/utils/elsewhere/search-sites';
import { isPlain, plainLook } from '@/utils/image/look';
import type { SearchState } from '@/utils/search/search-state';
import type { Settings } from '@/utils/settings';
import { t } from '@/utils/i18n/t';
import { useOn1688 } from './use-on-1688';
import { useWebDraft } from './use-web-draft';
import { WebPicturesSection } from './web-pictures-section';

/** The id of the view with the other ways to look for the picture. */
export const elsewhereTab = 'elsewhere';

interface Needs {
  windowId: number;
  state?: SearchState;
  /** The query picture, once it is prepared. */
  picture?: Blob;
  settings: Settings;
  /** Opens the place for another query picture. */
  onNewPicture(): void;
  /** Shows this view. */
  onShow(): void;
  say(said: Said): void;
  fail(error: unknown): void;
}

export interface Elsewhere {
  /** There as soon as the search has a picture, whatever became of the search. */
  tabs: PanelTab[];
  /** The keyless way, for other places of the panel; absent without a picture. */
  onSite?: On1688SectionProps['onSite'];
}

/** The other ways to look for a picture, each a section of its own. */
export function useElsewhere({
  windowId,
  state,
  picture,
  settings,
  onShow,
  onNewPicture,
  say,
  fail,
}: Needs): Elsewhere {
  const address = publicAddress(state?.pictureUrl);
  const look = state?.look ?? plainLook;
  // The address is that of the whole picture as it is.
  const on1688 = useOn1688({
    windowId,
    state,
    picture,
    address: isPlain(look) ? address : undefined,
    onStart: onShow,
    fail,
  });
  const draft = useWebDraft(state?.id);
  if (!state?.picture && !state?.pictureUrl) return { tabs: [] };
  const content = (
    <>
      <On1688Section {...on1688} />
      {state.picture && (
        <WebPicturesSection
          windowId={windowId}
          search={state}
          settings={settings}
          draft={draft}
          say={say}
          onNewPicture={onNewPicture}
        />
      )}
      <SearchSites
        sites={searchSites}
        address={address}
        closed={/^https?:/.test(state.pictureUrl ?? '')}
        framed={look.part !== 'whole'}
      />
    </>
  );
  return { tabs: [{ id: elsewhereTab, words: t('tabs.elsewhere'), content }], onSite: on1688.onSite };
}
