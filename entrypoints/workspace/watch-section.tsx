import { useMemo, useState } from 'preact/hooks';
import { WatchView } from '@/components/watch-view';
import { useBoards } from '@/hooks/use-boards';
import { useFollowAccess } from '@/hooks/use-follow-access';
import { useWatchControl } from '@/hooks/use-watch-control';
import { sendMessage } from '@/utils/messages';
import { askNotifications, giveNotificationsBack, hasNotifications } from '@/utils/notification-access';
import { changeSettings, readSettings } from '@/utils/settings';
import { readSavedPicture } from '@/utils/workspace/read-boards';
import { callsOf } from '@/utils/workspace/watch/calls-of';
import { setRhythm } from '@/utils/workspace/watch/change-watches';
import type { WatchRhythm, WatchRules } from '@/utils/workspace/watch/watch';
import { watchCost } from '@/utils/workspace/watch/watch-cost';
import { searchSaved } from './search-saved';
import type { Section, SectionProps } from './section';

/** Everything whose price is watched, and how: `#watch`; at its limit `#watch/limit`, at an offer's row `#watch/OFFER`. */
function WatchedPrices({ path: [at], windowId, settings, go, say, fail }: SectionProps) {
  const { revision } = useBoards(true, fail);
  const watch = useWatchControl({
    revision,
    settings,
    onAll: () => undefined,
    onLimit: () => undefined,
    onSearchAgain: (saved) => void searchSaved(windowId, saved).catch(fail),
    say,
    fail,
  });
  const { watched } = watch;
  const [denied, setDenied] = useState(false);
  const [notifies, setNotifies] = useState(false);
  useFollowAccess(() => void hasNotifications().then(setNotifies, fail));
  const change = async (part: Partial<WatchRules>) =>
    changeSettings({ watch: { ...(await readSettings()).watch, ...part } });
  const every = settings.watch.every;
  const costs = useMemo(() => watchCost(watched ?? [], every), [watched, every]);
  const calls = useMemo(
    () => ({ day: callsOf(watchCost(watched ?? [], 'day')), week: callsOf(watchCost(watched ?? [], 'week')) }),
    [watched],
  );

  const onRhythm = (next: WatchRhythm) => void setRhythm(next).then(() => sendMessage('watch', {}), fail);
  const onNotify = (notify: boolean) => {
    // The browser is asked in the press itself.
    const access = notify ? askNotifications() : giveNotificationsBack().then(() => true);
    const afterwards = async () => {
      const allowed = await access;
      setDenied(!allowed);
      await change({ notify: notify && allowed });
    };
    afterwards().catch(fail);
  };
  return (
    <WatchView
      watched={watched}
      costs={costs}
      watch={{ ...watch, settings: { ...watch.settings, notify: watch.settings.notify && notifies } }}
      revision={revision}
      readPicture={readSavedPicture}
      settings={{ calls, denied, onRhythm, onChange: (part) => void change(part).catch(fail), onNotify }}
      boards="#boards"
      focus={at === undefined ? undefined : at === 'limit' ? { limit: true } : { id: at }}
      onShow={({ id, boardId }) => {
        const row = encodeURIComponent(id);
        // The browser's Back comes back to this row, too.
        history.replaceState(null, '', `#watch/${row}`);
        go(`boards/${boardId}/${row}/watch`);
      }}
    />
  );
}

export const watchSection: Section = { id: 'watch', words: 'watch.title', icon: 'eye', View: WatchedPrices };
