import type { PriceTier } from './price-tier';

const separator = /[;|、\n\r]/;
/** What follows a comma that separates tiers: a whole quantity, and not the rest of `1,280.00` or `1,280,100`. */
const nextTier = /^(?!\d{3}[,.])(?:[≥≧>]=?)?\d[\d,]*(?:[-~至到]\d[\d,]*)?\p{L}*[:¥]/u;
const quantity = String.raw`(?<least>\d[\d,]*)(?:[-~至到](?<most>\d[\d,]*))?`;
/** A unit (`件`, `pcs`); not a multiplier, which would make `1万件` one piece. */
const unit = String.raw`(?:(?![千万萬百亿億k])\p{L}{1,6}?)?`;
const words = String.raw`(?<word>[及或]?以上|起批|起订|起|[及或]?以下|以内)?`;
const amount = String.raw`(?<price>\d[\d,]*(?:\.\d+)?)`;
const tier = new RegExp(
  String.raw`^(?<sign>[≥≧≤≦]|[<>]=?)?${quantity}${unit}${words}(?::(?:¥|RMB|CNY)?|¥)${amount}[元块]?(?:\/\p{L}{1,6})?$`,
  'u',
);
const longest = 2000;

/**
 * The tiers of a price ladder that a service writes as text: `10-50件:¥20;51-100件:¥18`, in full-width or plain
 * punctuation, with open ends as `51件`, `10件以上`, `100个起` or `≥1000件`. Prices are CNY and keep their digits
 * (`20.00` stays `20.00`). Ascending by quantity; a tier without an upper end stops before the next one.
 *
 * A part that cannot be read (`面议`, an empty price, a price of 0) is left out, never guessed; empty when none can.
 */
export function parsePriceLadder(text: string): PriceTier[] {
  const tiers = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[–—―]/g, '-')
    .replace(/[〜∼]/g, '~')
    // Blanks mean nothing, except between digits, where they keep two numbers apart. Without them the patterns are quick.
    .replace(/(?<!\d)[^\S\n\r]+|[^\S\n\r]+(?!\d)/g, '')
    .split(separator)
    .flatMap(splitAtCommas)
    .flatMap((part) => parseTier(part) ?? [])
    .sort((a, b) => a.minQuantity - b.minQuantity)
    .filter((each, index, all) => each.minQuantity !== all[index - 1]?.minQuantity);
  return tiers.map((each, index) => closed(each, tiers[index + 1]));
}

/** The tiers of a part that separates them by commas: a comma ends a tier only once its price has begun. */
function splitAtCommas(part: string): string[] {
  const tiers: string[] = [];
  let start = 0;
  for (let comma = part.indexOf(','); comma >= 0; comma = part.indexOf(',', comma + 1)) {
    if (!/[:¥]/.test(part.slice(start, comma)) || !nextTier.test(part.slice(comma + 1))) continue;
    tiers.push(part.slice(start, comma));
    start = comma + 1;
  }
  return [...tiers, part.slice(start)];
}

function parseTier(part: string): PriceTier | undefined {
  const found = tier.exec(part)?.groups;
  if (!found) return undefined;
  const [least, most] = range(found);
  const price = withoutGroups(found['price']!);
  if (price === undefined || !/[1-9]/.test(price)) return undefined;
  if (!isQuantity(least) || (most !== undefined && !(isQuantity(most) && most >= least))) return undefined;
  const money = { amount: price, currency: 'CNY' };
  return most === undefined
    ? { minQuantity: least, price: money }
    : { minQuantity: least, maxQuantity: most, price: money };
}

/** The least and the most pieces of a tier; the most is undefined where it has no upper end. */
function range({ sign, least, most, word }: Record<string, string | undefined>): [number, number | undefined] {
  const from = pieces(least!);
  if (most !== undefined) return [from, pieces(most)];
  if (sign === '<') return [1, from - 1];
  if (sign === '≤' || sign === '≦' || sign === '<=' || /以下|以内/.test(word ?? '')) return [1, from];
  return [sign === '>' ? from + 1 : from, undefined];
}

function closed(each: PriceTier, next: PriceTier | undefined): PriceTier {
  if (!next || each.maxQuantity !== undefined) return each;
  return { minQuantity: each.minQuantity, maxQuantity: next.minQuantity - 1, price: each.price };
}

/** The number without its thousands separators, or undefined where the commas group nothing. */
function withoutGroups(written: string): string | undefined {
  if (!written.includes(',')) return written;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written) ? written.replaceAll(',', '') : undefined;
}

const pieces = (written: string) => Number(withoutGroups(written));
const isQuantity = (value: number) => Number.isSafeInteger(value) && value > 0;
