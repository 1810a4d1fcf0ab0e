import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WatchControl } from '@/components/watch-control';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import { watchHistory } from '@/utils/search/history-changes';
import { servicesSetUp } from '@/utils/search/provider-setup';
import { openServiceOptions } from '@/utils/service-request';
import type { Settings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import { pauseWatching, startWatching, stopWatching } from '@/utils/workspace/watch/change-watches';
import { readWatched, type Watched } from '@/utils/workspace/watch/read-watches';
import { foreseeWatching, watchCallsThisMonth } from '@/utils/workspace/watch/watch-cost';
import { watchHold, type WatchHold } from '@/utils/workspace/watch/watch-hold';
import type { Undo } from '@/utils/workspace/write-boards';
import type { SaidControl } from './use-said';

interface Wanted extends Pick<SaidControl, 'say' | 'fail'> {
  /** Grows with every change of boards and watches. */
  revision: number;
  settings: Settings;
  /** Shows everything that is watched. */
  onAll(): void;
  /** Shows where the month's limit is set. */
  onLimit(): void;
  onSearchAgain(saved: SavedOffer): void;
}

/** What of the watched prices a view shows and does, and what is watched; absent while that is read. */
export function useWatchControl({
  revision,
  settings,
  onAll,
  onLimit,
  onSearchAgain,
  say,
  fail,
}: Wanted): WatchControl & { watched?: readonly Watched[] } {
  const [watched, setWatched] = useState<readonly Watched[]>();
  const [used, setUsed] = useState(0);
  const [ready, setReady] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let current = true;
    const read = () =>
      Promise.all([readWatched(), watchCallsThisMonth(), servicesSetUp()]).then(([found, calls, services]) => {
        if (!current) return;
        setWatched(found);
        setUsed(calls);
        setReady(services);
      }, fail);
    // A search that is deleted, or there again, is no change of a board.
    const unwatch = watchHistory(() => void read());
    // The user comes back from the options, or the month has ended meanwhile.
    const back = () => void read();
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    void read();
    return () => {
      current = false;
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
      unwatch();
    };
  }, [revision, settings]);
  const watches = useMemo(() => new Map(watched?.map(({ watch }) => [watch.id, watch])), [watched]);
  const lost = useMemo(
    () => new Map(watched?.flatMap((each) => (each.lost ? [[each.saved.id, each.lost]] : []))),
    [watched],
  );

  const { monthlyCap } = settings.watch;
  const holds = useMemo(() => {
    if (!watched || !ready) return new Map<string, WatchHold>();
    const now = new Date();
    const held = (each: Watched) => watchHold(each, { settings: { monthlyCap }, used, ready }, now);
    return new Map(watched.flatMap((each) => [[each.saved.id, held(each)] as const]).filter(isHeld));
  }, [watched, ready, used, monthlyCap]);

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
    holds,
    used,
    foresee: async (offers) => foreseeWatching(offers, await readWatched(), settings.watch.every),
    onWatch: (offers) =>
      work(async () => {
        const { count, undo } = await startWatching(offers);
        done(t('watch.started', { count }), undo);
      }),
    onStop: (offers) =>
      work(async () => {
        const undo = await stopWatching(offers.map(({ id }) => id));
        done(t('watch.ended', { count: offers.length }), undo);
      }),
    onPause: (offers, paused) =>
      work(async () => {
        const ids = offers.map(({ id }) => id);
        await pauseWatching(ids, paused);
        if (ids.length < 2) return;
        const words = t(paused ? 'watch.pausedMany' : 'watch.resumedMany', { count: ids.length });
        done(words, () => pauseWatching(ids, !paused));
      }),
    onCheck: ({ id }) => void sendMessage('watch', { ids: [id] }).catch(fail),
    onSearchAgain,
    onAll,
    onLimit,
    onService: (providerId) => void openServiceOptions(providerId).catch(fail),
  };
}

const isHeld = (each: readonly [string, WatchHold | undefined]): each is readonly [string, WatchHold] => !!each[1];
