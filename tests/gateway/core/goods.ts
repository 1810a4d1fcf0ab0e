import { KINDS, MANNERS, NAMES, PLACES, SUPPLIER_TYPES, TRADES } from './goods-words';
import { seededRandom } from './random';

/**
 * One made-up offer, from which each service makes its own row. Money in fen, rates 0 to 1. Absent fields are those that
 * a service would leave out, send as null or as an empty text, each in its own way.
 */
export interface Goods {
  /** 12 digits, of every fifth offer 19: beyond 2^53. */
  offerId: string;
  title: string;
  titleEn: string;
  /** File name part of the picture's address. */
  picture: string;
  category: [number, number, number];
  price: number;
  /** By rising quantity; the last tier is open. Empty: one price for any quantity. */
  tiers: { from: number; to?: number; price: number }[];
  consignPrice?: number;
  promotionPrice?: number;
  selectedPrice?: number;
  moq: number;
  unit: string;
  monthSold?: number;
  repurchaseRate?: number;
  tradeScore?: number;
  serviceScore?: number;
  supplier: {
    userId: string;
    company?: string;
    type: (typeof SUPPLIER_TYPES)[number];
    province: string;
    city: string;
    cityShort: string;
    years?: number;
    credit?: number;
    certifications: string[];
    /** super_factory, powerful_merchants, tp_member. */
    identities: string[];
  };
  custom?: { supported: boolean; services: string[]; minSample?: number; samplePrice?: number };
  /** Filter values of the cross-border vocabulary that hold for this offer. */
  marks: Set<string>;
  /** Product collections it stands in. */
  collections: Set<string>;
  qualityRefundRate?: number;
  hours?: 24 | 48;
  patent: boolean;
  createdDaysAgo: number;
  wholesale: boolean;
  grams?: number;
  /** Length, width, height in centimetres. */
  size?: [number, number, number];
}

/** The ten product collections (providers.md 1.2). */
export const COLLECTIONS = [
  '262105288',
  '262105286',
  '262105253',
  '262105281',
  '262105280',
  '262105277',
  '262105276',
  '262105274',
  '262105269',
  '262185282',
];

const LANES = ['JPFL', 'USFL', 'KRFL', 'VNFL', 'SAFL', 'RUFL', 'KZFL', 'HKFL', 'MOFL', 'TWFL'];

/** Makes a data set: the same seed, the same offers. */
export function makeGoods(seed: number, count: number): Goods[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => makeOne(random, index));
}

function makeOne(random: () => number, index: number): Goods {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!;
  const chance = (p: number) => random() < p;
  const known = <T>(value: T): T | undefined => (chance(0.12) ? undefined : value);
  const digits = (length: number) =>
    String(int(6, 9)) + Array.from({ length: length - 1 }, () => String(int(0, 9))).join('');

  const kind = pick(KINDS);
  const manners = [pick(MANNERS), pick(MANNERS)].filter((manner, at, all) => all.indexOf(manner) === at);
  const place = pick(PLACES);
  const price = int(kind.from, kind.to);
  const moq = pick([1, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500]);
  const score = known(Math.round((3 + random() * 2) * 10) / 10);
  const refunds = known(chance(0.25) ? 0 : Math.round(random() * 1200) / 10_000);
  const createdDaysAgo = int(1, 900);
  const ship = chance(0.85) ? pick([24, 48] as const) : undefined;
  const isFactory = chance(0.35);
  const dropship = chance(0.5);
  const certifications = ['工厂认证', 'ISO9001', 'CE'].filter(() => chance(0.3));

  const marks = new Set<string>();
  const mark = (value: string, holds: boolean) => holds && marks.add(value);
  mark('1688Selection', chance(0.35));
  mark('certifiedFactory', isFactory && chance(0.7));
  if (score !== undefined) marks.add(scoreBand(score));
  if (refunds !== undefined && refunds < 0.1) marks.add(refundBand(refunds));
  mark('shipInToday', chance(0.1));
  mark('shipIn24Hours', ship === 24);
  mark('shipIn48Hours', ship !== undefined);
  mark('noReason7DReturn', chance(0.6));
  mark('isOnePsale', dropship);
  mark('isOnePsaleFreePost', dropship && chance(0.4));
  mark('new7', createdDaysAgo <= 7);
  mark('new30', createdDaysAgo <= 30);
  mark('isQqyx', chance(0.2));
  LANES.forEach((lane) => mark(lane, chance(0.3)));
  mark('ksCiphertext', chance(0.4));

  return {
    // A tail of digits that a double cannot hold, so that a reader who goes through numbers is found out.
    offerId: index % 5 === 4 ? `${digits(16)}9${int(0, 9)}7` : digits(12),
    title: `${manners.map(([zh]) => zh).join(' ')} ${kind.zh} ${digits(4)}款`,
    titleEn: `${manners.map(([, en]) => en).join(' ')} ${kind.en}`,
    picture: `O1CN01${digits(8)}_!!${digits(13)}-0-cib`,
    category: kind.category,
    price,
    tiers: chance(0.75) ? ladder(price, moq, int) : [],
    consignPrice: dropship ? Math.round(price * (1.05 + random() * 0.2)) : undefined,
    promotionPrice: chance(0.2) ? Math.round(price * 0.92) : undefined,
    selectedPrice: chance(0.25) ? Math.round(price * 0.97) : undefined,
    moq,
    unit: kind.unit,
    monthSold: known(int(0, 9_800)),
    repurchaseRate: known(int(0, 72) / 100),
    tradeScore: known(int(30, 50) / 10),
    serviceScore: score,
    supplier: {
      userId: digits(13),
      company: known(`${place[2]}${pick(NAMES)}${pick(TRADES)}有限公司`),
      type: isFactory ? pick(['源头工厂', '生产厂家'] as const) : pick(SUPPLIER_TYPES),
      province: place[0],
      city: place[1],
      cityShort: place[2],
      years: known(int(1, 19)),
      credit: known(int(1, 5)),
      certifications,
      identities: [
        ...(isFactory ? ['super_factory'] : []),
        ...(chance(0.4) ? ['powerful_merchants'] : []),
        ...(chance(0.7) ? ['tp_member'] : []),
      ],
    },
    custom: known({
      supported: chance(0.6),
      services: ['来样加工', '来图定制', '快速打样', '贴牌'].filter(() => chance(0.4)),
      minSample: known(int(1, 600)),
      samplePrice: known(int(0, 20_000)),
    }),
    marks,
    collections: new Set(COLLECTIONS.filter(() => chance(0.25))),
    qualityRefundRate: refunds,
    hours: ship,
    patent: chance(0.08),
    createdDaysAgo,
    wholesale: chance(0.7),
    grams: known(kind.grams),
    size: known([int(8, 60), int(5, 40), int(2, 30)]),
  };
}

/** Lv1 = 5.0, Lv2 = 4.5 to 5, Lv3 = 4 to 4.5, Lv4 below 4: the newer of two readings (providers.md 1.2). */
const scoreBand = (score: number) => `totalEpScoreLv${score >= 5 ? 1 : score >= 4.5 ? 2 : score >= 4 ? 3 : 4}`;

/** qrr0 = none, qrr1 up to 1%, qrr5 1 to 5%, qrr10 5 to 10%: bands, the newer of two readings (providers.md 1.2). */
const refundBand = (rate: number) => (rate === 0 ? 'qrr0' : rate < 0.01 ? 'qrr1' : rate < 0.05 ? 'qrr5' : 'qrr10');

function ladder(price: number, moq: number, int: (from: number, to: number) => number): Goods['tiers'] {
  const steps = int(1, 3);
  const starts = [moq];
  for (let step = 0; step < steps; step += 1) starts.push(starts.at(-1)! * int(2, 6) + int(0, 1));
  return starts.map((from, at) => ({
    from,
    to: at + 1 < starts.length ? starts[at + 1]! - 1 : undefined,
    price: Math.max(1, Math.round(price * (1 - 0.07 * at))),
  }));
}

/** Fen as a price in yuan, exact: `23.50`. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** A price in yuan as fen; undefined where the text is no plain decimal with at most two places. */
export function fenOf(text: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}
