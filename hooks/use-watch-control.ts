import { useEffect, useState } from 'preact/hooks';
import type { WatchControl } from '@/components/watch-control';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import type { Settings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import { pauseWatching, startWatching, stopWatching } from '@/utils/workspace/watch/change-watches';
import { readWatched, readWatches } from '@/utils/workspace/watch/read-watches';
import type { Watch } from '@/utils/workspace/watch/watch';
import { foreseeWatching, watchCallsThisMonth } from '@/utils/workspace/watch/watch-cost';
import type { Undo } from '@/utils/workspace/write-boards';
import type { SaidControl } from './use-said';

interface Wanted extends Pick<SaidControl, 'say' | 'fail'> {
  /** Grows with every change of boards and watches. */
  revision: number;
  settings: Settings;
  /** Shows everything that is watched. */
  onAll(): void;
}

/** What of the watched prices a view shows and does. */
export function useWatchControl({ revision, settings, onAll, say, fail }: Wanted): WatchControl {
  const [watches, setWatches] = useState<ReadonlyMap<string, Watch>>(new Map());
  const [used, setUsed] = useState(0);
  useEffect(() => {
    let current = true;
    Promise.all([readWatches(), watchCallsThisMonth()]).then(([found, calls]) => {
      if (!current) return;
      setWatches(found);
      setUsed(calls);
    }, fail);
    return () => void (current = false);
  }, [revision]);

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
    watches,
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
    onAll,
  };
}
