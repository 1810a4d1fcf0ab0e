import type { Money } from '../offer/money';
import type { Offer } from '../offer/offer';
import { parsePriceLadder } from '../offer/parse-price-ladder';

/** The terms of an offer as a page of 1688 shows them. */
export type ShownTerms = Pick<
  Offer,
  | 'price'
  | 'priceTiers'
  | 'promotion'
  | 'minimumOrder'
  | 'unit'
  | 'unitsSold'
  | 'monthlySales'
  | 'repurchaseRate'
  | 'shipsWithinHours'
  | 'dropship'
  | 'dropshipFreeShipping'
  | 'noReasonReturn'
>;

const amount = /^[\d,]{1,9}(?:\.\d{0,4})?$|^\.\d{1,4}$/;
/** `1~499个`, `≥1000件`: the quantity that the price before it is for. */
const quantity = /^(?:[≥≧]\s?(\d{1,9})|(\d{1,9})\s?[~-]\s?(\d{1,9}))\s?(\p{L}{1,3})$/u;
/** `全网10万+件`, `已售800+件`, `月销 3.5万+`. A bare `24包` is no figure of sales. */
const sold =
  /^(全网|已售|成交|销量|月销|月成交|近30天成交)?\s?(\d[\d,]*(?:\.\d+)?)(万|千|亿)?(\+)?\s?(?:件|个|笔|单|套|包|只|条|双|台)?$/u;
const times: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Prices that hold for some buyers or with a coupon only. */
const promotions = /^(?:券后价|新人价|首单价|限时价|活动价|到手价)$/;

/**
 * Reads the terms from the texts of an offer's box, in their order: the price stands in pieces (`¥`, `5`, `.01`), a
 * quantity behind it makes it a tier. What is not written there is absent.
 */
export function readTerms(texts: readonly string[]): ShownTerms {
  const prices = readPrices(texts);
  const ladder = prices.flatMap(({ amount: price, tier }) => (tier ? [`${tier}:¥${price}`] : []));
  const priceTiers = parsePriceLadder(ladder.join(';'));
  const single = prices.find(({ tier }) => !tier);
  const [least] = priceTiers;
  const price = least?.price ?? (single && yuan(single.amount));
  const joined = texts.join('\n');
  const rate = /(?:回头率|复购率)[:：]?\s*(\d{1,3}(?:\.\d+)?)%/.exec(joined)?.[1];
  const starts = /(?:^|\n)(\d{1,9})\s?(\p{L}{1,3})起(?:批|订)/u.exec(joined);
  const unit = prices.find(({ unit: one }) => one)?.unit ?? starts?.[2];
  const minimumOrder = least?.minQuantity ?? (starts ? Number(starts[1]) : undefined);
  const hours = /(?:^|\n)(24|48|72)\s?(?:H|小时)(?:内)?发货/i.exec(joined)?.[1];
  return {
    ...(price ? { price } : {}),
    ...(priceTiers.length ? { priceTiers } : {}),
    ...(single?.promotion ? { promotion: { active: true, type: single.promotion } } : {}),
    ...(minimumOrder ? { minimumOrder } : {}),
    ...(unit ? { unit } : {}),
    ...readSold(texts),
    ...(rate && Number(rate) <= 100 ? { repurchaseRate: Number(rate) / 100 } : {}),
    ...(hours ? { shipsWithinHours: Number(hours) } : /(?:^|\n)今天发/.test(joined) ? { shipsWithinHours: 0 } : {}),
    ...readBadges(texts),
  };
}

/** What a card says by its badges. A title may hold the same words, and the site's own 找代发 leads elsewhere. */
function readBadges(texts: readonly string[]): ShownTerms {
  const dropship = texts.flatMap((text) => /^(?:支持)?(?:一件)?代发(包邮)?$/.exec(text) ?? []);
  return {
    ...(dropship.length ? { dropship: true } : {}),
    ...(dropship.includes('包邮') ? { dropshipFreeShipping: true } : {}),
    ...(texts.some((text) => /^(?:支持)?7天无理由(?:退货|退换货?)?$/.test(text)) ? { noReasonReturn: true } : {}),
  };
}

const yuan = (written: string): Money => ({ amount: written, currency: 'CNY' });

interface ShownPrice {
  amount: string;
  /** `≥24包` as a tier of the ladder: `≥24包`. */
  tier?: string;
  unit?: string;
  promotion?: string;
}

function readPrices(texts: readonly string[]): ShownPrice[] {
  const found: ShownPrice[] = [];
  for (let i = 0; i < texts.length; i++) {
    const start = /^[¥￥]\s?([\d,.]*)$/.exec(texts[i]!);
    if (!start) continue;
    let written = start[1]!;
    while (i + 1 < texts.length && amount.test(texts[i + 1]!) && joins(written, texts[i + 1]!)) written += texts[++i]!;
    const plain = plainAmount(written);
    if (!plain) continue;
    const behind = texts[i + 1] ?? '';
    const tier = quantity.exec(behind);
    found.push({
      amount: plain,
      ...(tier ? { tier: behind, unit: tier[4]! } : {}),
      ...(promotions.test(behind) ? { promotion: behind } : {}),
    });
  }
  return found;
}

/** `5` is followed by `.01`; two whole numbers are two figures. */
const joins = (written: string, next: string) =>
  written === '' || (!written.includes('.') && next.startsWith('.')) || written.endsWith('.');

function plainAmount(written: string): string | undefined {
  const text = written.replace(/\.$/, '').replace(/,(?=\d{3})/g, '');
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(text) && /[1-9]/.test(text) ? text : undefined;
}

/** The first figure of sales; what is counted over a month says so. */
function readSold(texts: readonly string[]): Pick<Offer, 'unitsSold' | 'monthlySales'> {
  for (const text of texts) {
    const figure = sold.exec(text);
    if (!figure || (!figure[1] && !figure[4])) continue;
    const count = Math.round(Number(figure[2]!.replaceAll(',', '')) * (figure[3] ? times[figure[3]]! : 1));
    if (!Number.isSafeInteger(count)) continue;
    return /月|30天/.test(figure[1] ?? '') ? { monthlySales: count } : { unitsSold: count };
  }
  return {};
}
