import type { Offer } from '@/utils/offer/offer';
import type { SupplierType } from '@/utils/offer/supplier';
import { pricesOf, scoreOffers } from '@/utils/sourcing/factory-score';
import { goodSupplier } from '@/utils/sourcing/good-supplier';
import type { InsightBar, KnownPrices } from '@/utils/sourcing/insight-bar';
import { insightRefinement } from '@/utils/sourcing/insight-refinement';
import { marginsOf, type MarginInput } from '@/utils/sourcing/margins';
import { rankOffers, type RankBy } from '@/utils/sourcing/rank';
import { refine } from '@/utils/sourcing/refine';
import { titleKeywords } from '@/utils/sourcing/title-keywords';
import type { BenchRow } from './row';

const count = 1000;
/** What a browser has for one frame at 60 Hz, ms. */
const frame = 16;

/**
 * 1,000 loaded offers scored, re-filtered and re-ranked, against a plain sort of the same array by a number that each row
 * already has, and against one frame. Both are measured turn by turn in one run.
 */
export default async function ranking(): Promise<BenchRow[]> {
  const offers = makeOffers();
  const plain = measure(() => [...offers].sort((a, b) => a.monthlySales! - b.monthlySales!));
  const prices = pricesOf(scoreOffers(offers, 100));
  const orders: [name: string, run: () => Offer[]][] = [
    ['factory first', () => rerank(offers, 'factory')],
    ['price at quantity', () => rerank(offers, 'price')],
    ['most similar', () => rerank(offers, 'similarity')],
    ['margin', () => rerankByMargin(offers, prices)],
  ];
  return orders.flatMap(([name, run]) => {
    const ours = measure(run);
    const what = `${count} offers re-ranked and re-filtered, ${name}`;
    return [
      {
        name: `${what}: against a plain sort`,
        ratio: ours / plain,
        detail: `${ms(ours)} against ${ms(plain)}, median`,
      },
      { name: `${what}: of one frame`, ratio: ours / frame, goal: 1, detail: `${ms(ours)} of ${frame} ms, median` },
    ];
  });
}

/** What the panel does when the user changes the quantity, a weight, a refinement or the order. */
function rerank(offers: readonly Offer[], by: RankBy): Offer[] {
  const scores = scoreOffers(offers, 100);
  const prices = pricesOf(scores);
  return rankOffers(refined(offers, prices), by, { scores: scores.byId, prices });
}

/** What it does when a cost or the selling price changes: the scores, and the prices they counted with, stay. */
function rerankByMargin(offers: readonly Offer[], prices: KnownPrices): Offer[] {
  const left = refined(offers, prices);
  return rankOffers(left, 'margin', { margins: marginsOf(left, sale) });
}

/** Every kind of refinement at once; each leaves offers for the next, or there would be little left to rank. */
const refined = (offers: readonly Offer[], prices: KnownPrices) => {
  const bars = chosenBars.map((bar) => insightRefinement(bar, prices));
  return refine(offers, [goodSupplier(), titleKeywords(['棉', 'mug']), ...bars]).offers;
};
const chosenBars: readonly InsightBar[] = [
  { by: 'price', from: '1', to: '99.5' },
  { by: 'minimum-order', from: 2 },
  { by: 'other-regions', but: ['广东'] },
  { by: 'delivery', upTo: 48 },
];

const confirmed = <T>(value: T) => ({ value, confirmed: true });
const sale: MarginInput = {
  quantity: 100,
  sellingPrice: { amount: '24.99', currency: 'EUR' },
  rates: [{ source: 'own', date: '2026-01-01', base: 'EUR', rates: { CNY: '7.8', USD: '1.08' } }],
  profile: {
    id: 'bench',
    currency: 'EUR',
    priceIncludesVat: true,
    importVat: 'cost',
    dutyBase: 'goods-and-freight',
    figures: {
      domesticFreight: confirmed({ amount: '1.2', currency: 'CNY' }),
      internationalFreight: confirmed({ amount: '6.5', currency: 'USD' }),
      volumeDivisor: confirmed('5000'),
      orderCosts: confirmed({ amount: '80', currency: 'EUR' }),
      dutyRate: confirmed('0.04'),
      vatRate: confirmed('0.19'),
      referralRate: confirmed('0.15'),
      fulfilmentFee: confirmed({ amount: '3.6', currency: 'EUR' }),
      returnRate: confirmed('0.05'),
      adRate: confirmed('0.08'),
    },
  },
};

/** Offers that differ in everything that is ranked or filtered by; some data are missing, as in life. */
function makeOffers(): Offer[] {
  const random = sequence();
  const types: SupplierType[] = ['source-factory', 'manufacturer', 'brand', 'trader'];
  return Array.from({ length: count }, (_, index) => {
    const fen = 100 + Math.floor(random() * 10_000);
    const price = (share: number) => ({ amount: ((fen * share) / 100).toFixed(2), currency: 'CNY' });
    return {
      id: String(600_000_000_000 + index),
      title: index % 3 === 0 ? '夏季纯棉短袖T恤 宽松百搭' : '马克杯 mug 350ml',
      url: `https://detail.1688.com/offer/${600_000_000_000 + index}.html`,
      origin: 'service',
      monthlySales: Math.floor(random() * 10_000),
      minimumOrder: 1 + Math.floor(random() * 600),
      ...(index % 10 === 0
        ? {}
        : {
            priceTiers: [
              { minQuantity: 2, maxQuantity: 49, price: price(1) },
              { minQuantity: 50, price: price(0.9) },
            ],
          }),
      ...(index % 4 === 0 ? {} : { similarity: 0.75 + random() / 4 }),
      supplier: {
        type: types[index % 5],
        certifications: ['工厂认证'],
        creditLevel: 3 + (index % 3),
        province: index % 7 === 0 ? '广东省' : '浙江省',
      },
      shipsWithinHours: index % 9 === 0 ? 72 : 24,
      customization: { supported: index % 2 === 0, services: ['来样加工'], minimumQuantity: 100 + index },
      parcel: { weight: '0.35', size: { length: '30', width: '20', height: '5' } },
    };
  });
}

/** Numbers from 0 to 1, the same in every run (a linear congruential generator, Numerical Recipes' constants). */
function sequence(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** The median time of one call, ms, once the code is compiled. */
function measure(run: () => unknown): number {
  for (let turn = 0; turn < 200; turn += 1) run();
  const times = Array.from({ length: 51 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[25]!;
}

const ms = (time: number) => `${time.toFixed(2)} ms`;
