// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { OfferCard } from '@/components/offer-card';
import { OfferTable } from '@/components/offer-table';
import { clearDrawn, draw, one, words } from './draw';
import { bareOffer, cardProps, decisionOf } from './fixtures';

afterEach(clearDrawn);

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const facts = () => Object.fromEntries(words('.fact').map((_, i) => [words('.fact dt')[i], words('.fact dd')[i]]));

describe('a card', () => {
  it('says "not given" for everything that the service does not say, and shows no zero', () => {
    draw(<OfferCard {...cardProps(bareOffer('1'))} />);
    const given = facts();
    for (const name of [
      'MOQ',
      'Sold/mo',
      'Reorders',
      'Estimated monthly revenue',
      'Patented',
      'Type',
      'Shipping time',
    ]) {
      expect(given[name], name).toBe('not given');
    }
    expect(document.body.textContent).toContain('price not given');
    expect(document.body.textContent).toContain('supplier not given');
    expect(document.body.textContent).not.toMatch(/(^|\s)0(\s|$|%)/);
  });

  it('says where its quantity comes from, in full beside a price at it', () => {
    const priceTiers = [
      { minQuantity: 1, price: cny('9') },
      { minQuantity: 100, price: cny('7') },
    ];
    draw(<OfferCard {...cardProps(bareOffer('1', { price: cny('9'), priceTiers }))} />);
    const [line] = [...document.querySelectorAll<HTMLElement>('.offer-prices')];
    expect(line?.textContent).toContain('¥7.00 at 100');
    expect(line?.title).toBe('All offers are compared at 100 pieces. Change it in an order plan or in the options.');
  });

  it('shows a zero that was given', () => {
    draw(<OfferCard {...cardProps(bareOffer('1', { monthlySales: 0, repurchaseRate: 0, shipsWithinHours: 0 }))} />);
    expect(facts()).toMatchObject({ 'Sold/mo': '0', Reorders: '0%', 'Shipping time': 'Ships the same day' });
  });

  it('calls only 0.9 and more the same photo, and rounds down', () => {
    const said = [0.97, 0.9, 0.8999, 0.5, 0.4999].map((similarity) => {
      draw(<OfferCard {...cardProps(bareOffer('1', { similarity, origin: 'library' }))} />);
      const [said] = words('.similarity-mark');
      clearDrawn();
      return said;
    });
    expect(said).toEqual([
      'Same photo 97%',
      'Same photo 90%',
      'Looks similar 89%',
      'Looks similar 50%',
      'Weak match 49%',
    ]);
  });

  it('warns of a patented product', () => {
    draw(<OfferCard {...cardProps(bareOffer('1', { patented: true }))} />);
    expect(words('.offer-warning')[0]).toBe('Patented product: check rights before ordering');
  });

  it('marks a supplier type that was inferred', () => {
    draw(<OfferCard {...cardProps(bareOffer('1', { supplier: { type: 'trader', typeInferred: true } }))} />);
    expect(words('.supplier-type')[0]).toBe('Trader (inferred)');
  });

  it('labels sample data', () => {
    draw(<OfferCard {...cardProps(bareOffer('01', { origin: 'sample', url: '/sample.html?id=01' }))} />);
    expect(words('.offer-picture-sample')).toEqual(['Sample']);
    expect(one<HTMLAnchorElement>('.offer-link').getAttribute('href')).toBe('/sample.html?id=01');
  });

  it('names the cheapest step of the ladder, and nothing when no step is cheaper', () => {
    const tiers = [
      { minQuantity: 2, maxQuantity: 999, price: cny('9.90') },
      { minQuantity: 1000, price: cny('9.10') },
    ];
    draw(<OfferCard {...cardProps(bareOffer('1', { price: cny('9.90'), priceTiers: tiers }))} />);
    expect(document.body.textContent).toContain('¥9.10 from 1,000');
    clearDrawn();
    draw(<OfferCard {...cardProps(bareOffer('1', { price: cny('9.1'), priceTiers: tiers }))} />);
    expect(document.body.textContent).not.toContain('from 1,000');
  });

  it('makes no link of a hostile address', () => {
    const supplier = { name: '店', shopUrl: 'javascript:alert(1)' };
    draw(<OfferCard {...cardProps(bareOffer('1', { url: 'JavaScript:alert(1)', supplier }))} />);
    expect([...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([null, null, null]);
  });

  it('shows hostile words as words', () => {
    draw(<OfferCard {...cardProps(bareOffer('1', { title: '<img src=x onerror=alert(1)>' }))} />);
    expect(words('.offer-link')).toEqual(['<img src=x onerror=alert(1)>']);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the table', () => {
  it('has a row an offer in rank order, and says "not given" too', () => {
    const offers = [bareOffer('3'), bareOffer('1', { minimumOrder: 5 })];
    draw(<OfferTable offers={offers} decision={decisionOf(offers)} stay={new Set()} />);
    const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')];
    expect(rows.map((row) => row.dataset.offerId)).toEqual(['3', '1']);
    expect(rows[0]!.textContent).toContain('not given');
    expect([...rows[1]!.querySelectorAll('td')].map((cell) => cell.textContent)).toContain('5');
  });
});
