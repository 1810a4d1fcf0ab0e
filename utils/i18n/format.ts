import { formatLanguage, isRightToLeft, messageLanguage, perLanguage } from './messages';

/** An exact amount of money as a plain decimal string, with its ISO 4217 code. */
export interface ExactAmount {
  amount: string;
  currency: string;
}

const list = perLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));
const whole = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));
const digits = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 20 }));
const edge = perLanguage(
  (language) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      trailingZeroDisplay: 'stripIfInteger',
    }),
);
const languageNames = perLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }));
const short = perLanguage(
  (language) => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
);
const score = perLanguage(
  (language) => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const points = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
const percent = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
);
const finePercent = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
);
const signed = { style: 'percent', signDisplay: 'exceptZero' } as const;
const signedPercent = perLanguage(
  (language) => new Intl.NumberFormat(language, { ...signed, maximumFractionDigits: 0 }),
);
const fineSignedPercent = perLanguage(
  (language) => new Intl.NumberFormat(language, { ...signed, maximumFractionDigits: 1 }),
);
const yuan = () => ({ style: 'currency', currency: 'CNY', currencyDisplay: yuanDisplay() }) as const;
const rate = perLanguage(
  (language) => new Intl.NumberFormat(language, { ...yuan(), minimumFractionDigits: 2, maximumFractionDigits: 4 }),
);
const smallRate = perLanguage(
  (language) => new Intl.NumberFormat(language, { ...yuan(), maximumSignificantDigits: 4 }),
);
const unitPrice = perLanguage(
  (language) => new Intl.NumberFormat(language, { ...yuan(), minimumFractionDigits: 4, maximumFractionDigits: 4 }),
);
const kilograms = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 3 }),
);
const gigabytes = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 }),
);
const megabytes = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
);
const kilobytes = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }),
);
const seconds = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'second', maximumFractionDigits: 0 }),
);
const minutes = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', maximumFractionDigits: 0 }),
);
const fineSeconds = perLanguage(
  (language) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: 'second',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);
const day = perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const clock = perLanguage((language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
const ago = perLanguage((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }));

/** How long something takes that is not waited for: `3 min`. */
export const formatMinutes = (ms: number): string => minutes().format(Math.max(1, Math.round(ms / 60_000)));

/** A whole number with group separators. */
export const formatNumber = (value: number): string => whole().format(value);

/** A decimal string, every digit of it. */
export const formatDecimal = (amount: string): string => digits().format(exact(amount));

/** An exact amount without its currency, where that stands beside it: `10`, and `2.50`. */
export const formatBareAmount = (amount: string): string => edge().format(exact(amount));

/** A large number in few characters: `1.2K`. */
export const formatShort = (value: number): string => short().format(value);

/** A score from 0 to 5 with one decimal. */
/** `1`, `1 and 2`, `1, 2, and 3`. */
export const formatList = (words: readonly string[]): string => list().format(words);

export const formatScore = (value: number): string => score().format(value);

/** Points of a score: whole, or with the hundredths that weights of the user's may bring. */
export const formatPoints = (value: number): string => points().format(value);

/** A fraction as a percentage; below 10% with one decimal, since refund rates differ there. */
export const formatPercent = (value: number): string => (value < 0.1 ? finePercent : percent)().format(value);

/** An exact fraction as a signed percentage for a chip: `+62%`, `−4.5%`; below 10% with one decimal. */
export const formatSignedPercent = (fraction: string): string =>
  withMinus((Math.abs(Number(fraction)) < 0.1 ? fineSignedPercent : signedPercent)(), fraction);

/** An exchange rate in yuan: at most four decimals, or four digits below one yuan. */
export const formatRate = (exactYuan: string): string =>
  withMinus((Number(exactYuan) < 1 ? smallRate : rate)(), exactYuan);

/** A price of one piece in yuan with all its four decimals, zeros too. */
export const formatUnitPrice = (exactYuan: string): string => withMinus(unitPrice(), exactYuan);

/** A kilogram figure, at most three decimals. */
export const formatKilograms = (exactKilograms: string): string => kilograms().format(exact(exactKilograms));

/**
 * An exact amount: every digit that was given, at least the currency's own decimals. `¥` stands for CNY alone, so that
 * a store's yen price is never read as yuan.
 */
export function formatMoney(money: ExactAmount): string {
  return withMinus(moneyFormat(money.currency, decimals(money.amount), 'standard'), money.amount);
}

/** An amount that is taken off: with a minus, zero too. */
export const formatTaken = ({ amount, currency }: ExactAmount): string =>
  formatMoney({ amount: `-${amount}`, currency });

/** An amount in few characters, for estimates: `¥15.4K`. */
export function formatShortMoney(money: ExactAmount): string {
  return withMinus(moneyFormat(money.currency, undefined, 'compact'), money.amount);
}

/** A length of time in ms: `1.4 sec`, and whole seconds from 10 on. */
export const formatDuration = (ms: number): string => (ms < 10_000 ? fineSeconds : seconds)().format(ms / 1000);

/** A size in bytes: `210 kB`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return kilobytes().format(bytes / 1000);
  return bytes < 1_000_000_000 ? megabytes().format(bytes / 1_000_000) : gigabytes().format(bytes / 1_000_000_000);
}

/** What a language is called in the language of the texts; its tag where `Intl` knows no name. */
export const formatLanguageName = (tag: string): string => languageNames().of(tag) ?? tag;

/** The day of an ISO 8601 time. */
export const formatDate = (iso: string): string => day().format(new Date(iso));

/** The time of day of an ISO 8601 time. */
export const formatTime = (iso: string): string => clock().format(new Date(iso));

/** How long ago an ISO 8601 time is, in the largest whole unit; `now` in ms since 1970. */
export function formatAgo(iso: string, now: number): string {
  const minutes = Math.min(0, Math.round((Date.parse(iso) - now) / 60_000));
  if (minutes > -60) return ago().format(minutes, 'minute');
  if (minutes > -60 * 24) return ago().format(Math.round(minutes / 60), 'hour');
  return ago().format(Math.round(minutes / 60 / 24), 'day');
}

const moneyFormats = perLanguage(() => new Map<string, Intl.NumberFormat>());

function moneyFormat(currency: string, digits: number | undefined, notation: 'standard' | 'compact') {
  const key = `${currency} ${digits} ${notation}`;
  const known = moneyFormats().get(key);
  if (known) return known;
  const format = makeMoneyFormat(currency, digits, notation);
  moneyFormats().set(key, format);
  return format;
}

/** A currency code that is none (hostile page data) is printed as a plain number, never thrown. */
function makeMoneyFormat(currency: string, digits: number | undefined, notation: 'standard' | 'compact') {
  const common = { notation, ...(notation === 'compact' ? { maximumFractionDigits: 1 } : {}) } as const;
  if (!/^[A-Z]{3}$/.test(currency)) return new Intl.NumberFormat(formatLanguage(), common);
  const currencyDisplay = currency === 'CNY' ? yuanDisplay() : currency === 'JPY' ? 'code' : 'symbol';
  const options: Intl.NumberFormatOptions = { ...common, style: 'currency', currency, currencyDisplay };
  const own = new Intl.NumberFormat(formatLanguage(), options).resolvedOptions().maximumFractionDigits ?? 2;
  return notation === 'standard' && digits !== undefined && digits > own
    ? new Intl.NumberFormat(formatLanguage(), { ...options, maximumFractionDigits: Math.min(digits, 20) })
    : new Intl.NumberFormat(formatLanguage(), options);
}

/** `Intl` writes a hyphen in English where a minus belongs, and `CN¥` in Arabic where `¥` stands for yuan alone. */
const withMinus = (format: Intl.NumberFormat, amount: string) =>
  inOnePiece(
    format
      .formatToParts(exact(amount))
      .map(({ type, value }) => (type === 'minusSign' ? '−' : type === 'currency' ? value.replace('CN¥', '¥') : value))
      .join(''),
  );

/**
 * A figure with its signs, isolated from the words around it in a language from the right, where a sign would else be
 * drawn on the other side of its figure and a figure beside a name would change places with it.
 */
const inOnePiece = (text: string) =>
  isRightToLeft() ? `\u2066${text.replace(/[\u200e\u200f\u061c]/g, '')}\u2069` : text;

const decimals = (amount: string) => amount.split('.')[1]?.length ?? 0;

/** Readers of Japanese take `¥` for yen: there the symbol of yuan is `元`. */
const yuanDisplay = () => (messageLanguage() === 'ja' ? 'symbol' : 'narrowSymbol');

/** `Intl` prints a decimal string digit by digit; the type says so only for literals. */
const exact = (amount: string) => amount as `${number}`;
