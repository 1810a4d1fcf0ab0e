import type { Money } from '../../offer/money';
import { z } from '../../zod';

/**
 * Fields of a service's answer, for `z.object`. Services mix numbers with strings and leave out what they do not know:
 * a field is read in every form that the documents or seen answers have, and is undefined in any other. Nothing here
 * rejects an answer, and nothing turns an unreadable value into a value.
 */
const field = <T>(read: (value: unknown) => T | undefined) => z.optional(z.pipe(z.unknown(), z.transform(read)));

/** The characters of a string or number without the spaces around them; undefined when there are none. */
function written(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

const when = (form: RegExp) => (value: unknown) => {
  const text = written(value);
  return text !== undefined && form.test(text) ? text : undefined;
};

/** A text of a service, at most 2,000 characters of it. */
export const text = field((value) => (typeof value === 'string' ? written(value)?.slice(0, 2000) : undefined));

/** An offer's or category's number, of any length. */
export const digits = field(when(/^\d+$/));

/** The id of a picture, a shop, a company: letters, digits and a few signs. */
export const code = field(when(/^[\w.:=+/-]{1,200}$/));

/** A whole number from 0 on: `1234`, `"1,234"`. A lower bound such as `1000+` is no figure. */
export const count = field(readCount);

function readCount(value: unknown): number | undefined {
  const plain = when(/^(\d+|\d{1,3}(,\d{3})+)$/)(value)?.replaceAll(',', '');
  const read = plain === undefined ? NaN : Number(plain);
  return Number.isSafeInteger(read) ? read : undefined;
}

/** An amount as a plain decimal string: `12.5`, `"1.20"`, `"¥1,280.00"`. A range or a word is none. */
export function readDecimal(value: unknown): string | undefined {
  const plain = when(/^[¥￥]?\s*(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,8})?$/)(value);
  return plain?.replace(/[¥￥,\s]/g, '');
}
export const decimal = field(readDecimal);

/** An amount in yuan. */
export const yuan = field((value): Money | undefined => {
  const amount = readDecimal(value);
  return amount === undefined ? undefined : { amount, currency: 'CNY' };
});

/**
 * A rate as a fraction: `"13%"` is 0.13. Without the sign, documents hold both `"0.4666"` and `"11"` for the same kind
 * of field: below 1 it is a fraction, above 1 a percentage, and exactly 1 says too little.
 */
export const rate = field((value) => {
  const [, number, percent] = /^(\d{1,3}(?:\.\d{1,8})?)\s*(%?)$/.exec(written(value) ?? '') ?? [];
  if (number === undefined || (!percent && Number(number) === 1)) return undefined;
  const fraction = percent || Number(number) > 1 ? hundredth(number) : Number(number);
  return fraction <= 1 ? fraction : undefined;
});

/** A hundredth of a decimal number without the error of a division: `33.9` is 0.339. */
const hundredth = (number: string) => Number(`${number}e-2`);

/** A score from 0 to 5: `"5.0"`. */
export const score = field((value) => {
  const plain = readDecimal(value);
  return plain !== undefined && Number(plain) <= 5 ? Number(plain) : undefined;
});

/** A similarity that the service gives as a fraction, `0.96` or `"0.97332934"`. */
export const similarity = field((value) => {
  const plain = when(/^[01](\.\d{1,20})?$/)(value);
  return plain !== undefined && Number(plain) <= 1 ? Number(plain) : undefined;
});

/** A similarity from 0 to 100, as a fraction; a value above 100 counts as 100, as its description says. */
export const similarityOf100 = field((value) => {
  const plain = when(/^\d{1,4}(\.\d{1,16})?$/)(value);
  return plain === undefined ? undefined : Math.min(1, hundredth(plain));
});

/** Yes or no: booleans, their words, 是 and 否. */
export const flag = field((value) => {
  const word = typeof value === 'string' ? value.trim() : value;
  if (word === true || word === 'true' || word === '是') return true;
  return word === false || word === 'false' || word === '否' ? false : undefined;
});

/** An https address; `//host` and http become https, which every picture server of 1688 speaks. */
export const address = field((value) => {
  const raw = written(value);
  if (raw === undefined || !/^(https?:)?\/\//i.test(raw)) return undefined;
  const whole = raw.replace(/^(https?:)?/i, 'https:');
  return URL.canParse(whole) ? whole : undefined;
});

/** Words in a list, or in one text with commas between them. */
export function readWords(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).flatMap((each) =>
    typeof each === 'string' ? each.split(/[,，、;；|\s]+/).filter(Boolean) : [],
  );
  return all.length > 0 ? [...new Set(all)] : undefined;
}
export const words = field(readWords);

/** Texts in a list, each as it is. */
export const texts = field((value) => {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((each) => (typeof each === 'string' && each.trim() ? [each.trim().slice(0, 2000)] : []));
});

/** Hours until the parcel leaves: `"24"`, `24`, `shipIn48Hours`; 0 for `shipInToday`. */
export const shippingHours = field((value) => {
  const plain = written(value);
  if (plain === 'shipInToday') return 0;
  const [, hours] = /^(?:shipIn)?(\d{1,3})\s*(?:Hours|小时|h)?$/i.exec(plain ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours);
});

/** A time that the service writes in China's time, `2024-04-20 08:00:00`, as ISO 8601. */
export const chinaTime = field((value) => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(written(value) ?? '') ?? [];
  const iso = `${day}T${time}+08:00`;
  return day && Number.isFinite(Date.parse(iso)) ? iso : undefined;
});

/** Anything; for parts that are read by a schema of their own. */
export const anything = z.optional(z.unknown());
