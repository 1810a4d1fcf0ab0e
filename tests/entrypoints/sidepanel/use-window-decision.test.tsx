// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Decision } from '@/components/decision';
import type { Offer } from '@/utils/offer/offer';
import type { KeptCheck } from '@/utils/sourcing/photo-check';
import { stateWith } from '../../utils/search/state-fixture';

const sent = vi.hoisted(() => vi.fn<(...args: unknown[]) => Promise<void>>());
vi.mock('@/utils/messages', () => ({ sendMessage: sent }));

const { useWindowDecision } = await import('@/entrypoints/sidepanel/use-window-decision');
const { db } = await import('@/utils/db');
const { checksKey, keepChecks } = await import('@/utils/search/photo-checks');
const { initialSettings } = await import('@/utils/settings');

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  title: id,
  url: `https://detail.1688.com/offer/${id}.html`,
  imageUrl: `https://cbu01.alicdn.com/${id}.jpg`,
  origin: 'service',
  supplier: {},
  ...more,
});
const offers = [offer('1', { price: cny('9') }), offer('2', { price: cny('5') }), offer('3', { price: cny('7') })];
const of = stateWith({ id: 'a', picture: { width: 1, height: 1, bytes: 1, sha256: 'mug', way: 'file', notes: [] } });
const rows = { of, offers };
const same = (offerId: string): KeptCheck => ({ offerId, verdict: 'same-photo', score: 0.95 });
const different = (offerId: string): KeptCheck => ({ offerId, verdict: 'different', score: 0.1 });
const fail = vi.fn();
const request = vi.fn(async () => true);

let decision: Decision;
let root: HTMLElement;
const Probe = ({ shown }: { shown: typeof rows }) => {
  decision = useWindowDecision(1, shown, initialSettings, fail);
  return null;
};
const open = (shown = rows) => act(() => render(<Probe shown={shown} />, root));
const close = () => act(() => render(null, root));
const order = () => decision.shown.offers.map(({ id }) => id).join('');
const change = (work: () => void) => act(work);

async function checked(stage: 'running' | 'ended', ...checks: KeptCheck[]) {
  await keepChecks(of, checks);
  const done = await (await db()).count('checks');
  await fakeBrowser.storage.session.set({ [checksKey(1)]: { searchId: of.id, stage, done, total: 3, resumed: 0 } });
  await vi.waitFor(() => expect(decision).toMatchObject({ checking: { stage }, photos: { size: done } }));
}

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { request } });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
  await (await db()).clear('checks');
  sent.mockReset().mockResolvedValue();
  root = document.createElement('div');
  open();
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

describe('the loaded offers', () => {
  it('come in the service’s order, and in another one by a press, which asks nobody anything', () => {
    expect(order()).toBe('123');
    change(() => decision.onView({ rank: 'price' }));
    expect(order()).toBe('231');
    expect(sent).not.toHaveBeenCalled();
  });

  it('keep the order that was chosen when the panel is opened again, and with another question of the same picture', async () => {
    change(() => decision.onView({ rank: 'price' }));
    close();
    open();
    await vi.waitFor(() => expect(order()).toBe('231'));
    open({ of: { ...of, id: 'b' }, offers });
    expect(order()).toBe('231');
    open({ of: { ...of, id: 'c', picture: { ...of.picture!, sha256: 'vase' } }, offers });
    expect(order()).toBe('123');
  });

  it('are not computed anew when photo checks come in', async () => {
    const { shown, scores } = decision;
    await checked('running', different('1'));
    expect(decision.shown).toBe(shown);
    expect(decision.scores).toBe(scores);
  });
});

describe('photo checks that come in', () => {
  it('move nothing, and offer the same photo first once they have ended', async () => {
    await checked('running', different('1'), same('2'));
    expect(decision.proposal).toBeUndefined();
    await checked('ended', different('3'));
    expect(order()).toBe('123');
    expect(decision.proposal).toBe('same-photo-first');
    change(() => decision.onView({ rank: 'same-photo' }));
    expect(order()).toBe('213');
    expect(decision.proposal).toBeUndefined();
  });

  it('move nothing either where the order goes by them, before the user wants it', async () => {
    await checked('running', different('1'));
    change(() => decision.onView({ rank: 'same-photo' }));
    expect(order()).toBe('231');
    await checked('ended', same('3'), different('2'));
    expect(order()).toBe('231');
    expect(decision.proposal).toBe('apply-checks');
    change(() => decision.onApplyChecks());
    expect(order()).toBe('312');
    expect(decision.proposal).toBeUndefined();
  });

  it('propose nothing where the same photo is first already, or none is', async () => {
    await checked('ended', same('1'), different('2'), different('3'));
    expect(decision.proposal).toBeUndefined();
  });
});

describe('finding similar', () => {
  it('asks the browser in the press, then searches with the picture’s address', async () => {
    change(() => decision.onFindSimilar(offers[0]!));
    expect(request).toHaveBeenCalledWith({ origins: ['https://*.alicdn.com/*'] });
    await vi.waitFor(() =>
      expect(sent).toHaveBeenCalledWith('find', {
        windowId: 1,
        source: { kind: 'address', url: offers[0]!.imageUrl },
        product: { title: '1', store: '1688.com', url: offers[0]!.url },
      }),
    );
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('takes the bytes of a picture of the extension itself', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Blob(['abc'], { type: 'image/webp' })));
    const own = offer('s', { imageUrl: 'chrome-extension://own/sample-library/pictures/001.webp' });
    change(() => decision.onFindSimilar(own));
    await vi.waitFor(() => expect(sent.mock.lastCall?.[1]).toMatchObject({ source: { kind: 'file', name: 's' } }));
    expect((sent.mock.lastCall![1] as { file: string }).file).toMatch(/^data:image\/webp;base64,YWJj/);
    vi.unstubAllGlobals();
  });
});

it('checks photos once the browser allows it, and not when it does not', async () => {
  request.mockResolvedValueOnce(false);
  change(() => decision.onAllowChecks());
  await Promise.resolve();
  change(() => decision.onAllowChecks());
  await vi.waitFor(() => expect(sent).toHaveBeenCalledWith('checkPhotos', { windowId: 1 }));
  expect(sent).toHaveBeenCalledTimes(1);
});
