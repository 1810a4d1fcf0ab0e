import { useMemo } from 'preact/hooks';
import { formatDate, formatMoney, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { pointPrice, priceChange } from '@/utils/workspace/watch/series';
import type { OfferPoint, StorePoint, Watch } from '@/utils/workspace/watch/watch';
import { PriceSeries, type SeriesPoint } from './price-series';
import { priceWords } from './price-words';
import { shareWords } from './watch-mark';

interface WatchSeriesProps {
  watch: Watch;
  /** What prices are compared at, pieces. */
  quantity: number;
}

/** How a watched offer's price went, and the store's beside it. */
export function WatchSeries({ watch, quantity }: WatchSeriesProps) {
  const { offer, store, since, last } = watch;
  const until = last?.at ?? since;
  const ofOffer = useMemo(() => offer.map((point, i) => offerPoint(point, offer[i - 1], quantity)), [offer, quantity]);
  const ofStore = useMemo(() => store.map((point, i) => storePoint(point, store[i - 1])), [store]);
  return (
    <>
      {offer.length === 0 && <p class="soft">{t('watch.noPoints')}</p>}
      {offer.length > 0 && (
        <PriceSeries
          title={t('watch.priceAt', { count: quantity })}
          about={t('watch.priceAtWhy')}
          points={ofOffer}
          until={until}
        />
      )}
      {offer.length === 1 && <p class="soft small">{t('watch.none')}</p>}
      {store.length > 0 && (
        <PriceSeries
          title={t('watch.chartStore')}
          points={ofStore}
          until={ofStore.at(-1)!.at > until ? ofStore.at(-1)!.at : until}
        />
      )}
    </>
  );
}

function offerPoint(point: OfferPoint, before: OfferPoint | undefined, quantity: number): SeriesPoint {
  const { at, stock, onSale } = point;
  const money = pointPrice(point, quantity);
  const change = priceChange(before, point, quantity);
  const date = formatDate(at);
  const price = money ? formatMoney(money) : t('offer.priceNotGiven');
  const stockChanged = stock !== undefined && stock !== before?.stock;
  const more = [
    ...(stockChanged ? [t('watch.stock', { stock: formatNumber(stock) })] : []),
    ...(onSale === false ? [t('watch.goneSince')] : []),
  ];
  if (before && !change && more.length === 0) more.push(t('watch.tiers'));
  const words = change
    ? t('watch.changeBy', { date, price, change: shareWords(change) })
    : t('watch.change', { date, price });
  return { at, ...(money ? { money } : {}), words: [words, ...more].join(' · ') };
}

function storePoint({ at, price }: StorePoint, before: StorePoint | undefined): SeriesPoint {
  const change = priceChange(before, { price }, 1);
  const values = { date: formatDate(at), price: priceWords(price) };
  const words = change ? t('watch.changeBy', { ...values, change: shareWords(change) }) : t('watch.change', values);
  return { at, money: price, words };
}
