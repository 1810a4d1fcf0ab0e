import { describe, expect, it } from 'vitest';
import { noCosts } from '@/utils/costs';
import { planFigures, type PlanSources } from '@/utils/plan-figures';
import { startingProfile } from '@/utils/sourcing/marketplace-profiles';
import { offer, yuan } from './sourcing/offer';

const plan = { offers: [], shown: '', complexity: 'standard' } as const;
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const bank = { source: 'ecb', date: '2026-11-19', base: 'EUR', rates: { CNY: '7.8', USD: '1.08' } } as const;
const figuresOf = (more: Partial<PlanSources> = {}) => planFigures({ costs: noCosts, quantity: 100, ...more });

describe('where it is sold', () => {
  const costs = { ...noCosts, marketplace: 'amazon.fr', profiles: { 'my.shop': startingProfile('my.shop') } };
  const id = (store: string | undefined, more: Partial<PlanSources> = {}) =>
    figuresOf({ costs, ...(store ? { product: { store } } : {}), ...more }).profile.id;

  it('is where the product was found, if that is known or set up; else where the user sold last', () => {
    expect(id('amazon.de')).toBe('amazon.de');
    expect(id('my.shop')).toBe('my.shop');
    expect(id('aliexpress.com')).toBe('amazon.fr');
    expect(id(undefined)).toBe('amazon.fr');
    expect(id('aliexpress.com', { costs: noCosts })).toBe('aliexpress.com');
    expect(id(undefined, { costs: noCosts })).toBe('amazon.com');
  });

  it('is what was chosen for this plan, before all', () => {
    expect(id('amazon.de', { plan: { ...plan, marketplace: 'amazon.se' } })).toBe('amazon.se');
  });

  it('starts a store that is not known with the currency of its price', () => {
    const figures = figuresOf({ product: { store: 'my.shop', price: { amount: '9', currency: 'CHF' } } });
    expect(figures.profile).toMatchObject({ id: 'my.shop', currency: 'CHF' });
  });

  it('takes a private window’s own profile before the saved one', () => {
    const own = { ...startingProfile('amazon.de'), currency: 'SEK' };
    const figures = figuresOf({ product: { store: 'amazon.de' }, plan: { ...plan, profiles: { 'amazon.de': own } } });
    expect(figures.profile.currency).toBe('SEK');
  });
});

describe('what is computed with', () => {
  const product = { store: 'amazon.de', price: eur('24.99') };

  it('is the store’s price, or the typed one', () => {
    expect(figuresOf({ product }).sellingPrice).toEqual(eur('24.99'));
    expect(figuresOf({ product, plan: { ...plan, sellingPrice: eur('30') } }).sellingPrice).toEqual(eur('30'));
  });

  it('is the user’s own rate before the bank’s', () => {
    expect(figuresOf({ product, bank }).yuanRate).toMatchObject({ value: '7.80000000', source: 'ecb' });
    const costs = { ...noCosts, ownRates: { EUR: { yuan: '7.5', date: '2026-11-20' } } };
    expect(figuresOf({ product, bank, costs }).yuanRate).toMatchObject({ value: '7.50000000', source: 'own' });
    expect(figuresOf({ product }).yuanRate).toBeUndefined();
  });

  it('is the parcel that the user typed, else the offer’s, else the page’s packed one, else the bare product', () => {
    const heavy = { weight: '2' };
    const own = offer('own', { parcel: { weight: '1' } });
    const bare = offer('bare');
    const page = { ...product, measures: { weight: '0.3' }, packed: { weight: '0.4' } };
    const typed = figuresOf({ product: page, plan: { ...plan, parcel: heavy } });
    expect(typed.landed(own).parcel).toEqual({ parcel: heavy, from: 'user' });
    expect(figuresOf({ product: page }).landed(own).parcel).toEqual({ parcel: { weight: '1' }, from: 'offer' });
    expect(figuresOf({ product: page }).landed(bare).parcel).toEqual({ parcel: { weight: '0.4' }, from: 'page' });
    expect(figuresOf({ product: { ...product, measures: { weight: '0.3' } } }).landed(bare).parcel?.from).toBe(
      'page-unpacked',
    );
    expect(figuresOf({ product }).landed(bare).parcel).toBeUndefined();
  });

  it('is the same for the card’s margin and for the plan', () => {
    const figures = figuresOf({ product: { ...product, packed: { weight: '0.4' } }, bank });
    const list = [offer('a', { price: yuan('39') }), offer('b', { price: yuan('78'), parcel: { weight: '3' } })];
    for (const each of list) {
      const { cost } = figures.landed(each);
      expect(figures.margins(list).get(each.id)).toEqual({ margin: cost.margin, without: cost.without });
    }
    // (24.99 − 39 ÷ 7.8) ÷ 24.99: nothing else counts yet.
    expect(Number(figures.margins(list).get('a')!.margin)).toBeCloseTo(19.99 / 24.99, 12);
  });
});
