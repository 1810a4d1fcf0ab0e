import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { libraryEntry } from '@/utils/providers/library/entry';
import type { Offer } from '@/utils/offer/offer';

interface Row {
  picture: string;
  kind: string;
  listedDaysAgo?: number;
  offer: Omit<Offer, 'url' | 'origin' | 'imageUrl' | 'similarity' | 'listedAt'>;
}
interface ShopPicture {
  file: string;
  title: string;
  price: string;
  currency: string;
  expect: { type: 'edit'; offerId: string; edit: string } | { type: 'angle'; kind: string } | { type: 'absent' };
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const folder = 'assets/sample-library';
const rows = read<Row[]>(join(folder, 'offers.json'));
const offers = rows.map((row) => row.offer);
const pictures = (dir: string) => readdirSync(dir).map((name) => join(dir, name));
const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);
const size = (file: string) => imageSize(readFileSync(file));
const count = (test: (offer: Row['offer']) => unknown) => offers.filter((offer) => Boolean(test(offer))).length;

describe('the sample library', () => {
  it('has at least 160 offers of at least 40 kinds, 3 or more a kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(160);
    const perKind = new Map<string, number>();
    for (const row of rows) perKind.set(row.kind, (perKind.get(row.kind) ?? 0) + 1);
    expect(perKind.size).toBeGreaterThanOrEqual(40);
    expect([...perKind].filter(([, n]) => n < 3)).toEqual([]);
  });

  it('has ids that no real offer has, each once', () => {
    for (const { id } of offers) expect(id).toMatch(/^0\d{9}$/);
    expect(new Set(offers.map((offer) => offer.id)).size).toBe(offers.length);
  });

  it('names its companies as invented', () => {
    for (const { supplier } of offers) expect(supplier.name).toMatch(/^样本.+第\d+号 \(Sample [A-Z][a-z]+ \d+\)$/);
  });

  it('has a 480 px WebP for every offer, no other picture, and 2 MB at most in all', () => {
    const files = pictures(join(folder, 'pictures'));
    expect(files.sort()).toEqual(rows.map((row) => join(folder, 'pictures', row.picture)).sort());
    for (const file of files)
      expect([file, size(file)]).toMatchObject([file, { type: 'webp', width: 480, height: 480 }]);
    expect(bytes(files)).toBeLessThanOrEqual(2_000_000);
  });

  // How many rows at least give the field, and how many at least leave it out, so that "not given" is seen too.
  it.each([
    ['price', 150, 2],
    ['priceTiers', 120, 5],
    ['dropshipPrice', 70, 40],
    ['minimumOrder', 150, 3],
    ['monthlySales', 140, 5],
    ['monthlyRevenue', 140, 5],
    ['repurchaseRate', 130, 5],
    ['tradeScore', 130, 5],
    ['serviceScore', 130, 5],
    ['qualityRefundRate', 130, 5],
    ['sellerIdentities', 130, 5],
    ['offerIdentities', 30, 60],
    ['promotion', 140, 3],
    ['dropshipFreeShipping', 70, 40],
    ['shipsFrom', 150, 3],
    ['shipsWithinHours', 110, 10],
    ['noReasonReturn', 130, 5],
    ['laneFlags', 110, 5],
    ['collections', 90, 20],
    ['certificates', 100, 5],
    ['customization', 130, 5],
  ] as const)('gives %s on at least %i rows and leaves it out on %i', (field, given, absent) => {
    const without = count((offer) => offer[field] === undefined);
    expect(without).toBeGreaterThanOrEqual(absent);
    expect(offers.length - without).toBeGreaterThanOrEqual(given);
  });

  it('says in English, and in other words each time, what every row is', () => {
    const titles = offers.map(({ titleTranslated }) => titleTranslated ?? '');
    for (const title of titles) expect(title).toMatch(/^[A-Z][\x20-\x7e]{5,60}$/);
    expect(new Set(titles).size).toBe(offers.length);
  });

  it('has rows for every seller, supplier type and kind of ageing', () => {
    for (const type of ['source-factory', 'manufacturer', 'brand', 'trader']) {
      expect([type, count((offer) => offer.supplier.type === type)]).toEqual([
        type,
        expect.toSatisfy((n: number) => n >= 8),
      ]);
    }
    for (const word of ['超级工厂', '实力商家', '诚信通会员']) {
      expect(count((offer) => offer.sellerIdentities?.includes(word))).toBeGreaterThanOrEqual(15);
    }
    expect(count((offer) => !offer.supplier.type && offer.sellerIdentities?.length)).toBeGreaterThanOrEqual(5);
    expect(count((offer) => offer.supplier.certifications?.includes('工厂认证'))).toBeGreaterThanOrEqual(15);
    expect(count((offer) => offer.patented)).toBeGreaterThanOrEqual(4);
    expect(count((offer) => offer.patented)).toBeLessThanOrEqual(30);
    expect(count((offer) => offer.globalSelection)).toBeGreaterThanOrEqual(15);
    expect(count((offer) => offer.premiumSourcing)).toBeGreaterThanOrEqual(15);
    expect(count((offer) => offer.dropship)).toBeGreaterThanOrEqual(40);
    expect(count((offer) => offer.customization?.services?.includes('来样加工'))).toBeGreaterThanOrEqual(20);
    const aged = (low: number, high: number) =>
      rows.filter((row) => row.listedDaysAgo !== undefined && row.listedDaysAgo >= low && row.listedDaysAgo < high);
    expect(aged(0, 7).length).toBeGreaterThanOrEqual(10);
    expect(aged(7, 30).length).toBeGreaterThanOrEqual(10);
    expect(aged(30, 9999).length).toBeGreaterThanOrEqual(60);
  });

  it('has rows for every band of score, refund rate and shipping time', () => {
    const bands: [string, (offer: Row['offer']) => unknown][] = [
      ['5 stars', (o) => o.serviceScore === 5],
      ['4.5 to 5', (o) => o.serviceScore !== undefined && o.serviceScore >= 4.5 && o.serviceScore < 5],
      ['4 to 4.5', (o) => o.serviceScore !== undefined && o.serviceScore >= 4 && o.serviceScore < 4.5],
      ['below 4', (o) => o.serviceScore !== undefined && o.serviceScore < 4],
      ['no refunds', (o) => o.qualityRefundRate === 0],
      ['below 1%', (o) => o.qualityRefundRate !== undefined && o.qualityRefundRate > 0 && o.qualityRefundRate < 0.01],
      [
        '1 to 5%',
        (o) => o.qualityRefundRate !== undefined && o.qualityRefundRate >= 0.01 && o.qualityRefundRate < 0.05,
      ],
      [
        '5 to 10%',
        (o) => o.qualityRefundRate !== undefined && o.qualityRefundRate >= 0.05 && o.qualityRefundRate < 0.1,
      ],
      ['10% and more', (o) => o.qualityRefundRate !== undefined && o.qualityRefundRate >= 0.1],
      ...[0, 24, 48].map((hours): [string, (o: Row['offer']) => unknown] => [
        `${hours} h`,
        (o) => o.shipsWithinHours === hours,
      ]),
    ];
    expect(bands.filter(([, test]) => count(test) < 8).map(([name]) => name)).toEqual([]);
  });

  it('has rows for every lane flag and collection of the catalogue', () => {
    const lanes = libraryEntry.capabilities.filters.find((family) => family.id === 'lane')?.values ?? [];
    expect(lanes.length).toBeGreaterThan(0);
    for (const lane of lanes)
      expect([lane, count((offer) => offer.laneFlags?.includes(lane)) >= 5]).toEqual([lane, true]);
    for (const id of libraryEntry.capabilities.collections) {
      expect([id, count((offer) => offer.collections?.includes(id)) >= 5]).toEqual([id, true]);
    }
  });

  it('has money in plain decimals, and a revenue that is price × sales exactly', () => {
    const amount = /^\d+\.\d\d$/;
    for (const offer of offers) {
      for (const money of [offer.price, offer.dropshipPrice, offer.monthlyRevenue, offer.customization?.samplePrice]) {
        if (money) expect(money).toEqual({ amount: expect.stringMatching(amount), currency: 'CNY' });
      }
      if (offer.monthlyRevenue) {
        const exact = Big(offer.price?.amount ?? 'absent').times(offer.monthlySales ?? -1);
        expect([offer.id, Big(offer.monthlyRevenue.amount).eq(exact)]).toEqual([offer.id, true]);
      }
    }
  });

  it('has price ladders without gap or overlap, falling, from the price at the MOQ', () => {
    for (const { id, price, priceTiers } of offers) {
      if (!priceTiers) continue;
      expect([id, priceTiers[0]?.price]).toEqual([id, price]);
      priceTiers.forEach((tier, i) => {
        const next = priceTiers[i + 1];
        expect([id, tier.maxQuantity]).toEqual([id, next && next.minQuantity - 1]);
        if (next) expect(Big(next.price.amount).lt(tier.price.amount)).toBe(true);
      });
    }
  });

  it('keeps rates, scores and ages in their ranges', () => {
    for (const offer of offers) {
      for (const rate of [offer.repurchaseRate, offer.qualityRefundRate]) {
        if (rate !== undefined) expect(rate >= 0 && rate <= 1).toBe(true);
      }
      for (const score of [offer.tradeScore, offer.serviceScore, offer.supplier.creditLevel]) {
        if (score !== undefined) expect(score >= 0 && score <= 5).toBe(true);
      }
    }
    for (const { listedDaysAgo = 0 } of rows) expect(Number.isInteger(listedDaysAgo) && listedDaysAgo >= 0).toBe(true);
  });
});

describe('the demo shop', () => {
  const dir = 'tests/demo-shop/pictures';
  const shop = read<ShopPicture[]>('tests/demo-shop/catalog.json');
  const of = (type: ShopPicture['expect']['type']) => shop.filter((item) => item.expect.type === type);

  it('has 60 edited pictures, 10 other angles and 10 unknown products', () => {
    expect([of('edit').length, of('angle').length, of('absent').length]).toEqual([60, 10, 10]);
  });

  it('expects offers and kinds that the library has, and edits of many sorts', () => {
    const ids = new Set(offers.map((offer) => offer.id));
    const kinds = new Set(rows.map((row) => row.kind));
    const edits = new Set<string>();
    for (const { file, expect: wanted } of shop) {
      if (wanted.type === 'edit') {
        expect([file, ids.has(wanted.offerId)]).toEqual([file, true]);
        edits.add(wanted.edit);
      }
      if (wanted.type === 'angle') expect([file, kinds.has(wanted.kind)]).toEqual([file, true]);
    }
    expect(edits.size).toBeGreaterThanOrEqual(14);
  });

  it('has every picture in a shop-like size, of every format, about 3 MB in all', () => {
    const files = pictures(dir);
    expect(files.sort()).toEqual(shop.map((item) => join(dir, item.file)).sort());
    for (const file of files) {
      const { width, height, type } = size(file);
      expect([file, existsSync(file) && statSync(file).size <= 60_000]).toEqual([file, true]);
      expect([file, Math.min(width, height) >= 150 && Math.max(width, height) <= 1100]).toEqual([file, true]);
      expect([file, file.endsWith(`.${type ?? ''}`)]).toEqual([file, true]);
    }
    expect(new Set(files.map((file) => file.split('.').pop()))).toEqual(new Set(['jpg', 'webp', 'avif', 'png']));
    expect(bytes(files)).toBeLessThanOrEqual(3_200_000);
  });

  it('prices every product', () => {
    for (const item of shop)
      expect(item).toMatchObject({
        title: expect.stringMatching(/\S/),
        price: expect.stringMatching(/^\d+\.\d\d$/),
        currency: 'USD',
      });
  });
});
