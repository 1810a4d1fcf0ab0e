import Big from 'big.js';
import type { Offer } from '../../offer/offer';
import type { SearchChoices } from '../provider';
import { libraryEntry } from './entry';

const day = 86_400_000;

/** The filter values that depend on the day, and how many days old an offer may be for each. */
export const daysOfNew: Readonly<Record<string, number>> = { new7: 7, new30: 30 };

/** Whether an offer has what one filter value asks, whatever the day. Without the datum it has not. */
const tests: Readonly<Record<string, (offer: Offer) => boolean>> = {
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
    hasWords(textOf(offer), wordsOf(choices.keyword)) &&
    (!choices.collection || isInCollection(offer, choices.collection))
  );
}

/** Whether an offer has what one filter value asks. `now` in ms since 1970. */
export function hasFilter(offer: Offer, value: string, now: number): boolean {
  const days = daysOfNew[value];
  if (days !== undefined) return offer.listedAt !== undefined && isNewer(Date.parse(offer.listedAt), days, now);
  const test = tests[value];
  return test ? test(offer) : hasAny(offer.laneFlags, value);
}

/** Whether what was first listed at that time is at most so many days old. Times in ms since 1970; NaN is not. */
export function isNewer(listed: number, days: number, now: number): boolean {
  return now - listed <= days * day;
}

export function isInCollection({ collections }: Offer, collection: string): boolean {
  return hasAny(collections, collection);
}

function isInPriceRange({ price }: Offer, { priceMin, priceMax }: SearchChoices): boolean {
  if (!priceMin && !priceMax) return true;
  if (!price) return false;
  const amount = new Big(price.amount);
  return (!priceMin || amount.gte(priceMin)) && (!priceMax || amount.lte(priceMax));
}

/** What words are looked for in: the titles and the supplier's name, in lower case. */
export function textOf({ title, titleTranslated, supplier }: Offer): string {
  return [title, titleTranslated, supplier.name].join('\n').toLocaleLowerCase('en');
}

/** The words of a keyword as they are looked for. */
export function wordsOf(keyword = ''): string[] {
  return keyword.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
}

/** Whether all words stand in a text, in any order. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function hasAny(values: readonly string[] | undefined, ...wanted: string[]): boolean {
  return values?.some((value) => wanted.includes(value)) ?? false;
}

function within(value: number | undefined, test: (value: number) => boolean): boolean {
  return value !== undefined && test(value);
}
