import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landedCost, type LandedInput } from '@/utils/sourcing/landed-cost';
import type { LandedFigures, LandedProfile } from '@/utils/sourcing/landed-profile';
import { marginsOf } from '@/utils/sourcing/margins';
import { profiledMarketplaces, startingProfile } from '@/utils/sourcing/marketplace-profiles';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { rankOffers } from '@/utils/sourcing/rank';
import { cents, offer, yuan } from './offer';

const confirmed = <T>(value: T) => ({ value, confirmed: true });
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const rates = [{ source: 'own' as const, date: '2026-01-09', base: 'USD', rates: { CNY: '7', EUR: '0.8' } }];
const profile: LandedProfile = {
  id: 'mine',
  currency: 'USD',
  priceIncludesVat: false,
  importVat: 'reclaimed',
  dutyBase: 'goods',
  figures: {
    domesticFreight: confirmed(yuan('7')),
    internationalFreight: confirmed(dollars('5')),
    volumeDivisor: confirmed('5000'),
    orderCosts: confirmed(dollars('50')),
    dutyRate: confirmed('0.1'),
    vatRate: confirmed('0.25'),
    referralRate: confirmed('0.15'),
    fulfilmentFee: confirmed(dollars('3')),
    returnRate: confirmed('0.1'),
    adRate: confirmed('0.05'),
  },
};
const price = { price: yuan('35'), quantity: 100, belowFirstTier: false };
const input: LandedInput = {
  quantity: 100,
  price,
  sellingPrice: dollars('40'),
  parcel: { weight: '0.5' },
  profile,
  rates,
};
const withFigures = (figures: Partial<LandedFigures>, rest: Partial<LandedProfile> = {}): LandedInput => ({
  ...input,
  profile: { ...profile, ...rest, figures: { ...profile.figures, ...figures } },
});
const line = (from: LandedInput, code: string) => landedCost(from).lines.find((each) => each.code === code)!;
const amounts = (from: LandedInput) =>
  Object.fromEntries(landedCost(from).lines.map(({ code, state, amount }) => [code, amount ?? state]));

describe('landedCost', () => {
  it('shows every line, each by its formula', () => {
    expect(amounts(input)).toEqual({
      goods: '5',
      'domestic-freight': '0.5',
      'international-freight': '2.5',
      'order-costs': '0.5',
      duty: '0.5',
      'import-vat': '0',
      price: '40',
      'vat-in-price': '0',
      'referral-fee': '6',
      'fulfilment-fee': '3',
      returns: '3.4',
      ads: '2',
    });
    expect(landedCost(input)).toMatchObject({
      landedUnitCost: '9',
      netProceeds: '25.6',
      profit: '16.6',
      margin: '0.415',
      breakEvenQuantity: 36,
      without: [],
    });
    // 12 ÷ (0.9 × 0.85 − 0.05)
    expect(new Big(landedCost(input).breakEvenPrice!).minus(new Big(12).div('0.715')).abs().lt('1e-18')).toBe(true);
  });

  it('charges duty on the freight too where the profile says so, and import VAT where it is a cost', () => {
    expect(line(withFigures({}, { dutyBase: 'goods-and-freight' }), 'duty')).toMatchObject({
      amount: '0.75',
      base: '7.5',
    });
    expect(line(withFigures({}, { importVat: 'cost' }), 'import-vat')).toMatchObject({ amount: '2', base: '8' });
  });

  it('takes the VAT out of a price that includes it', () => {
    const { lines, netProceeds } = landedCost(withFigures({}, { priceIncludesVat: true }));
    expect(lines.find(({ code }) => code === 'vat-in-price')?.amount).toBe('8');
    expect(netProceeds).toBe('18.4');
  });

  it('charges the greater of weight and volume weight', () => {
    const size = { length: '30', width: '20', height: '10' };
    expect(line({ ...input, parcel: { weight: '0.5', size } }, 'international-freight')).toMatchObject({
      amount: '6',
      weight: { chargeable: '1.2', weight: '0.5', volumeWeight: '1.2' },
    });
    expect(line({ ...input, parcel: { weight: '2', size } }, 'international-freight').amount).toBe('10');
    expect(line({ ...input, parcel: { size } }, 'international-freight').amount).toBe('6');
    const unconfirmed = withFigures({ volumeDivisor: { value: '5000', confirmed: false } });
    expect(line({ ...unconfirmed, parcel: { weight: '0.5', size } }, 'international-freight')).toMatchObject({
      amount: '2.5',
      weight: { chargeable: '0.5', weight: '0.5' },
    });
    expect(line({ ...unconfirmed, parcel: { size } }, 'international-freight').state).toBe('not-given');
  });

  it.each(['duty', 'international-freight', 'domestic-freight', 'ads'] as const)(
    'reads "before" where %s is empty',
    (code) => {
      const names = {
        duty: 'dutyRate',
        'international-freight': 'internationalFreight',
        'domestic-freight': 'domesticFreight',
        ads: 'adRate',
      } as const;
      const result = landedCost(withFigures({ [names[code]]: undefined }));
      expect(result.without).toEqual([code]);
      expect(result.lines.find((each) => each.code === code)).toMatchObject({ state: 'empty' });
      expect(result.margin).toBeDefined();
    },
  );

  it('never counts an example until it is confirmed', () => {
    const example = { value: '0.1', confirmed: false };
    const result = landedCost(withFigures({ dutyRate: example }));
    expect(result.landedUnitCost).toBe('8.5');
    expect(result.without).toEqual(['duty']);
    expect(result.lines.find(({ code }) => code === 'duty')).toMatchObject({ state: 'example', figure: example });
    expect(result).toEqual({ ...landedCost(withFigures({ dutyRate: undefined })), lines: result.lines });
    expect(landedCost(withFigures({ dutyRate: { ...example, confirmed: true } })).landedUnitCost).toBe('9');
  });

  it('counts a confirmed 0', () => {
    const zero = { domesticFreight: confirmed(dollars('0')), internationalFreight: confirmed(dollars('0')) };
    expect(landedCost({ ...withFigures(zero), parcel: undefined }).without).toEqual([]);
  });

  it('has no landed cost without a price or a rate, and no margin without a selling price', () => {
    const noPrice = landedCost({ ...input, price: undefined });
    expect(noPrice).not.toHaveProperty('landedUnitCost');
    expect(noPrice).not.toHaveProperty('margin');
    expect(noPrice.without).toEqual(['goods', 'duty']);
    const noRate = landedCost({ ...input, rates: [] });
    expect(noRate).not.toHaveProperty('margin');
    expect(noRate.lines.filter(({ state }) => state === 'no-rate').map(({ code }) => code)).toEqual([
      'goods',
      'domestic-freight',
      'duty',
    ]);
    for (const sellingPrice of [undefined, dollars('0'), dollars('free')]) {
      const unsold = landedCost({ ...input, sellingPrice });
      expect(unsold.landedUnitCost).toBe('9');
      expect(unsold).not.toHaveProperty('margin');
      expect(unsold.breakEvenPrice).toBe(landedCost(input).breakEvenPrice);
    }
  });

  it.each([
    { referralRate: confirmed('1.5') },
    { referralRate: confirmed('-0.1') },
    { referralRate: confirmed('15%') },
    { fulfilmentFee: confirmed(dollars('-3')) },
    { fulfilmentFee: confirmed(dollars('1e3')) },
  ])('leaves out a figure that is none: %j', (figures) => {
    const result = landedCost(withFigures(figures));
    expect(result.without).toHaveLength(1);
    expect(result.lines.filter(({ state }) => state === 'invalid')).toHaveLength(1);
  });

  it('has no break-even where the shares take everything', () => {
    const result = landedCost(withFigures({ adRate: confirmed('1') }));
    expect(result).not.toHaveProperty('breakEvenPrice');
    expect(result).not.toHaveProperty('breakEvenQuantity');
    expect(new Big(result.profit!).lt(0)).toBe(true);
  });

  it('shows the exchange rate with its day and source', () => {
    expect(line(input, 'goods').rate).toMatchObject({ from: 'CNY', to: 'USD', date: '2026-01-09', source: 'own' });
    expect(line(input, 'fulfilment-fee')).not.toHaveProperty('rate');
  });

  it('refuses half a piece', () => {
    expect(() => landedCost({ ...input, quantity: 0.5 })).toThrow('whole number');
  });

  const share = fc.integer({ min: 0, max: 400 }).map((n) => (n / 1000).toFixed(3));
  const maybe = <T>(value: fc.Arbitrary<T>) =>
    fc.option(fc.record({ value, confirmed: fc.boolean() }), { nil: undefined });
  const money = fc.record({ amount: cents, currency: fc.constantFrom('CNY', 'USD', 'EUR') });
  const anyInput: fc.Arbitrary<LandedInput> = fc.record({
    quantity: fc.integer({ min: 1, max: 5000 }),
    price: fc.option(
      cents.map((amount) => ({ ...price, price: yuan(amount) })),
      { nil: undefined },
    ),
    sellingPrice: fc.option(money, { nil: undefined }),
    parcel: fc.record({
      weight: fc.option(cents, { nil: undefined }),
      size: fc.option(fc.record({ length: cents, width: cents, height: cents }), { nil: undefined }),
    }),
    rates: fc.constant(rates),
    profile: fc.record({
      id: fc.constant('any'),
      currency: fc.constantFrom('USD', 'EUR', 'CNY'),
      priceIncludesVat: fc.boolean(),
      importVat: fc.constantFrom('reclaimed' as const, 'cost' as const),
      dutyBase: fc.constantFrom('goods' as const, 'goods-and-freight' as const),
      figures: fc.record({
        domesticFreight: maybe(money),
        internationalFreight: maybe(money),
        volumeDivisor: maybe(fc.constantFrom('5000', '6000')),
        orderCosts: maybe(money),
        dutyRate: maybe(share),
        vatRate: maybe(share),
        referralRate: maybe(share),
        fulfilmentFee: maybe(money),
        returnRate: maybe(share),
        adRate: maybe(share),
      }),
    }),
  });

  it('balances: the counted lines are the totals, to the last digit', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const result = landedCost(any);
        const total = (group: string) =>
          result.lines
            .filter((each) => each.group === group && each.code !== 'price')
            .reduce((sum, { amount }) => sum.plus(amount ?? '0'), new Big(0));
        for (const { state, amount } of result.lines) {
          expect(amount !== undefined).toBe(state === 'counted' || state === 'none');
        }
        if (result.landedUnitCost) expect(result.landedUnitCost).toBe(total('landed').toFixed());
        if (result.netProceeds) {
          const sold = result.lines.find(({ code }) => code === 'price')!.amount!;
          expect(result.netProceeds).toBe(new Big(sold).minus(total('sale')).toFixed());
        }
        if (result.profit) {
          expect(result.profit).toBe(new Big(result.netProceeds!).minus(result.landedUnitCost!).toFixed());
        }
        expect(result.margin === undefined).toBe(any.price === undefined || any.sellingPrice === undefined);
      }),
    );
  });

  it('earns nothing at the break-even price, and the order back with the break-even quantity', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const result = landedCost(any);
        if (result.breakEvenPrice) {
          const { currency } = any.profile;
          const amount = new Big(result.breakEvenPrice).toFixed(20);
          const even = landedCost({ ...any, sellingPrice: { amount, currency } });
          expect(new Big(even.profit!).abs().lt('1e-12')).toBe(true);
        }
        if (result.breakEvenQuantity !== undefined) {
          const [cost, earned] = [new Big(result.landedUnitCost!).times(any.quantity), new Big(result.netProceeds!)];
          expect(earned.times(result.breakEvenQuantity).gte(cost)).toBe(true);
          expect(earned.times(result.breakEvenQuantity - 1).lt(cost)).toBe(true);
          expect(result.breakEvenQuantity <= any.quantity).toBe(new Big(result.profit!).gte(0));
        }
      }),
    );
  });

  it('earns less when any cost rises', () => {
    const figures = Object.keys(profile.figures).filter((name) => name !== 'volumeDivisor') as (keyof LandedFigures)[];
    fc.assert(
      fc.property(fc.constantFrom(...figures), cents, (name, more) => {
        const figure = profile.figures[name]!;
        const raised =
          typeof figure.value === 'string'
            ? new Big(figure.value).times('1.1').toFixed()
            : { ...figure.value, amount: new Big(figure.value.amount).plus(more).toFixed() };
        const vat = { priceIncludesVat: true, importVat: 'cost' } as const;
        const before = landedCost(withFigures({}, vat));
        const after = landedCost(withFigures({ [name]: confirmed(raised) }, vat));
        expect(new Big(after.profit!).lt(before.profit!)).toBe(true);
      }),
    );
  });
});

describe('startingProfile', () => {
  it.each(profiledMarketplaces)('confirms nothing for %s, and fills in no duty, freight or ads', (store) => {
    const { figures, currency } = startingProfile(store);
    expect(currency).toMatch(/^[A-Z]{3}$/);
    for (const figure of Object.values(figures)) {
      expect(figure.confirmed).toBe(false);
      expect(figure).not.toHaveProperty('source');
    }
    for (const empty of ['dutyRate', 'domesticFreight', 'internationalFreight', 'adRate'])
      expect(figures).not.toHaveProperty(empty);
    const result = landedCost({ ...input, profile: { ...startingProfile(store), currency: 'USD' } });
    expect(result.without).toContain('duty');
    expect(result.landedUnitCost).toBe('5');
  });
  it('takes the currency of a store that it does not know', () => {
    expect(startingProfile('shop.example', 'CHF')).toMatchObject({ id: 'shop.example', currency: 'CHF' });
  });
});

describe('marginsOf', () => {
  it('ranks by the margin of each offer, leaving out those without a price', () => {
    const list = [
      offer('dear', { price: yuan('70') }),
      offer('none'),
      offer('cheap', { price: yuan('7') }),
      offer('heavy', { price: yuan('7'), parcel: { weight: '9' } }),
    ];
    const margins = marginsOf(list, input);
    expect([...margins.keys()]).toEqual(['dear', 'cheap', 'heavy']);
    for (const each of list) {
      const alone = landedCost({ ...input, price: priceAtQuantity(each, 100), parcel: each.parcel });
      expect(margins.get(each.id)).toEqual(alone.margin && { margin: alone.margin, without: alone.without });
    }
    expect(rankOffers(list, 'margin', { margins }).map(({ id }) => id)).toEqual(['cheap', 'dear', 'heavy', 'none']);
  });
});
