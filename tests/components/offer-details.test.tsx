// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OfferMore } from '@/components/offer-more';
import { OpeningContext, type OfferOpening } from '@/components/offer-opening';
import { mergeDetail } from '@/utils/offer/merge-detail';
import type { Offer } from '@/utils/offer/offer';
import type { OfferDetail } from '@/utils/offer/offer-detail';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import { button, clearDrawn, draw, one, press, words } from './draw';
import { bareOffer } from './fixtures';

afterEach(clearDrawn);

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const opening = (more: Partial<Omit<OfferOpening, 'onOpen' | 'onAction'>> = {}) => ({
  entry: openPlatformEntry,
  stateOf: () => undefined,
  onOpen: vi.fn(),
  onAction: vi.fn(),
  ...more,
});
const drawWith = (offer: Offer, value?: OfferOpening) =>
  draw(
    <OpeningContext.Provider value={value}>
      <OfferMore offer={offer} />
    </OpeningContext.Provider>,
  );
const summary = () => one('.offer-more > summary');
const load = 'Load tiers, variants and weight';

describe('the press on "Details"', () => {
  it('loads what is not there, once it opens', () => {
    const all = opening();
    drawWith(bareOffer('1'), all);
    expect(summary().textContent).toContain('asks 1688 open platform once');
    expect(all.onOpen).not.toHaveBeenCalled();
    press(summary());
    expect(all.onOpen.mock.calls).toEqual([[bareOffer('1')]]);
    one<HTMLDetailsElement>('.offer-more').open = true;
    press(summary());
    expect(all.onOpen).toHaveBeenCalledOnce();
  });

  it.each([
    ['is there', { detail: {} as OfferDetail }, {}],
    ['is loading', {}, { stateOf: () => 'loading' as const }],
    ['failed', {}, { stateOf: () => ({ code: 'service-lost' as const }) }],
    ['belongs to sample data', { origin: 'sample' as const }, {}],
  ])('sends nothing for what %s', (_, offer, more) => {
    const all = opening(more);
    const detail = 'detail' in offer ? { detail: detailOf({}) } : {};
    drawWith(bareOffer('1', { ...offer, ...detail }), all);
    expect(summary().textContent).toBe('Details');
    press(summary());
    expect(all.onOpen).not.toHaveBeenCalled();
  });

  it('sends nothing where a call has a price: a button says it first', () => {
    const all = opening({ entry: { ...openPlatformEntry, cost: { amount: '2', unit: 'credits' } } });
    drawWith(bareOffer('1'), all);
    press(summary());
    expect(all.onOpen).not.toHaveBeenCalled();
    press(button(`${load} · about 2 credits`));
    expect(all.onOpen).toHaveBeenCalledOnce();
  });

  it('offers no loading where the service tells no more', () => {
    drawWith(bareOffer('1'));
    expect(() => button(load)).toThrow();
  });
});

const detailOf = (more: Partial<OfferDetail>): OfferDetail => ({
  offerId: '1',
  imageUrls: [],
  priceTiers: [],
  skus: [],
  attributes: [],
  certificates: [],
  sellingPoints: [],
  ...more,
});
const facts = () => Object.fromEntries(words('.fact').map((_, i) => [words('.fact dt')[i], words('.fact dd')[i]]));
const opened = (more: Partial<OfferDetail>) =>
  drawWith(mergeDetail(bareOffer('1', { detail: detailOf(more) })), opening());

describe('opened details', () => {
  it('say that they come, and how they failed, with the action of the error', () => {
    const all = opening({ stateOf: () => 'loading' });
    drawWith(bareOffer('1'), all);
    expect(words('.detail-loading')).toEqual(['Asking 1688 open platform for tiers, variants and weight']);
    clearDrawn();
    const failed = opening({ stateOf: () => ({ code: 'service-login' }) });
    drawWith(bareOffer('1'), failed);
    press(button('Log in again'));
    expect(failed.onAction).toHaveBeenCalledWith(bareOffer('1'), 'log-in');
  });

  it('show tiers, variants with price and stock, weight and size, attributes and certificates', () => {
    opened({
      priceTiers: [{ minQuantity: 20, price: cny('19.3') }],
      skus: [
        {
          id: '9',
          attributes: [{ name: '颜色', nameTranslated: 'Colour', value: '红色', valueTranslated: 'Red' }],
          price: cny('24.43'),
          stock: 0,
        },
        { attributes: [{ name: '颜色', value: '白色' }] },
      ],
      parcel: { weight: '0.350', size: { length: '30', width: '20', height: '10.5' } },
      attributes: [{ name: '材质', nameTranslated: 'Material', value: '陶瓷', valueTranslated: 'Ceramic' }],
      certificates: ['CE'],
      sellingPoints: ['Dishwasher safe'],
      stock: 99_999,
    });
    expect(words('.price-ladder li')).toEqual(['20 and more¥19.30']);
    expect(words('.offer-variants li')).toEqual(['Red¥24.430 in stock', '白色price by quantitystock not given']);
    expect(facts()).toMatchObject({
      Weight: '0.35 kg',
      Size: '30 × 20 × 10.5 cm',
      Material: 'Ceramic',
      'In stock': '99,999',
    });
    expect(words('.offer-details dd')).toContain('CE');
    expect(words('.detail-points')).toEqual(['Dishwasher safe']);
  });

  it('keep a long list behind a press', () => {
    const skus = Array.from({ length: 9 }, (_, i) => ({ attributes: [{ name: '颜色', value: `色${i}` }] }));
    const attributes = Array.from({ length: 9 }, (_, i) => ({ name: `名${i}`, value: '值' }));
    opened({ skus, attributes });
    expect(words('.offer-details h4')).toContain('9 variants');
    expect(words('.offer-details details summary')).toEqual(['3 more variants', '1 more line']);
  });

  it('say that a weight was not given only once it was asked for', () => {
    opened({});
    expect(facts()).toMatchObject({ Weight: 'not given', Size: 'not given' });
    clearDrawn();
    drawWith(bareOffer('1'), opening());
    expect(facts()).not.toHaveProperty('Weight');
  });

  it('warn of an offer that is no longer sold', () => {
    opened({ onSale: false });
    expect(words('.notice.warn')).toEqual(['This offer is no longer on sale.']);
  });
});
