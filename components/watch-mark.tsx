import { formatDate, formatMoney, formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { changeSinceStart } from '@/utils/workspace/watch/series';
import type { NotWatchable } from '@/utils/workspace/watch/not-watchable';
import type { PriceChange, Watch } from '@/utils/workspace/watch/watch';
import { Icon } from './icon';
import { lostWords } from './watch-lost';
import './watch-mark.css';

interface WatchMarkProps {
  watch: Watch;
  /** What prices are compared at, pieces. */
  quantity: number;
  /** Why it can no longer be checked. */
  lost?: NotWatchable;
}

/** Beside an offer's price: how it has changed since it is watched. */
export function WatchMark({ watch, quantity, lost }: WatchMarkProps) {
  if (watch.offer.at(-1)?.onSale === false) return <span class="watch-mark dearer">{t('watch.goneSince')}</span>;
  const change = changeSinceStart(watch, quantity);
  if (!change) {
    const words = lost ? lostWords(lost) : t(watch.paused ? 'watch.markPaused' : 'watch.mark');
    return (
      <span class="watch-mark" title={words}>
        <Icon name={lost || watch.paused ? 'eyeOff' : 'eye'} size={14} />
        <span class="unseen">{words}</span>
      </span>
    );
  }
  const values = { change: shareWords(change), date: formatDate(change.since) };
  return (
    <span
      class={`watch-mark ${change.share < 0 ? 'cheaper' : 'dearer'}`}
      title={t('watch.priceNow', { ...values, price: formatMoney(change.to) })}
    >
      <Icon name={change.share < 0 ? 'down' : 'up'} size={12} />
      <span class="watch-mark-short">{values.change}</span>
      <span class="watch-mark-long">{t('watch.since', values)}</span>
    </span>
  );
}

/** A change as a signed percentage: `−8%`. */
export const shareWords = ({ share }: Pick<PriceChange, 'share'>): string => formatSignedPercent(share.toFixed(4));
