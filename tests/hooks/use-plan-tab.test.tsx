// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePlanTab } from '@/hooks/use-plan-tab';
import type { Offer } from '@/utils/offer/offer';
import { readPlan } from '@/utils/plan-record';
import type { SearchState } from '@/utils/search/search-state';
import { initialSettings, readSettings } from '@/utils/settings';
import { startingProfile } from '@/utils/sourcing/marketplace-profiles';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { button, clearDrawn, draw, one, press, type, words } from '@/tests/components/draw';

const bank = { source: 'ecb', date: '2026-11-19', base: 'EUR', rates: { CNY: '7.8', USD: '1.08' } };
const germany = { ...startingProfile('amazon.de'), figures: { referralRate: { value: '0.1', confirmed: true } } };
const costs = { profiles: { 'amazon.de': germany }, ownRates: {} };
const product = { store: 'amazon.de', url: 'https://www.amazon.de/dp/1', price: { amount: '20', currency: 'EUR' } };
const offers = ['a', 'b', 'c', 'd', 'e'].map((id) => bareOffer(id, { price: { amount: '39', currency: 'CNY' } }));

/** A window of its own for each test: what one leaves on its way to storage does not reach the next. */
let windowId = 0;
let plan: ReturnType<typeof usePlanTab>;
let show: (state: SearchState, of?: SearchState) => void;
const onOpen = vi.fn();
const fail = vi.fn();

function Probe({ state, of = state }: { state: SearchState; of?: SearchState }) {
  plan = usePlanTab({ place: windowId, state, rows: { of, offers }, settings: initialSettings, fail, onOpen });
  return <>{plan.tab.content}</>;
}

const choose = (offer: Offer) => act(() => plan.actions.onPlan(offer));
const planned = () => words('.planned-offer span[lang]').filter((title) => title.startsWith('样品'));
const stateOf = (more: Partial<SearchState> = {}) => doneState({ windowId, product, ...more });
const local = async () => JSON.stringify(await fakeBrowser.storage.local.get());

beforeEach(async () => {
  fakeBrowser.reset();
  windowId += 1;
  vi.clearAllMocks();
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    contains: async () => false,
    onAdded: event,
    onRemoved: event,
  } as unknown as typeof fakeBrowser.permissions);
  await fakeBrowser.storage.local.set({ ecbRates: { table: bank }, costs });
});
afterEach(() => {
  clearDrawn();
  vi.restoreAllMocks();
});

/** Shows the plan, and waits until the first offer has that margin: it takes the kept rates and the kept costs. */
async function start(state: SearchState, margin = '0.65') {
  const again = draw(<Probe state={state} />);
  show = (next, of) => again(<Probe state={next} of={of} />);
  await vi.waitFor(() => expect(plan.actions.margins.get('a')).toMatchObject({ margin }));
}

describe('the plan of a window', () => {
  it('begins with the first offer, by a press', async () => {
    await start(stateOf());
    expect(words('.plan-empty h3')).toHaveLength(1);
    press(one('.plan-empty button'));
    expect(planned()).toEqual(['样品 a']);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('gives every card its margin before anything is planned', async () => {
    // (20 − 39 ÷ 7.8 − 10 % of 20) ÷ 20
    await start(stateOf(), '0.65');
    expect([...plan.actions.margins.keys()]).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('gives no margin to the rows of another product’s search', async () => {
    const before = stateOf();
    const source = { kind: 'address', url: 'https://shop.example/other.jpg' } as const;
    await start(before);
    show(stateOf({ id: 'search-2' }), before);
    expect(plan.actions.margins.size).toBe(5);
    show(stateOf({ id: 'search-2', source }), before);
    expect(plan.actions.margins.size).toBe(0);
    expect(document.querySelector('.plan-empty button')).toBeNull();
  });

  it('holds four offers, and says which made room', async () => {
    await start(stateOf());
    for (const offer of offers) choose(offer);
    expect(planned()).toEqual(['样品 b', '样品 c', '样品 d', '样品 e']);
    expect(words('.plan [role=status]')[0]).toContain('样品 a was taken out');
    choose(offers[1]!);
    expect(planned()).toHaveLength(4);
    expect(words('.planned-offers li.shown .planned-offer')[0]).toContain('样品 b');
    press(button('Take 样品 b out of the plan'));
    expect(planned()).toEqual(['样品 c', '样品 d', '样品 e']);
  });

  it('is there again when the panel opens anew', async () => {
    await start(stateOf());
    choose(offers[0]!);
    type(one('[data-line="price"] input'), '25');
    await vi.waitFor(async () => expect((await readPlan(windowId))?.sellingPrice?.amount).toBe('25'));
    clearDrawn();
    // (25 − 39 ÷ 7.8 − 10 % of 25) ÷ 25
    await start(stateOf(), '0.7');
    expect(planned()).toEqual(['样品 a']);
    expect(words('[data-line="price"] .landed-amount')).toEqual(['€25.00']);
  });

  it('stays while the same picture is searched anew, and ends with another', async () => {
    await start(stateOf());
    choose(offers[0]!);
    show(stateOf({ id: 'search-2' }));
    expect(planned()).toEqual(['样品 a']);
    show(stateOf({ id: 'search-3', source: { kind: 'address', url: 'https://shop.example/other.jpg' } }));
    expect(words('.plan-empty h3')).toHaveLength(1);
  });

  it('keeps the figures of a marketplace, and the quantity with the settings', async () => {
    await start(stateOf());
    choose(offers[0]!);
    type(one('[data-line="duty"] input'), '4.5');
    type(one('.plan-controls input'), '250');
    await vi.waitFor(async () => {
      expect(await local()).toContain('"dutyRate":{"value":"0.045","confirmed":true}');
      expect((await readSettings()).quantity).toBe(250);
    });
  });

  it('of a private window leaves nothing of a marketplace on the device, and ends with it', async () => {
    await start(stateOf({ private: true, product: { ...product, store: 'secret.example' } }), '0.75');
    choose(offers[0]!);
    type(one('[data-line="duty"] input'), '4.5');
    await vi.waitFor(async () => expect((await readPlan(windowId))?.profiles).toHaveProperty(['secret.example']));
    expect(words('[data-line="duty"] .landed-amount')).toEqual(['€0.23']);
    expect(await local()).not.toMatch(/secret|dutyRate/);
    const other = { kind: 'address', url: 'https://shop.example/other.jpg' } as const;
    show(stateOf({ private: true, source: other, product: { ...product, store: 'secret.example' } }));
    choose(offers[1]!);
    expect(words('[data-line="duty"] .landed-amount')).toEqual(['€0.23']);
    expect(fail).not.toHaveBeenCalled();
  });

  it('of a private window keeps its own exchange rate for that window alone', async () => {
    const kept = await local();
    await start(stateOf({ private: true }));
    choose(offers[0]!);
    type(one('.exchange-rate-own input'), '7.5');
    await vi.waitFor(async () => expect((await readPlan(windowId))?.ownRates).toMatchObject({ EUR: { yuan: '7.5' } }));
    // (20 − 39 ÷ 7.5 − 10 % of 20) ÷ 20
    expect(plan.actions.margins.get('a')).toMatchObject({ margin: '0.64' });
    show(stateOf({ private: true, source: { kind: 'address', url: 'https://shop.example/other.jpg' } }));
    expect(plan.actions.margins.get('a')).toMatchObject({ margin: '0.64' });
    choose(offers[0]!);
    type(one('.exchange-rate-own input'), '');
    await vi.waitFor(async () => expect((await readPlan(windowId))?.ownRates).toEqual({}));
    expect(plan.actions.margins.get('a')).toMatchObject({ margin: '0.65' });
    expect(await local()).toBe(kept);
  });
});
