import Big from 'big.js';
import type { Offer } from '@/utils/offer/offer';
import type { PriceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';

/** Where the parcel or the supplier is, in one line. */
export function placeOf(offer: Offer): string | undefined {
  const { province, city } = offer.supplier;
  return offer.shipsFrom ?? (city && province && city !== province ? `${province} ${city}` : (city ?? province));
}

/** How soon the parcel leaves. */
export function shipsWithin(hours: number | undefined): string | undefined {
  if (hours === undefined) return undefined;
  return hours === 0 ? t('offer.shipsToday') : t('offer.shipsWithin', { hours });
}

/** Whether one piece is sent to the end customer, and at what price. */
export function dropshipWords(offer: Offer): string | undefined {
  if (offer.dropship === false) return t('offer.noDropship');
  if (offer.dropshipPrice) return t('offer.dropshipAt', { price: formatMoney(offer.dropshipPrice) });
  return offer.dropship ? t('offer.dropship') : undefined;
}

/** The cheapest step of the price ladder, when it is below the base price. */
export function bestTier(offer: Offer) {
  const { price, priceTiers = [] } = offer;
  const last = priceTiers.at(-1);
  return price && last && Big(last.price.amount).lt(price.amount) ? last : undefined;
}

/**
 * What the price comes to at the chosen quantity, where it is another one than the base price or below the first tier,
 * and at the cheapest step of the ladder.
 */
export function priceWords(offer: Offer, known: PriceAtQuantity | undefined): string | undefined {
  const best = bestTier(offer);
  const words: string[] = [];
  if (known?.belowFirstTier && known.from !== undefined) {
    const { price, quantity, from } = known;
    words.push(t('offer.belowFirstTier', { price: formatMoney(price), quantity, from }));
  } else if (known && known.price.amount !== offer.price?.amount) {
    words.push(t('offer.priceAt', { price: formatMoney(known.price), quantity: known.quantity }));
  }
  if (best && best.price.amount !== known?.price.amount) {
    words.push(t('offer.bestTier', { price: formatMoney(best.price), from: best.minQuantity }));
  }
  return words.length > 0 ? words.join(' · ') : undefined;
}
