import type { Money } from '../offer/money';
import type { StorePrice } from './product';
import type { MoneyContext } from './store';
import { parseAmount, plainDigits, positive } from './amount';
import { currencyOf, isCurrency, signPattern } from './currency';

/** What an amount in a text is there for; only `price` is what the product costs. */
export type PriceRole = 'price' | 'former' | 'unit' | 'instalment' | 'saving' | 'shipping' | 'limit';

/** One amount of money found in a text. */
export interface PriceReading extends Money {
  role: PriceRole;
  /** True for the lower end of a range or a "from" price. */
  from: boolean;
}

const space = '[ \\u00a0\\u2009\\u202f]';
const number = `(?:\\d{1,3}(?:${space}\\d{3}|['’]\\d{3})+(?:[.,]\\d{1,3})?|\\d+(?:[.,]\\d+)*)(?:[.,]${space}?[-–—](?!\\d))?`;
const pattern = new RegExp(
  `(?:(${signPattern})${space}{0,2}(${number})|(${number})${space}{0,2}(${signPattern}))(?![.,]?\\d|${space}?%)`,
  'gu',
);
const after = new RegExp(`^${space}?(${signPattern})(?!${space}{0,2}\\d)`, 'u');
const rangeEnd = new RegExp(
  `^${space}*(?:[-–—~～〜至]|to|bis|à|a)${space}*(?:${signPattern})?${space}*(?<end>${number})${space}?(?:${signPattern})?`,
  'u',
);

const measure = '(?:kg|kilo|g|gr|mg|l|lt|ml|cl|dl|litre|liter|lb|pound|oz|ounce|fl|m|m²|m2|cm|ft|yd|count|ct|stk|100)';
const says = {
  unit: new RegExp(
    `^\\s*\\)?\\s*(?:[/／]|per |pro |je |par |por |al |le |の)\\s*(?:\\d+\\s*)?${measure}(?![\\p{L}\\d])`,
    'iu',
  ),
  unitBefore: /(?:\bunit price|grundpreis|prix unitaire|\d\s?(?:kg|g|ml|l|oz)\s?[=:(])\s*$/iu,
  instalment:
    /^\s*(?:\/\s?|per |a |al |par |pro |por )?(?:mo\.?|month|monat|mes|mês|mese|mois|miesiąc|ay)(?![\p{L}])|^\s*[x×]\s*\d/iu,
  instalmentBefore:
    /(?:\d{1,2}\s*[x×](?:\s*de|\s*of|\s*di)?|cuotas? de|parcelas? de|payments? of|instal+ments? of|raten? (?:zu|von|à)|mensualités? de|rate da|月々|月供|no[- ]cost emi|emi)[^\d]{0,12}$/iu,
  former:
    /(?:\bwas|\blist(?: price)?|\brrp|\bmsrp|m\.?r\.?p\.?|\buvp|\bstatt|\binstead of|\boriginal(?:ly| price)?|\btypical(?: price)?|\bbefore|\bantes|\bavant|precio anterior|prix conseillé|prezzo consigliato|precio recomendado|adviesprijs|tidigare|førpris|前回|参考価格|通常価格|原价|прежняя цена|\bregular(?: price)?|\bold price|\bcompare at|\blowest (?:recent )?price|niedrigster|de:)[^\d]{0,8}$/iu,
  saving:
    /(?:\bsaves?|\byou save|\bspare?n?|\bahorra|économisez|\brisparmi|\bkorting|\brabatt|\bcoupon|\bvoucher|\bcashback|\bdiscount|\bdescuento|\bdesconto|\bbonus|\bcredit|\bgift card|立减|优惠|クーポン)[^\d]{0,14}$/iu,
  savingAfter:
    /^\s*(?:off\b|rabatt|korting|discount|de descuento|de desconto|cashback|coupon|credit\b|gift card|オフ|クーポン)/iu,
  shipping:
    /(?:\bshipping|\bdelivery|\bversand(?:kosten)?|\blivraison|\benvío|\bfrete|\bspedizione|\bpostage|\bporto|送料|运费|\+)[^\d]{0,6}$/iu,
  shippingAfter: /^\s*(?:shipping|delivery|versand|livraison|de envío|frete|postage|for shipping|送料)/iu,
  limit:
    /(?:\bover|\babove|\borders?(?: of)?|\bspend|\bup to|\bbis zu|\bminimum|\bmás de|\bdès|\bpiù di|\bworth|jusqu'à|hasta|満)[^\d\p{L}]{0,3}$/iu,
  from: /(?:\bfrom|\bab|\bfra|\bvanaf|à partir de|\bdesde|\ba partire da|\bda|\bdes|\bod|от|から|起)[^\d\p{L}]{0,4}$/iu,
};

/**
 * Every amount with a currency in a text, in its order, each with its role. An amount whose currency or separators
 * cannot be told is left out: absent rather than guessed. Texts beyond 4,000 characters are cut.
 */
export function readPrices(written: string, money: MoneyContext): PriceReading[] {
  const text = plainDigits(written.slice(0, 4000)).replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, (gap) =>
    /[\u202f\u00a0\u2009]/.test(gap) ? '\u00a0' : ' ',
  );
  const readings: PriceReading[] = [];
  let covered = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index < covered) continue;
    let end = match.index + match[0].length;
    const sign = match[1] ?? match[4]!;
    const code = match[1] ? after.exec(text.slice(end, end + 12)) : undefined;
    const named = code && isCurrency(code[1]) ? code[1] : undefined;
    if (named && code) end += code[0].length;
    const currency = named ?? currencyOf(sign, money);
    const amount = currency && positive(parseAmount(match[2] ?? match[3]!, currency));
    const before = text.slice(Math.max(covered, match.index - 40), match.index);
    const range = rangeEnd.exec(text.slice(end, end + 40));
    if (range) end += range[0].length;
    covered = end;
    if (!currency || !amount) continue;
    // Neither "$15.99 -20%" nor "$19.99 + $4.99" is a price from which others rise.
    const behind = text.slice(end);
    const most = range?.groups?.end && !/^\s?%/.test(behind) && parseAmount(range.groups.end, currency);
    const role = roleOf(before, text.slice(end, end + 24));
    readings.push({
      amount,
      currency,
      role,
      from:
        (!!most && Number(most) > Number(amount)) ||
        says.from.test(before) ||
        /^\s?\+(?!\s?[^\d\s]{0,4}\s?\d)/.test(behind),
    });
  }
  return readings;
}

function roleOf(before: string, behind: string): PriceRole {
  if (says.unit.test(behind) || says.unitBefore.test(before)) return 'unit';
  if (says.instalment.test(behind) || says.instalmentBefore.test(before)) return 'instalment';
  if (says.saving.test(before) || says.savingAfter.test(behind)) return 'saving';
  if (says.shipping.test(before) || says.shippingAfter.test(behind)) return 'shipping';
  if (says.former.test(before)) return 'former';
  return says.limit.test(before) ? 'limit' : 'price';
}

/** What the text says the product costs now: its first amount in the role of a price. A range gives its lower end. */
export function readPrice(text: string | null | undefined, money: MoneyContext): StorePrice | undefined {
  if (!text) return undefined;
  const readings = readPrices(text, money);
  // "Regular price $20" alone is no former price: many shops call every price that.
  const current =
    readings.find((r) => r.role === 'price') ??
    (readings.length === 1 && readings[0]!.role === 'former' ? readings[0] : undefined);
  return current && { amount: current.amount, currency: current.currency, ...(current.from ? { from: true } : {}) };
}
