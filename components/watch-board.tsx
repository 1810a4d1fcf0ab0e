import { t } from '@/utils/i18n/t';
import type { Board, SavedOffer } from '@/utils/workspace/board';
import type { NotWatchable } from '@/utils/workspace/watch/how-watched';
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

/** What watching a whole board would cost, before it is pressed for. */
export function WatchBoard({ board, offers, control, onEnd }: WatchBoardProps) {
  const left = offers.filter(({ id }) => !control.watches.has(id));
  const foresight = useForesight(left, control);
  const { settings, used } = control;
  return (
    <section class="watch-board" aria-label={t('watch.board', { board: board.name })}>
      <p>{left.length > 0 ? t('watch.boardAbout', { count: left.length }) : t('watch.boardAll')}</p>
      {foresight && foresight.count > 0 && (
        <WatchCosts costs={foresight.costs} all={foresight.calls} settings={settings} used={used} />
      )}
      {(Object.keys(foresight?.not ?? {}) as NotWatchable[]).map((why) => (
        <p key={why} class="soft small">
          {t(`watch.not.${why}`, { count: foresight!.not[why]! })}
        </p>
      ))}
      <div class="watch-presses">
        {foresight && foresight.count > 0 && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              control.onWatch(left);
              onEnd();
            }}
          >
            <Icon name="eye" />
            {t('watch.startMany', { count: foresight.count })}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onEnd}>
          {t('watch.cancel')}
        </button>
        <button type="button" class="button link" onClick={control.onAll}>
          {t('watch.all')}
        </button>
      </div>
    </section>
  );
}
