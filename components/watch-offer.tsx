import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { findEntry } from '@/utils/providers/catalog';
import type { SavedOffer } from '@/utils/workspace/board';
import type { NotWatchable } from '@/utils/workspace/watch/not-watchable';
import type { Watch } from '@/utils/workspace/watch/watch';
import type { WatchForesight } from '@/utils/workspace/watch/watch-cost';
import type { WatchHold } from '@/utils/workspace/watch/watch-hold';
import { withCost } from './cost';
import { Icon } from './icon';
import type { WatchControl } from './watch-control';
import { WatchCosts } from './watch-costs';
import { WatchHolds } from './watch-holds';
import { lostWords, WatchLost } from './watch-lost';
import { WatchSeries } from './watch-series';
import { WatchState } from './watch-state';
import './watch.css';

interface WatchOfferProps {
  saved: SavedOffer;
  control: WatchControl;
}

/** The watch of an offer's price: what it would cost, or how it went. */
export function WatchOffer({ saved, control }: WatchOfferProps) {
  const watch = control.watches.get(saved.id);
  return (
    <section class="watch-offer">
      <h3>{t('watch.one')}</h3>
      {watch ? (
        <Watching saved={saved} watch={watch} control={control} />
      ) : (
        <NotYet key={saved.id} saved={saved} control={control} />
      )}
    </section>
  );
}

function Watching({ saved, watch, control }: WatchOfferProps & { watch: Watch }) {
  const { paused, begunAt } = watch;
  const lost = control.lost.get(saved.id);
  const hold = control.holds.get(saved.id);
  const cost = findEntry(saved.found.providerId)?.cost;
  return (
    <>
      <WatchSeries watch={watch} quantity={control.quantity} />
      <div role="status">
        {hold ? (
          <WatchHolds offers={[saved]} control={control} />
        ) : (
          <WatchState saved={saved} watch={watch} lost={lost} />
        )}
      </div>
      {lost && <WatchLost saved={saved} why={lost} control={control} />}
      {paused && !lost && <Foreseen saved={saved} control={control} />}
      <div class="watch-presses">
        {!paused && !lost && (!hold || isCheckable(hold)) && (
          <button type="button" class="button" disabled={!!begunAt} onClick={() => control.onCheck(saved)}>
            {withCost(t('watch.now'), cost)}
          </button>
        )}
        {!lost && (
          <button type="button" class="button" onClick={() => control.onPause([saved], !paused)}>
            {t(paused ? 'watch.resume' : 'watch.pause')}
          </button>
        )}
        <button type="button" class="button" onClick={() => control.onStop([saved])}>
          {t('watch.stop')}
        </button>
        <button type="button" class="button link" onClick={control.onAll}>
          {t('watch.all')}
        </button>
      </div>
    </>
  );
}

/** A key that was refused may be another one by now: a check tells. */
const isCheckable = (hold: WatchHold) => hold.kind === 'service' && hold.error.code !== 'credential-missing';

/** What going on would take. */
function Foreseen({ saved, control }: WatchOfferProps) {
  const foresight = useForesight([saved], control);
  if (!foresight || foresight.count === 0) return null;
  return <WatchCosts costs={foresight.costs} all={foresight.calls} settings={control.settings} used={control.used} />;
}

function NotYet({ saved, control }: WatchOfferProps) {
  const { settings, used, onAll } = control;
  const foresight = useForesight([saved], control);
  if (!foresight) return null;
  const [why] = Object.keys(foresight.not) as NotWatchable[];
  if (foresight.count === 0 && why) {
    return (
      <>
        <p class="soft">{lostWords(why)}</p>
        <WatchLost saved={saved} why={why} control={control} />
      </>
    );
  }
  return (
    <>
      <p>{t(`watch.offer.${settings.every}`)}</p>
      <WatchCosts costs={foresight.costs} all={foresight.calls} settings={settings} used={used} />
      <div class="watch-presses">
        <button type="button" class="button" data-watch onClick={() => control.onWatch([saved])}>
          <Icon name="eye" />
          {t('watch.start')}
        </button>
        <button type="button" class="button link" onClick={onAll}>
          {t('watch.settings')}
        </button>
      </div>
    </>
  );
}

/** What watching these offers would take, as it is now. */
export function useForesight(offers: readonly SavedOffer[], control: WatchControl): WatchForesight | undefined {
  const [foresight, setForesight] = useState<WatchForesight>();
  const ids = offers.map(({ id }) => id).join();
  useEffect(() => {
    let current = true;
    control.foresee(offers).then(
      (found) => current && setForesight(found),
      (error: unknown) => console.error('The cost of watching could not be told:', error),
    );
    return () => void (current = false);
  }, [ids, control.settings.every, control.watches, control.lost]);
  return foresight;
}
