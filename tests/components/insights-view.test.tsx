// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InsightsView, type InsightsViewProps } from '@/components/insights-view';
import type { Offer } from '@/utils/offer/offer';
import { pricesOf, scoreOffers } from '@/utils/sourcing/factory-score';
import { insightsOf } from '@/utils/sourcing/insights';
import { button, clearDrawn, draw, key, one, press, words } from './draw';
import { bareOffer } from './fixtures';

afterEach(clearDrawn);

const priced = (id: string, amount: string, more: Partial<Offer> = {}) =>
  bareOffer(id, { price: { amount, currency: 'CNY' }, ...more });
const offers = [
  priced('a', '10', { minimumOrder: 1, supplier: { province: '广东省' } }),
  priced('b', '11', { minimumOrder: 2, shipsWithinHours: 48 }),
  priced('c', '15', { sellerIdentities: ['超级工厂'], shipsWithinHours: 0 }),
  bareOffer('d'),
];

function view(more: Partial<InsightsViewProps> = {}): InsightsViewProps {
  return {
    insights: insightsOf(offers, pricesOf(scoreOffers(offers))),
    quantity: 100,
    marks: [
      { kind: 'store', money: { amount: '24.99', currency: 'USD' }, yuan: '180.42' },
      {
        kind: 'landed',
        money: { amount: '1.6666', currency: 'USD' },
        yuan: '12',
        without: ['duty', 'international-freight'],
        of: 3,
      },
    ],
    left: 4,
    chips: [],
    chosen: [],
    onChosen: vi.fn(),
    onList: vi.fn(),
    onPlan: vi.fn(),
    ...more,
  };
}

const card = (title: string) =>
  [...document.querySelectorAll('.insight-card')].find((each) => each.querySelector('h3')?.textContent === title)!;
const names = (title: string) =>
  [...card(title).querySelectorAll('[role=group] button')].map((each) => each.querySelector('.unseen')!.textContent);

describe('the insights', () => {
  it('name every bar with what it holds, and say how many offers do not say', () => {
    draw(<InsightsView {...view()} />);
    expect(names('Price')).toEqual(['¥10–11: 1 offer', '¥11–12: 1 offer', ...empties(12, 15), '¥15–16: 1 offer']);
    expect(names('Price against MOQ').slice(0, 2)).toEqual(['MOQ 1: 1 offer', 'MOQ 2–9: 1 offer']);
    expect(names('Who sells')[0]).toBe('Source factory: 1 offer');
    expect(names('Region')).toEqual(['Guangdong: 1 offer']);
    expect(names('Ships')).toEqual([
      'The same day: 1 offer',
      'Within 24 h: 0 offers',
      'Within 48 h: 1 offer',
      'After 48 h: 0 offers',
    ]);
    expect(words('.insight-not-given')).toEqual([1, 2, 3, 3, 2].map((count) => `not given: ${count}`));
    expect(card('Who sells').textContent).toContain('1 of these types was read from badges');
  });

  it('hold the prices against the store’s and the landed cost, in words too', () => {
    draw(<InsightsView {...view()} />);
    expect(words('.price-mark-lines li')).toEqual([
      'Store price $24.99 = ¥180.42 · beyond the right edge',
      'Landed cost, middle of 3 $1.67 = ¥12.00 · before duty',
    ]);
    expect(document.querySelectorAll<HTMLElement>('.price-mark')[1]!.style.left).toMatch(/^33\.3/);
  });

  it('send to the plan for a missing rate, and say where the store gives no price', () => {
    const onPlan = vi.fn();
    draw(<InsightsView {...view({ marks: [{ kind: 'store' }, { kind: 'landed' }], onPlan })} />);
    expect(words('.price-mark-lines li')[0]).toBe('Store price not given');
    expect(document.querySelector('.price-mark')).toBeNull();
    press(button('Set it in the plan'));
    expect(onPlan).toHaveBeenCalled();
  });

  it('choose a bar by one press, another of its kind in its place, and none by pressing it again', () => {
    const onChosen = vi.fn();
    const props = view({ onChosen });
    const again = draw(<InsightsView {...props} />);
    press(button('¥10–11: 1 offer'));
    const cheap = { by: 'price', from: '10', to: '11' } as const;
    expect(onChosen).toHaveBeenLastCalledWith([cheap]);
    again(<InsightsView {...props} chosen={[cheap]} left={1} />);
    expect(button('¥10–11: 1 offer').getAttribute('aria-pressed')).toBe('true');
    press(button('Guangdong: 1 offer'));
    expect(onChosen).toHaveBeenLastCalledWith([cheap, { by: 'region', region: '广东' }]);
    press(button('¥15–16: 1 offer'));
    expect(onChosen).toHaveBeenLastCalledWith([{ by: 'price', from: '15', to: '16' }]);
    press(button('¥10–11: 1 offer'));
    expect(onChosen).toHaveBeenLastCalledWith([]);
    onChosen.mockClear();
    press(button('Within 24 h: 0 offers'));
    expect(onChosen).not.toHaveBeenCalled();
  });

  it('are walked through by the arrows, with one bar of each chart in the order of the tab key', () => {
    draw(<InsightsView {...view()} />);
    const bars = [...card('Ships').querySelectorAll<HTMLButtonElement>('[role=group] button')];
    expect(bars.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    bars[0]!.focus();
    key('ArrowDown');
    expect(document.activeElement).toBe(bars[1]);
    key('End');
    expect(document.activeElement).toBe(bars[3]);
    key('ArrowRight');
    expect(document.activeElement).toBe(bars[0]);
  });

  it('show each chart as a table, whose rows are pressed like its bars', () => {
    const onChosen = vi.fn();
    draw(<InsightsView {...view({ onChosen })} />);
    press(button('Show as a table: Price against MOQ'));
    expect([...card('Price against MOQ').querySelectorAll('tr')].slice(0, 3).map(rowWords)).toEqual([
      ['', 'Offers', 'Lowest', 'Median', 'Highest'],
      ['1', '1', '¥10.00', '¥10.00', '¥10.00'],
      ['2–9', '1', '¥11.00', '¥11.00', '¥11.00'],
    ]);
    press(button('2–9'));
    expect(onChosen).toHaveBeenLastCalledWith([{ by: 'minimum-order', from: 2, to: 10 }]);
    press(button('Show as a table: Region'));
    expect([...card('Region').querySelectorAll('tr')].map(rowWords)[1]).toEqual(['Guangdong', '1', '100%']);
    press(button('Show as a chart: Region'));
    expect(names('Region')).toHaveLength(1);
  });

  it('say what is left, and lead there', () => {
    const onList = vi.fn();
    draw(<InsightsView {...view({ left: 1, chips: [{ id: 'x', words: '¥10–11', onRemove: vi.fn() }], onList })} />);
    expect(words('.insights-choice p')).toEqual(['1 of 4 loaded']);
    press(button('Show 1 offer'));
    expect(onList).toHaveBeenCalled();
  });

  it('leave out a drawing for which nothing is given', () => {
    draw(<InsightsView {...view({ insights: insightsOf([bareOffer('x')], new Map()) })} />);
    expect(document.querySelector('.insights [role=group]')).toBeNull();
    expect(words('.insight-not-given')).toHaveLength(5);
    expect(document.querySelector('.price-mark-lines')).toBeNull();
    expect(one('.insights-choice').textContent).toContain('1 offer is loaded.');
  });
});

const rowWords = (row: Element) => [...row.children].map((cell) => (cell.textContent ?? '').trim());
const empties = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `¥${from + i}–${from + i + 1}: 0 offers`);
