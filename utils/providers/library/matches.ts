import Big from 'big.js';
import type { Offer } from '../../offer/offer';
import type { SearchChoices } from '../provider';
import { libraryEntry } from './entry';

const day = 86_400_000;

/** Whether an offer has what one filter value asks. Without the datum it has not. `now` in ms since 1970. */
const tests: Readonly<Record<string, (offer: Offer, now: number) => boolean>> = {
  certifiedFactory: ({ supplier }) => hasAny(supplier.certifications, '工厂认证', '认证工厂'),
  '1688Selection': ({ offerIdentities }) => hasAny(offerIdentities, '严选', '1688严选'),
  isQqyx: ({ globalSelection }) => globalSelection === true,
  totalEpScoreLv1: ({ serviceScore }) => within(serviceScore, (score) => score >= 5),
  totalEpScoreLv2: ({ serviceScore }) => within(serviceScore, (score) => score >= 4.5 && score < 5),
  totalEpScoreLv3: ({ serviceScore }) => within(serviceScore, (score) => score >= 4 && score < 4.5),
  totalEpScoreLv4: ({ serviceScore }) => within(serviceScore, (score) => score < 4),
  qrr0: ({ qualityRefundRate }) => within(qualityRefundRate, (rate) => rate === 0),
  qrr1: ({ qualityRefundRate }) => within(qualityRefundRate, (rate) => rate > 0 && rate <= 0.01),
  qrr5: ({ qualityRefundRate }) => within(qualityRefundRate, (rate) => rate > 0.01 && rate <= 0.05),
  qrr10: ({ qualityRefundRate }) => within(qualityRefundRate, (rate) => rate > 0.05 && rate <= 0.1),
  shipInToday: ({ shipsWithinHours }) => within(shipsWithinHours, (hours) => hours === 0),
  shipIn24Hours: ({ shipsWithinHours }) => within(shipsWithinHours, (hours) => hours <= 24),
  shipIn48Hours: ({ shipsWithinHours }) => within(shipsWithinHours, (hours) => hours <= 48),
  isOnePsale: ({ dropship }) => dropship === true,
  isOnePsaleFreePost: ({ dropshipFreeShipping }) => dropshipFreeShipping === true,
  noReason7DReturn: ({ noReasonReturn }) => noReasonReturn === true,
  new7: ({ listedAt }, now) => listedAt !== undefined && now - Date.parse(listedAt) <= 7 * day,
  new30: ({ listedAt }, now) => listedAt !== undefined && now - Date.parse(listedAt) <= 30 * day,
};

/**
 * Whether an offer passes the filters, price bounds, keyword and collection that were chosen: within a family of bands
 * any chosen one, all of the others. `now` (ms since 1970) decides what is new. The bands are those of LinkFox's newer
 * schema: scores 5, from 4.5, from 4 and below 4; refunds 0, up to 1%, 5% and 10%. Lane flags ask for the flag.
 */
export function matches(offer: Offer, choices: SearchChoices, now: number): boolean {
  return (
    libraryEntry.capabilities.filters.every((family) => {
      const chosen = family.values.filter((value) => choices.filters.includes(value));
      if (chosen.length === 0) return true;
      return family.match === 'any'
        ? chosen.some((value) => hasFilter(offer, value, now))
        : chosen.every((value) => hasFilter(offer, value, now));
    }) &&
    isInPriceRange(offer, choices) &&
    hasWords(offer, choices.keyword ?? '') &&
    (!choices.collection || hasAny(offer.collections, choices.collection))
  );
}

function hasFilter(offer: Offer, value: string, now: number): boolean {
  const test = tests[value];
  return test ? test(offer, now) : hasAny(offer.laneFlags, value);
}

function isInPriceRange({ price }: Offer, { priceMin, priceMax }: SearchChoices): boolean {
  if (!priceMin && !priceMax) return true;
  if (!price) return false;
  const amount = new Big(price.amount);
  return (!priceMin || amount.gte(priceMin)) && (!priceMax || amount.lte(priceMax));
}

/** All words, in any case, in the titles or the supplier's name. */
function hasWords({ title, titleTranslated, supplier }: Offer, keyword: string): boolean {
  const text = [title, titleTranslated, supplier.name].join('\n').toLocaleLowerCase('en');
  return keyword
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function hasAny(values: readonly string[] | undefined, ...wanted: string[]): boolean {
  return values?.some((value) => wanted.includes(value)) ?? false;
}

function within(value: number | undefined, test: (value: number) => boolean): boolean {
  return value !== undefined && test(value);
}
