import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WatchControl } from '@/components/watch-control';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import { watchHistory } from '@/utils/search/history-changes';
import type { Settings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import { pauseWatching, startWatching, stopWatching } from '@/utils/workspace/watch/change-watches';
import { readWatched, type Watched } from '@/utils/workspace/watch/read-watches';
import { foreseeWatching, watchCallsThisMonth } from '@/utils/workspace/watch/watch-cost';
import type { Undo } from '@/utils/workspace/write-boards';
import type { SaidControl } from './use-said';

interface Wanted extends Pick<SaidControl, 'say' | 'fail'> {
  /** Grows with every change of boards and watches. */
  revision: number;
  settings: Settings;
  /** Shows everything that is watched. */
  onAll(): void;
  onSearchAgain(saved: SavedOffer): void;
}

/** What of the watched prices a view shows and does, and what is watched; absent while that is read. */
export function useWatchControl({
  revision,
  settings,
  onAll,
  onSearchAgain,
  say,
  fail,
}: Wanted): WatchControl & { watched?: readonly Watched[] } {
  const [watched, setWatched] = useState<readonly Watched[]>();
  const [used, setUsed] = useState(0);
  useEffect(() => {
    let current = true;
    const read = () =>
      Promise.all([readWatched(), watchCallsThisMonth()]).then(([found, calls]) => {
        if (!current) return;
        setWatched(found);
        setUsed(calls);
      }, fail);
    // A search that is deleted, or there again, is no change of a board.
    const unwatch = watchHistory(() => void read());
    void read();
    return () => {
      current = false;
      unwatch();
    };
  }, [revision]);
  const watches = useMemo(() => new Map(watched?.map(({ watch }) => [watch.id, watch])), [watched]);
  const lost = useMemo(
    () => new Map(watched?.flatMap((each) => (each.lost ? [[each.saved.id, each.lost]] : []))),
    [watched],
  );

  /** What was pressed, then the worker is told, which sees to the next check. */
  const work = (press: () => Promise<void>) =>
    void press()
      .then(() => sendMessage('watch', {}))
      .catch(fail);
  const done = (words: string, undo: Undo) =>
    say({
      words,
      onUndo: () =>
        work(async () => {
          await undo();
          say({ words: t('said.undone') });
        }),
    });
  return {
    settings: settings.watch,
    quantity: settings.quantity,
    watched,
    watches,
    lost,
    used,
    foresee: async (offers) => foreseeWatching(offers, await readWatched(), settings.watch.every),
    onWatch: (offers) =>
      work(async () => {
        const { count, undo } = await startWatching(offers);
        done(t('watch.started', { count }), undo);
      }),
    onStop: ({ id }: SavedOffer) => work(async () => done(t('watch.stopped'), await stopWatching([id]))),
    onPause: ({ id }, paused) => work(() => pauseWatching([id], paused)),
    onCheck: ({ id }) => void sendMessage('watch', { ids: [id] }).catch(fail),
    onSearchAgain,
    onAll,
  };
}
