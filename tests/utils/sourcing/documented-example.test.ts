import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { complexities, planEstimates, planOrder } from '@/utils/sourcing/order-plan';
import { customizationPoints } from '@/utils/sourcing/score-customization';
import { minimumOrderBands } from '@/utils/sourcing/score-minimum-order';
import { priceBands } from '@/utils/sourcing/score-price';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import { factoryWeights } from '@/utils/sourcing/factory-weights';
import { landedCost } from '@/utils/sourcing/landed-cost';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { supplierTypePoints } from '@/utils/sourcing/score-supplier-type';
import { offer, yuan } from './offer';

const page = readFileSync(join(import.meta.dirname, '../../../docs/sourcing.md'), 'utf8');

/** The rows of the table that follows a heading row beginning with that cell. */
function tableOf(heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const rows = lines.slice(start + 2);
  return rows
    .slice(0, rows.findIndex((line) => !line.startsWith('|')) >>> 0)
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const given = new Map(tableOf('Given').map(([name, value]) => [name!, value!]));
const take = (name: string) => {
  const value = given.get(name);
  if (value === undefined) throw new Error(`The page gives no "${name}".`);
  given.delete(name);
  return value;
};

const confirmed = <T>(value: T) => ({ value, confirmed: true });
const quantity = Number(take('quantity'));
const ours = offer('ours', {
  priceTiers: [
    { minQuantity: 10, maxQuantity: 99, price: yuan(take('tier from 10 pieces')) },
    { minQuantity: 100, price: yuan(take('tier from 100 pieces')) },
  ],
  minimumOrder: Number(take('minimum order')),
  supplier: { type: 'source-factory', certifications: ['工厂认证'] },
  customization: {
    supported: true,
    services: ['来样加工'],
    minimumQuantity: Number(take('custom minimum')),
    samplePrice: yuan(take('sample fee')),
  },
  parcel: {
    weight: take('weight'),
    size: { length: take('length'), width: take('width'), height: take('height') },
  },
});
const scores = scoreOffers([ours, offer('other', { price: yuan(take('price of another offer')) })], quantity);
const cost = landedCost({
  quantity,
  price: priceAtQuantity(ours, quantity),
  sellingPrice: { amount: take('selling price'), currency: 'EUR' },
  parcel: ours.parcel,
  rates: [
    {
      source: 'own',
      date: '2026-01-01',
      base: 'EUR',
      rates: { CNY: take('CNY for 1 EUR'), USD: take('USD for 1 EUR') },
    },
  ],
  profile: {
    id: 'example',
    currency: 'EUR',
    priceIncludesVat: true,
    importVat: 'reclaimed',
    dutyBase: 'goods-and-freight',
    figures: {
      domesticFreight: confirmed(yuan(take('domestic freight'))),
      internationalFreight: confirmed({ amount: take('international freight'), currency: 'USD' }),
      volumeDivisor: confirmed(take('volume divisor')),
      orderCosts: confirmed({ amount: take('order costs'), currency: 'EUR' }),
      dutyRate: confirmed(take('duty rate')),
      vatRate: confirmed(take('VAT rate')),
      referralRate: confirmed(take('referral rate')),
      fulfilmentFee: confirmed({ amount: take('fulfilment fee'), currency: 'EUR' }),
      returnRate: confirmed(take('return rate')),
      adRate: confirmed(take('ad rate')),
    },
  },
});
const plan = planOrder(ours, quantity, 'standard');
if (plan.kind !== 'plan') throw new Error('The example has no plan.');
const score = scores.byId.get('ours')!;

const computed: Record<string, string | number | undefined> = {
  'price at quantity': score.price?.price.amount,
  'average price': scores.average,
  'factory score': score.total,
  ...score.parts,
  ...Object.fromEntries(cost.lines.filter(({ code }) => code !== 'price').map(({ code, amount }) => [code, amount])),
  'chargeable weight': cost.lines.find(({ code }) => code === 'international-freight')?.weight?.chargeable,
  'landed unit cost': cost.landedUnitCost,
  'net proceeds': cost.netProceeds,
  profit: cost.profit,
  margin: cost.margin,
  ROI: cost.roi,
  'break-even price': cost.breakEvenPrice,
  'break-even quantity': cost.breakEvenQuantity,
  'plan unit price': plan.asked.unitPrice.exact,
  'plan batch': plan.asked.batch.exact,
  'plan shipping': plan.asked.shipping.exact,
  'plan total': plan.asked.total.exact,
  'plan at minimum, pieces': plan.atMinimum?.quantity,
  'plan at minimum, total': plan.atMinimum?.total.exact,
  'sample total': plan.sampleTotal?.exact,
  deposit: plan.asked.payment.deposit.exact,
  balance: plan.asked.payment.balance.exact,
};
const results = tableOf('Result');

describe('docs/sourcing.md', () => {
  it('gives every figure that the example needs, and no other', () => {
    expect([...given.keys()]).toEqual([]);
    expect(results.map(([name]) => name).sort()).toEqual(Object.keys(computed).sort());
    expect(cost.without).toEqual([]);
  });

  it.each(results)('computes %s as %s %s', (name, value) => {
    const places = value!.split('.')[1]?.length ?? 0;
    expect(new Big(computed[name!]!).toFixed(places, Big.roundHalfUp)).toBe(value);
  });

  it('states the points that count', () => {
    const points = tableOf('Part').map((row) => Number(row[2]));
    expect(points).toEqual([
      ...Object.values(supplierTypePoints),
      factoryWeights.certificate,
      ...Object.values(customizationPoints),
      ...priceBands.map((band) => band.points),
      ...minimumOrderBands.map((band) => band.points),
    ]);
    for (const [part, weight] of Object.entries(factoryWeights)) {
      if (part !== 'certificate') expect(page).toContain(`| ${part} (${weight}) |`);
    }
  });

  it('states the estimates of a plan', () => {
    for (const [name, { markup }] of Object.entries(complexities)) expect(page).toContain(`${markup} ${name}`);
    const { shipping, sampleFreight, sampleDays, deposit } = planEstimates;
    expect(page).toContain(`shipping ¥${shipping.within} up to ${shipping.upTo} pieces, else ¥${shipping.above}`);
    expect(page).toContain(`sample fee + ¥${sampleFreight}`);
    expect(page).toContain(`Samples take ${sampleDays.fast} days`);
    expect(page).toContain(`Paid ${Number(deposit) * 100}% of the batch first`);
  });
});
