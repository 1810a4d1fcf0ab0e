import { t } from '@/utils/i18n/t';
import type { Board, SavedOffer } from '@/utils/workspace/board';
import type { NotWatchable } from '@/utils/workspace/watch/not-watchable';
import { Icon } from './icon';
import type { WatchControl } from './watch-control';
import { WatchCosts } from './watch-costs';
import { useForesight } from './watch-offer';
import './watch.css';

interface WatchBoardProps {
  board: Board;
  offers: readonly SavedOffer[];
  control: WatchControl;
  onEnd(): void;
}

/** Watching a whole board, resting, and ending that, by one press each; what begins says before what it takes. */
export function WatchBoard({ board, offers, control, onEnd }: WatchBoardProps) {
  const { settings, used, watches, lost } = control;
  const left = offers.filter(({ id }) => !watches.has(id));
  const watched = offers.filter(({ id }) => watches.has(id));
  const resting = watched.filter(({ id }) => watches.get(id)!.paused && !lost.has(id));
  const going = watched.filter(({ id }) => !watches.get(id)!.paused && !lost.has(id));
  const begun = useForesight(left, control);
  const resumed = useForesight(resting, control);
  /** A press ends the panel: what it did is said below. */
  const press = (act: () => void) => () => {
    act();
    onEnd();
  };
  return (
    <section class="watch-board" aria-label={t('watch.board', { board: board.name })}>
      <p>{left.length > 0 ? t('watch.boardAbout', { count: left.length }) : t('watch.boardAll')}</p>
      {begun && begun.count > 0 && <WatchCosts costs={begun.costs} all={begun.calls} settings={settings} used={used} />}
      {(Object.keys(begun?.not ?? {}) as NotWatchable[]).map((why) => (
        <p key={why} class="soft small">
          {t(`watch.not.${why}`, { count: begun!.not[why]! })}
        </p>
      ))}
      {begun && begun.count > 0 && (
        <div class="watch-presses">
          <button type="button" class="button primary" onClick={press(() => control.onWatch(left))}>
            <Icon name="eye" />
            {t('watch.startMany', { count: begun.count })}
          </button>
        </div>
      )}
      {resting.length > 0 && resumed && (
        <>
          <p>{t('watch.boardResting', { count: resting.length })}</p>
          {resumed.count > 0 && (
            <WatchCosts costs={resumed.costs} all={resumed.calls} settings={settings} used={used} />
          )}
        </>
      )}
      <div class="watch-presses">
        {resting.length > 0 && resumed && (
          <button type="button" class="button" onClick={press(() => control.onPause(resting, false))}>
            {t('watch.resumeMany', { count: resting.length })}
          </button>
        )}
        {going.length > 0 && (
          <button type="button" class="button" onClick={press(() => control.onPause(going, true))}>
            {t('watch.pauseMany', { count: going.length })}
          </button>
        )}
        {watched.length > 0 && (
          <button type="button" class="button" onClick={press(() => control.onStop(watched))}>
            {t('watch.stopMany', { count: watched.length })}
          </button>
        )}
      </div>
      <div class="watch-presses">
        <button type="button" class="button link" onClick={control.onAll}>
          {t('watch.all')}
        </button>
        <button type="button" class="button link" onClick={onEnd}>
          {t('watch.close')}
        </button>
      </div>
    </section>
  );
}
