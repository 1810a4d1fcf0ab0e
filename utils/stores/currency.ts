import type { Currency } from '../offer/money';
import type { MoneyContext } from './store';

const euro = 'at be cy de ee es fi fr gr hr ie it lt lu lv mt nl pt si sk';

/** The currency of each country, by its two-letter code. */
const byCountry: Record<string, Currency> = {
  ...Object.fromEntries(euro.split(' ').map((country) => [country, 'EUR'])),
  ae: 'AED',
  ar: 'ARS',
  au: 'AUD',
  bd: 'BDT',
  bg: 'EUR',
  bh: 'BHD',
  bo: 'BOB',
  br: 'BRL',
  ca: 'CAD',
  ch: 'CHF',
  cl: 'CLP',
  cn: 'CNY',
  co: 'COP',
  cr: 'CRC',
  cz: 'CZK',
  dk: 'DKK',
  do: 'DOP',
  dz: 'DZD',
  ec: 'USD',
  eg: 'EGP',
  gb: 'GBP',
  ge: 'GEL',
  gh: 'GHS',
  gt: 'GTQ',
  hk: 'HKD',
  hu: 'HUF',
  id: 'IDR',
  il: 'ILS',
  in: 'INR',
  is: 'ISK',
  jo: 'JOD',
  jp: 'JPY',
  ke: 'KES',
  kr: 'KRW',
  kw: 'KWD',
  kz: 'KZT',
  li: 'CHF',
  lk: 'LKR',
  ma: 'MAD',
  mx: 'MXN',
  my: 'MYR',
  ng: 'NGN',
  no: 'NOK',
  np: 'NPR',
  nz: 'NZD',
  om: 'OMR',
  pe: 'PEN',
  ph: 'PHP',
  pk: 'PKR',
  pl: 'PLN',
  py: 'PYG',
  qa: 'QAR',
  ro: 'RON',
  rs: 'RSD',
  ru: 'RUB',
  sa: 'SAR',
  se: 'SEK',
  sg: 'SGD',
  th: 'THB',
  tn: 'TND',
  tr: 'TRY',
  tw: 'TWD',
  ua: 'UAH',
  uk: 'GBP',
  us: 'USD',
  uy: 'UYU',
  vn: 'VND',
  za: 'ZAR',
};

/** Country codes that are language codes too, and codes that serve as general top-level names. */
const notACountryAlone = new Set(['ar', 'ca', 'co', 'my', 'be', 'si', 'in', 'id', 'is', 'no', 'li', 'do', 'th', 'tr']);
const generalNames = new Set(['co', 'is', 'li']);

/**
 * Every sign and what it can mean, the likeliest first. A sign with several meanings is resolved by the page, never by
 * its order alone. Longer signs come first in the pattern, so that `R$` is not read as `$`.
 */
const signs: Record<string, string> = {
  US$: 'USD',
  'US $': 'USD',
  U$S: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  CDN$: 'CAD',
  'CAD $': 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  'AU $': 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  MX$: 'MXN',
  MXN$: 'MXN',
  R$: 'BRL',
  COP$: 'COP',
  CLP$: 'CLP',
  AR$: 'ARS',
  RD$: 'DOP',
  $: 'USD CAD AUD NZD MXN ARS CLP COP UYU SGD HKD TWD',
  '€': 'EUR',
  '£': 'GBP EGP',
  '₹': 'INR',
  '₩': 'KRW',
  원: 'KRW',
  '₽': 'RUB',
  'руб.': 'RUB',
  руб: 'RUB',
  'р.': 'RUB',
  '₺': 'TRY',
  TL: 'TRY',
  '₫': 'VND',
  đ: 'VND',
  VNĐ: 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  บาท: 'THB',
  '₴': 'UAH',
  грн: 'UAH',
  '₦': 'NGN',
  '₪': 'ILS',
  'ש"ח': 'ILS',
  '₸': 'KZT',
  '₾': 'GEL',
  '৳': 'BDT',
  '₲': 'PYG',
  '₡': 'CRC',
  'GH₵': 'GHS',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  Lei: 'RON',
  kr: 'SEK NOK DKK ISK',
  'kr.': 'DKK SEK NOK ISK',
  Kr: 'SEK NOK DKK',
  'Fr.': 'CHF',
  'SFr.': 'CHF',
  'S/': 'PEN',
  RM: 'MYR',
  Rp: 'IDR',
  'Rs.': 'INR PKR LKR NPR',
  Rs: 'INR PKR LKR NPR',
  R: 'ZAR',
  KSh: 'KES',
  DH: 'MAD AED',
  Dhs: 'AED MAD',
  DT: 'TND',
  DA: 'DZD',
  'د.إ': 'AED',
  درهم: 'AED MAD',
  'ر.س': 'SAR',
  ريال: 'SAR QAR OMR',
  'ج.م': 'EGP',
  جنيه: 'EGP',
  'د.ك': 'KWD',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  円: 'JPY',
  元: 'CNY',
  RMB: 'CNY',
};
const codes = [...new Set([...Object.values(byCountry), 'EUR', 'USD', 'CNY', 'LYD', 'IQD', 'XOF'])];

/** Signs that are words or measures elsewhere (`6 Ft`, `TRY 30 days`): they count only where the page is of that country. */
const weak = new Set(['R', 'DA', 'DH', 'DT', 'TL', 'Ft', 'RM', 'TRY', 'MAD', 'COP', 'ALL']);

/** True for an ISO code that we know. */
export function isCurrency(code: unknown): code is Currency {
  return typeof code === 'string' && codes.includes(code);
}

const escape = (text: string) => text.replace(/[$.()*+?^|[\]\\]/g, '\\$&');
/** A word sign such as `R`, `kr` or `USD` must not be a part of a longer word: what must not stand before and after it. */
const guards = (sign: string): [before: string, after: string] => [
  /^\p{L}/u.test(sign) ? '(?<!\\p{L})' : '',
  /\p{L}$/u.test(sign) && !/[\u3040-\u9fff\uac00-\ud7af]$/.test(sign) ? '(?!\\p{L})' : '',
];

/**
 * The source of a pattern (flag `u`) that matches one sign or ISO code, a longer one before those that it begins with. Signs of
 * one length share their guards: browsers work out the letters of all scripts for each guard anew, and with one for every sign
 * that took longer than everything else the page script does at its start.
 */
export const signPattern = `(?:${signGroups().join('|')})`;

function signGroups(): string[] {
  const groups = new Map<string, { before: string; after: string; signs: string[] }>();
  for (const sign of [...Object.keys(signs), ...codes].sort((a, b) => b.length - a.length)) {
    const [before, after] = guards(sign);
    const name = [sign.length, before, after].join();
    const group = groups.get(name) ?? { before, after, signs: [] };
    group.signs.push(escape(sign));
    groups.set(name, group);
  }
  return [...groups.values()].map((group) => `${group.before}(?:${group.signs.join('|')})${group.after}`);
}

const meaningsOf = (sign: string) => signs[sign]?.split(' ') ?? [];

/** The currency that a sign means on that page; undefined where it cannot be told. */
export function currencyOf(sign: string, money: MoneyContext): Currency | undefined {
  const known = [money.declared, money.local];
  if (weak.has(sign))
    return known.find((currency) => currency !== undefined && [sign, ...meaningsOf(sign)].includes(currency));
  if (isCurrency(sign)) return sign;
  const meanings = meaningsOf(sign);
  if (meanings.length === 1) return meanings[0];
  for (const currency of known) if (currency && meanings.includes(currency)) return currency;
  if (sign === '£') return 'GBP';
  return sign === '$' && money.international ? 'USD' : undefined;
}

/** What the address and the language of a page say about its money; `declared` is what its data says. */
export function moneyContext(url: URL, document: Document, declared?: Currency): MoneyContext {
  const local = hostCurrency(url) ?? placeCurrency(url) ?? languageCurrency(document);
  return { ...(declared ? { declared } : {}), ...(local ? { local } : {}), international: !local };
}

function hostCurrency(url: URL): Currency | undefined {
  const parts = url.hostname.split('.');
  const top = parts.at(-1)!;
  const second = parts.at(-2) ?? '';
  if (generalNames.has(top) && !/^(?:com?|net|org)$/.test(second)) return undefined;
  return byCountry[top];
}

/** `us.shop.com` and `shop.com/us/en/`. */
function placeCurrency(url: URL): Currency | undefined {
  const first = url.pathname.split('/')[1]?.toLowerCase() ?? '';
  const region = /^[a-z]{2}[-_]([a-z]{2})$/.exec(first)?.[1];
  if (region) return byCountry[region];
  for (const part of [url.hostname.split('.')[0]!, first]) {
    if (part.length === 2 && !notACountryAlone.has(part) && byCountry[part]) return byCountry[part];
  }
  return undefined;
}

function languageCurrency(document: Document): Currency | undefined {
  const language =
    document.documentElement.lang || document.querySelector('meta[property="og:locale"]')?.getAttribute('content');
  const [, plain, region] = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?\b/i.exec(language ?? '') ?? [];
  if (region) return byCountry[region.toLowerCase()];
  return plain
    ? { ja: 'JPY', ko: 'KRW', sv: 'SEK', da: 'DKK', nb: 'NOK', nn: 'NOK', vi: 'VND', th: 'THB', zh: 'CNY' }[
        plain.toLowerCase()
      ]
    : undefined;
}
