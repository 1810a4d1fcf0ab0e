// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfferList } from '@/components/offer-list';
import type { Offer } from '@/utils/offer/offer';
import { clearDrawn, draw, key, one, press } from './draw';
import { bareOffer, decisionOf } from './fixtures';

const offers = Array.from({ length: 500 }, (_, i) => bareOffer(String(1000 + i)));
const list = (
  shown: Offer[] = offers,
  more: { view?: 'table'; goTo?: { current: ((id: string) => void) | undefined } } = {},
) => (
  <OfferList
    offers={shown}
    providerId="linkfox"
    decision={decisionOf(offers)}
    view={more.view ?? 'list'}
    waiting={false}
    goTo={more.goTo}
  />
);
const drawn = () => [...document.querySelectorAll<HTMLElement>('[data-offer-id]')].map((each) => each.dataset.offerId);
const card = (id: string) => one(`[data-offer-id="${id}"]`);
const focused = () => (document.activeElement as HTMLElement).dataset.offerId;
const scrollTo = (top: number) =>
  act(() => {
    window.scrollTo(0, top);
    window.dispatchEvent(new Event('scroll'));
  });

beforeEach(() => {
  // Every card is 300 px high, and the list begins at the top of the page.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, -window.scrollY, 360, 300),
  );
});
afterEach(() => {
  clearDrawn();
  vi.restoreAllMocks();
  window.scrollTo(0, 0);
});

describe('a long list', () => {
  it('draws the offers in view and tells each its place', async () => {
    draw(list());
    expect(drawn()[0]).toBe('1000');
    expect(drawn().length).toBeLessThan(20);
    expect(card('1001').getAttribute('aria-posinset')).toBe('2');
    expect(card('1001').getAttribute('aria-setsize')).toBe('500');
    await scrollTo(300 * 250);
    expect(drawn()).toContain('1251');
    expect(drawn()).not.toContain('1003');
  });

  it('keeps the focus on an offer that a new order takes far away', () => {
    const again = draw(list());
    card('1001').focus();
    again(list([...offers].reverse()));
    expect(focused()).toBe('1001');
    key('ArrowUp');
    expect(focused()).toBe('1002');
  });

  it('gives the focus to the list when its offer goes', () => {
    const again = draw(list());
    card('1001').focus();
    again(list(offers.filter(({ id }) => id !== '1001')));
    expect(document.activeElement).toBe(one('.offer-list'));
  });

  it('goes by keys to offers that were not drawn', () => {
    draw(list());
    card('1000').focus();
    key('End');
    expect(focused()).toBe('1499');
    key('Home');
    expect(focused()).toBe('1000');
  });

  it('keeps what was opened in a card that is scrolled away', async () => {
    draw(list());
    press(card('1002').querySelector<HTMLElement>('summary')!);
    await scrollTo(300 * 250);
    expect(drawn()).toContain('1002');
    expect(card('1002').querySelector('details')!.open).toBe(true);
  });

  it('brings up an offer as soon as it is among them', () => {
    const goTo: { current: ((id: string) => void) | undefined } = { current: undefined };
    const again = draw(list(offers.slice(0, 200), { goTo }));
    act(() => goTo.current!('1400'));
    expect(drawn()).not.toContain('1400');
    again(list(offers, { goTo }));
    expect(focused()).toBe('1400');
  });

  it('is printed whole', async () => {
    draw(list(offers.slice(0, 110), { view: 'table' }));
    expect(drawn().length).toBeLessThan(60);
    await act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(drawn()).toHaveLength(110);
    await act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(drawn().length).toBeLessThan(60);
  });
});
