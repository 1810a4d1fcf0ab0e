// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareContext } from '@/components/compare-context';
import type { ComparedOffer } from '@/components/compare-rows';
import { CompareView } from '@/components/compare-view';
import { OfferCard } from '@/components/offer-card';
import { Panel } from '@/components/panel';
import type { Offer } from '@/utils/offer/offer';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { button, clearDrawn, draw, key, one, press } from './draw';
import { bareOffer, cardProps, panelProps } from './fixtures';

afterEach(clearDrawn);

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const compared = (offers: Offer[], more: Partial<ComparedOffer> = {}): ComparedOffer[] => {
  const scores = scoreOffers(offers);
  return offers.map((offer) => ({
    offer,
    price: priceAtQuantity(offer, 100),
    score: scores.byId.get(offer.id),
    ...more,
  }));
};
const view = (offers: ComparedOffer[], more = {}) => (
  <CompareView offers={offers} quantity={100} onRemove={vi.fn()} onList={vi.fn()} {...more} />
);

/** A row as it reads: its cells, by the name in front of them. */
function row(name: string): string[] {
  const found = [...document.querySelectorAll('.compare-row')].find((each) =>
    each.querySelector('[role=rowheader]')?.textContent?.startsWith(name),
  );
  if (!found) throw new Error(`No row "${name}".`);
  return [...found.children].map((cell) => (cell.textContent ?? '').trim());
}

const cheap = bareOffer('cheap', { price: cny('9.90'), minimumOrder: 200, monthlySales: 10, shipsWithinHours: 48 });
const dear = bareOffer('dear', { price: cny('12'), minimumOrder: 2, monthlySales: 10 });

describe('offers side by side', () => {
  it('mark what differs and what is the same in words, and the best where it is well-defined', () => {
    draw(view(compared([{ ...cheap, minimumOrder: 5 }, dear])));
    expect(row('Price at 100')).toEqual(['Price at 100≠differs', '¥9.90lowest', '¥12.00']);
    expect(row('MOQ')).toEqual(['MOQ≠differs', '5', '2lowest']);
    expect(row('Sold a month')).toEqual(['Sold a monthsame', '10', '10']);
    expect(row('Shipping time')).toEqual(['Shipping time', 'Ships within 48 h', 'not given']);
    expect(row('Weight')).toEqual(['Weight', 'not given', 'not given']);
    expect(row('Landed cost')).toEqual(['Landed cost', 'not computed yet', 'not computed yet']);
  });

  it('call no price the lowest that one cannot order at', () => {
    draw(view(compared([cheap, dear])));
    expect(row('Price at 100')).toEqual(['Price at 100≠differs', '¥9.90sold from 200', '¥12.00']);
  });

  it('call no margin the best that leaves other costs out', () => {
    const both = compared([cheap, dear]);
    const margin = (fraction: string, without: ('duty' | 'ads')[]) => ({ margin: { fraction, without } });
    const again = draw(
      view([
        { ...both[0]!, ...margin('0.3', ['ads']) },
        { ...both[1]!, ...margin('0.2', ['duty']) },
      ]),
    );
    expect(row('Margin').slice(1)).toEqual(['+30%before ads', '+20%before duty']);
    again(view(both.map((each, i) => ({ ...each, ...margin(`0.${3 - i}`, ['duty']) }))));
    expect(row('Margin').slice(1)).toEqual(['+30%before dutyhighest', '+20%before duty']);
  });

  it('say where the weight is not the offer’s own', () => {
    draw(view(compared([cheap, dear], { parcel: { parcel: { weight: '0.35' }, from: 'page' } })));
    expect(row('Weight')).toEqual(['Weightsame', ...Array(2).fill("0.35 kgof the store's product")]);
  });

  it('show only what differs, and the lines of the score, when asked to', () => {
    draw(view(compared([cheap, dear])));
    const [onlyDifferent, lines] = [...document.querySelectorAll<HTMLInputElement>('.compare-switches input')];
    const rows = () => document.querySelectorAll('.compare-row:not(.compare-actions)').length;
    const all = rows();
    press(onlyDifferent!);
    expect(rows()).toBeLessThan(all);
    expect(() => row('Sold a month')).toThrow();
    press(lines!);
    expect(row('Factory score, line by line')[1]).toContain('Minimum order 8');
  });

  it('are taken out by a press, and one alone asks for another', () => {
    const onRemove = vi.fn();
    const onList = vi.fn();
    draw(view(compared([cheap]), { onRemove, onList }));
    press(button(`Take ${cheap.title} out of the comparison`));
    expect(onRemove).toHaveBeenCalledWith(cheap);
    press(button('Show the offers'));
    expect(onList).toHaveBeenCalled();
  });
});

describe('choosing what to compare', () => {
  const actions = { chosen: new Set(['dear']), full: false, onToggle: vi.fn() };
  const withActions = (children: preact.ComponentChild) => (
    <CompareContext.Provider value={actions}>{children}</CompareContext.Provider>
  );

  it('is a switch on the card that says whether it is on', () => {
    const again = draw(withActions(<OfferCard {...cardProps(cheap)} />));
    expect(button('Compare').getAttribute('aria-pressed')).toBe('false');
    press(button('Compare'));
    expect(actions.onToggle).toHaveBeenLastCalledWith(cheap);
    again(withActions(<OfferCard {...cardProps(dear)} />));
    expect(button('Compare').getAttribute('aria-pressed')).toBe('true');
  });

  it('goes by the letter C on an offer, unless letter keys are off or something is being written', () => {
    const again = draw(withActions(<Panel {...panelProps({ offers: [cheap, dear] })} />));
    actions.onToggle.mockClear();
    key('c', document.body);
    expect(actions.onToggle).not.toHaveBeenCalled();
    one<HTMLElement>('[data-offer-id=dear]').focus();
    key('C');
    expect(actions.onToggle).toHaveBeenCalledExactlyOnceWith(dear);
    key('x');
    again(withActions(<Panel {...panelProps({ offers: [cheap, dear], letterKeys: false })} />));
    key('c');
    expect(actions.onToggle).toHaveBeenCalledOnce();
  });
});
