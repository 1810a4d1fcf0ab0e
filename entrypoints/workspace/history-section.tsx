import { useEffect, useState } from 'preact/hooks';
import { HistoryView } from '@/components/history-view';
import { useHistoryKeep } from '@/hooks/use-history-keep';
import { t } from '@/utils/i18n/t';
import { sendAtOnce, sendMessage } from '@/utils/messages';
import { openPanel } from '@/utils/panel-window';
import { watchHistory } from '@/utils/search/history-changes';
import { readOffers, readPicture } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';
import { forgetSearches } from '@/utils/workspace/forget-searches';
import { readHistory } from '@/utils/workspace/read-history';
import { leaveSearches } from '@/utils/workspace/watch/take-up';
import type { Section, SectionProps } from './section';

/** Every search that is kept: opening one shows its stored answer in the panel, and asks nothing. `#history/SEARCH`. */
function History({ path, windowId, settings, go, say, fail }: SectionProps) {
  const searches = useHistory(fail);
  const keep = useHistoryKeep(settings.history, fail);
  const [shown] = path;
  useEffect(() => {
    // With the page goes the Undo that it offered.
    const listener = () => void sendAtOnce('sweepHistory', { final: true }).catch(console.warn);
    window.addEventListener('pagehide', listener);
    return () => window.removeEventListener('pagehide', listener);
  }, []);

  /** Opens the panel in the press itself: the browser allows it nowhere else. */
  const onOpen = (searchId: string) => {
    const opened = openPanel(windowId);
    Promise.all([opened, sendMessage('reopen', { windowId, searchId })]).catch(fail);
  };
  const onDelete = async (gone: readonly SearchState[]) => {
    const ids = gone.map(({ id }) => id);
    const forgotten = await forgetSearches(ids);
    const { losing, undo: takeBack } = await leaveSearches(ids);
    // What has no search any more is no longer due, and what has another one is asked by that.
    const tellWatches = () => void sendMessage('watch', {}).catch(fail);
    tellWatches();
    const undo = async () => {
      await forgotten();
      await takeBack();
      tellWatches();
    };
    if (gone.some(({ id }) => id === shown)) go('history');
    const deleted = gone.length === 1 ? t('history.deleted') : t('history.deletedMany', { count: gone.length });
    const words = losing > 0 ? t('history.deletedWatched', { deleted, count: losing }) : deleted;
    say({ words, onUndo: () => void undo().then(() => say({ words: t('said.undone') }), fail) });
  };
  return (
    <HistoryView
      searches={searches}
      shown={shown}
      now={Date.now()}
      keep={keep}
      readSmall={(state) => readPicture(state, 'thumbnail')}
      readLarge={async (state) => (await readPicture(state, 'prepared')) ?? readPicture(state, 'thumbnail')}
      readOffers={readOffers}
      onShow={(id) => go(id === undefined ? 'history' : `history/${id}`)}
      onOpen={onOpen}
      onDelete={(gone) => void onDelete(gone).catch(fail)}
    />
  );
}

/** The kept searches as they are now, read again after every change. */
function useHistory(fail: (error: unknown) => void): readonly SearchState[] | undefined {
  const [searches, setSearches] = useState<readonly SearchState[]>();
  useEffect(() => {
    let current = true;
    const read = () => void readHistory().then((found) => current && setSearches(found), fail);
    const unwatch = watchHistory(read);
    read();
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return searches;
}

export const historySection: Section = { id: 'history', words: 'history.title', icon: 'clock', View: History };
