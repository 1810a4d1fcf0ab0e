import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '@/utils/sourcing/compare-plans';
import { planOrder, type Complexity, type OrderPlan } from '@/utils/sourcing/order-plan';
import type { Offer } from '@/utils/offer/offer';
import { anyOffer, offer, yuan } from './offer';
import vectors from './vectors.json';
import { vectorOffers } from './vectors';

const planned = (from: Offer, quantity: number, complexity: Complexity = 'standard'): OrderPlan => {
  const plan = planOrder(from, quantity, complexity);
  if (plan.kind !== 'plan') throw new Error(plan.reason);
  return plan;
};
const maker = (rest: Partial<Offer> = {}, custom: Partial<Offer['customization']> = {}) =>
  offer('m', {
    price: yuan('10'),
    customization: { supported: true, services: ['来样加工'], samplePrice: yuan('50'), ...custom },
    ...rest,
  });

describe('planOrder', () => {
  it.each(vectors.customPlans)(
    'agrees with the vector $id at $quantity, $complexity',
    ({ id, quantity, complexity, plan }) => {
      const found = planned(
        vectorOffers.find((each) => each.id === id)!,
        quantity,
        complexity as Complexity,
      );
      expect({
        unitPrice: found.asked.unitPrice.shown,
        sampleFee: found.sampleFee!.shown,
        sampleDays: found.sampleDays,
        productionDays: found.productionDays,
        minOrder: found.quantityForSample,
        sampleTotal: found.sampleTotal!.shown,
        batchTotal: found.asked.batch.shown,
        shipping: found.asked.shipping.shown,
        total: found.asked.total.shown,
      }).toEqual(plan);
    },
  );

  it('computes with the exact unit price and rounds only what it shows', () => {
    const { unitPrice, batch } = planned(maker({ price: yuan('0.3333') }), 1000, 'complex').asked;
    expect(unitPrice).toEqual({ exact: '0.449955', shown: '0.45', detail: '0.4500' });
    expect(batch).toEqual({ exact: '449.955', shown: '449.96' });
  });

  it('says why there is no plan', () => {
    const reason = (from: Offer) => planOrder(from, 100, 'simple');
    expect(reason(maker({}, { supported: false }))).toEqual({
      kind: 'no-plan',
      offerId: 'm',
      reason: 'no-customization',
    });
    expect(reason(maker({}, { services: ['来图加工'] }))).toMatchObject({ reason: 'not-made-to-sample' });
    expect(reason(maker({ price: undefined }))).toMatchObject({ reason: 'no-price' });
  });

  it('plans, and asks, where the offer says nothing of custom making', () => {
    const plan = planned(maker({ customization: undefined }), 100);
    expect(plan).not.toHaveProperty('sampleFee');
    expect(plan).not.toHaveProperty('sampleTotal');
    expect(plan.asked.total.exact).toBe('1220');
    expect(plan.sampleDays).toBe(7);
    expect(plan.notes).toEqual(
      expect.arrayContaining(['ask-sample-making', 'sample-fee-not-given', 'sample-days-assumed']),
    );
  });

  it('counts a free sample as 0', () => {
    expect(planned(maker({}, { samplePrice: yuan('0.00') }), 100)).toMatchObject({
      sampleFee: { shown: '0.00' },
      sampleTotal: { shown: '10.00' },
    });
  });

  it('makes samples in 3 days where fast samples are offered', () => {
    expect(planned(maker({}, { services: ['来样加工', '快速打样'] }), 1).sampleDays).toBe(3);
    expect(planned(maker(), 1).sampleDays).toBe(7);
    expect(planned(maker(), 1).notes).not.toContain('sample-days-assumed');
  });

  it('costs the minimum beside a quantity below it', () => {
    const tiered = maker(
      {
        priceTiers: [
          { minQuantity: 50, maxQuantity: 199, price: yuan('10') },
          { minQuantity: 200, price: yuan('8') },
        ],
        minimumOrder: 50,
      },
      { minimumSampleQuantity: 5, minimumQuantity: 300 },
    );
    const plan = planned(tiered, 3);
    expect(plan.asked).toMatchObject({ quantity: 3, belowFirstTier: true, batch: { shown: '36.00' } });
    expect(plan.atMinimum).toMatchObject({
      quantity: 300,
      belowFirstTier: false,
      batch: { shown: '2880.00' },
      shipping: { shown: '50.00' },
    });
    expect(plan).toMatchObject({ minimum: 300, quantityForSample: 5 });
    expect(plan.notes).toEqual(
      expect.arrayContaining(['below-sample-minimum', 'below-order-minimum', 'below-first-tier']),
    );
    expect(planned(tiered, 300)).not.toHaveProperty('atMinimum');
  });

  it('has shipping ¥20 up to 100 pieces, ¥50 above', () => {
    expect(planned(maker(), 100).asked.shipping.shown).toBe('20.00');
    expect(planned(maker(), 101).asked.shipping.shown).toBe('50.00');
  });

  it('balances on the exact figures, and the shown payment on the shown batch', () => {
    const complexity = fc.constantFrom<Complexity>('simple', 'standard', 'complex');
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 1, max: 3000 }), complexity, (any, quantity, level) => {
        const plan = planOrder(any, quantity, level);
        if (plan.kind === 'no-plan') return;
        for (const each of [plan.asked, ...(plan.atMinimum ? [plan.atMinimum] : [])]) {
          const { unitPrice, batch, shipping, total, payment } = each;
          expect(batch.exact).toBe(new Big(unitPrice.exact).times(each.quantity).toFixed());
          expect(total.exact).toBe(
            new Big(batch.exact)
              .plus(shipping.exact)
              .plus(plan.sampleFee?.exact ?? '0')
              .toFixed(),
          );
          expect(new Big(payment.deposit.exact).plus(payment.balance.exact).toFixed()).toBe(batch.exact);
          expect(new Big(payment.deposit.shown).plus(payment.balance.shown).toFixed(2)).toBe(batch.shown);
          for (const amount of [unitPrice, batch, shipping, total, payment.deposit]) {
            expect(amount.shown).toBe(new Big(amount.exact).toFixed(2, 1));
          }
        }
        expect(plan.atMinimum !== undefined).toBe(quantity < (plan.minimum ?? 0));
      }),
    );
  });
});

describe('comparePlans', () => {
  const cheapUnknown = { ...maker({ price: yuan('1') }, { samplePrice: undefined }), id: 'unknown' };
  const dearFast = { ...maker({ price: yuan('20') }, { services: ['来样加工', '快速打样'] }), id: 'fast' };
  const none = offer('none');
  const enough = 1000;
  it('finds the cheapest and the fastest', () => {
    const result = comparePlans([none, dearFast, maker()], enough, 'simple');
    expect(result.plans.map(({ kind }) => kind)).toEqual(['no-plan', 'plan', 'plan']);
    expect(result).toMatchObject({ cheapest: 'm', fastest: 'fast' });
  });
  it('names no cheapest beside a plan that lacks its sample fee or is below its minimum', () => {
    expect(comparePlans([maker(), dearFast, cheapUnknown], enough, 'simple').cheapest).toBeUndefined();
    const great = { ...maker({ price: yuan('1'), minimumOrder: 5000 }), id: 'great' };
    expect(comparePlans([maker(), great], enough, 'simple').cheapest).toBeUndefined();
  });
  it('names none of equals, and none that stands alone', () => {
    const twin = { ...maker(), id: 'twin' };
    expect(Object.keys(comparePlans([maker(), twin], enough, 'simple'))).toEqual(['plans']);
    expect(Object.keys(comparePlans([maker(), none], enough, 'simple'))).toEqual(['plans']);
  });
  it('names neither where nothing can be planned, and refuses a fifth offer', () => {
    expect(Object.keys(comparePlans([none], 100, 'simple'))).toEqual(['plans']);
    expect(() => comparePlans([none, none, none, none, none], 100, 'simple')).toThrow('At most 4');
  });
});
