// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePlanTab } from '@/entrypoints/sidepanel/plan-tab';
import type { Offer } from '@/utils/offer/offer';
import type { SearchState } from '@/utils/search/search-state';
import { initialSettings, readSettings } from '@/utils/settings';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { button, clearDrawn, draw, one, press, type, words } from '@/tests/components/draw';

const bank = { source: 'ecb', date: '2026-11-19', base: 'EUR', rates: { CNY: '7.8', USD: '1.08' } };
const product = { store: 'amazon.de', url: 'https://www.amazon.de/dp/1', price: { amount: '20', currency: 'EUR' } };
const offers = ['a', 'b', 'c', 'd', 'e'].map((id) => bareOffer(id, { price: { amount: '39', currency: 'CNY' } }));

let plan: ReturnType<typeof usePlanTab>;
let show: (state: SearchState) => void;
const onOpen = vi.fn();
const fail = vi.fn();

function Probe({ state }: { state: SearchState }) {
  plan = usePlanTab({ windowId: 7, state, offers, settings: initialSettings, fail, onOpen });
  return <>{plan.tab.content}</>;
}

const settled = () => act(() => new Promise<void>((done) => setTimeout(done, 20)));
const choose = (offer: Offer) => act(() => plan.actions.onPlan(offer));
const planned = () => words('.planned-offer span[lang]').filter((title) => title.startsWith('样品'));
const stateOf = (more: Partial<SearchState> = {}) => doneState({ windowId: 7, product, ...more });
const local = async () => JSON.stringify(await fakeBrowser.storage.local.get());

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    contains: async () => false,
    onAdded: event,
    onRemoved: event,
  } as unknown as typeof fakeBrowser.permissions);
  await fakeBrowser.storage.local.set({ ecbRates: { table: bank } });
});
afterEach(async () => {
  // What is on its way to storage arrives before the next test begins.
  await settled();
  clearDrawn();
  vi.restoreAllMocks();
});

async function start(state: SearchState) {
  const again = draw(<Probe state={state} />);
  show = (next) => again(<Probe state={next} />);
  await settled();
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
    await start(stateOf());
    // (20 − 39 ÷ 7.8) ÷ 20
    expect(plan.actions.margins.get('a')).toMatchObject({ margin: '0.75' });
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
    await settled();
    clearDrawn();
    await start(stateOf());
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
    await settled();
    expect(await local()).toContain('"dutyRate":{"value":"0.045","confirmed":true}');
    expect((await readSettings()).quantity).toBe(250);
  });

  it('of a private window leaves nothing of a marketplace on the device, and ends with it', async () => {
    await start(stateOf({ private: true, product: { ...product, store: 'secret.example' } }));
    choose(offers[0]!);
    type(one('[data-line="duty"] input'), '4.5');
    await settled();
    expect(words('[data-line="duty"] .landed-amount')).toEqual(['€0.23']);
    expect(await local()).not.toMatch(/secret|dutyRate/);
    const other = { kind: 'address', url: 'https://shop.example/other.jpg' } as const;
    show(stateOf({ private: true, source: other, product: { ...product, store: 'secret.example' } }));
    choose(offers[1]!);
    expect(words('[data-line="duty"] .landed-amount')).toEqual(['€0.23']);
    expect(fail).not.toHaveBeenCalled();
  });
});
