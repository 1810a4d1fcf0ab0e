import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { startLinkfox, startOpenPlatform, type LinkfoxServer, type OpenPlatformServer } from '@/tests/gateway';
import { yuan } from '@/tests/gateway/core/goods';
import { db } from '@/utils/db';
import { saveKeys } from '@/utils/keys';
import { changeProviderSettings, changeSettings, initialSettings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import { changeWatches, makeDue, pauseWatching, startWatching } from '@/utils/workspace/watch/change-watches';
import { readWatches } from '@/utils/workspace/watch/read-watches';
import { firstDue, runWatches } from '@/utils/workspace/watch/run-watches';
import type { Watch } from '@/utils/workspace/watch/watch';
import { ledger, pictureOf, resetPaid, setUpLinkfox } from '../../search/paid-fixture';
import { stubWebLocks } from '../../web-locks';

stubWebLocks();
const day = 24 * 3_600_000;
let linkfox: LinkfoxServer;
let platform: OpenPlatformServer;
beforeAll(async () => {
  linkfox = await startLinkfox({ offers: 40 });
  platform = await startOpenPlatform({ offers: 40 });
});
afterAll(async () => {
  await linkfox.close();
  await platform.close();
});
const prices = () => linkfox.goods.map(({ price, tiers }) => [price, tiers.map((tier) => tier.price)] as const);
let before: ReturnType<typeof prices>;
beforeEach(async () => {
  linkfox.reset();
  platform.reset();
  await resetPaid();
  const database = await db();
  for (const store of ['searches', 'pages', 'pictures', 'boards', 'savedOffers', 'watches'] as const)
    await database.clear(store);
  await setUpLinkfox(linkfox.url);
  await saveKeys('open-platform', {
    credentials: { appKey: '1234567', appSecret: 'test-secret', accessToken: 'access-from-elsewhere' },
  });
  const gateway = { baseUrl: `${platform.url}/openapi` };
  await changeProviderSettings('open-platform', { gateway, agreedAt: '2026-01-01T00:00:00.000Z' });
  await changeSettings({ watch: { ...initialSettings.watch, every: 'day' }, quantity: 1 });
  before = prices();
});
afterEach(() => {
  vi.restoreAllMocks();
  linkfox.goods.forEach((one, i) => {
    one.price = before[i]![0];
    one.tiers.forEach((tier, j) => (tier.price = before[i]![1][j]!));
  });
});

const search = doneState({
  id: 'search',
  providerId: 'linkfox',
  pages: 1,
  choices: { filters: [], sort: { field: 'monthSold', direction: 'desc' }, pageSize: 20 },
  picture: { width: 400, height: 300, bytes: 1, sha256: '1'.padStart(64, '0'), way: 'file', notes: [] },
});

/** Saves offers as if a search by that service had found them, and watches them. */
async function watch(providerId: string, ids: readonly string[], change: Partial<SavedOffer> = {}): Promise<void> {
  const database = await db();
  const at = new Date(Date.now() - day).toISOString();
  await database.put('searches', { ...search, providerId });
  await database.put('pictures', pictureOf(1).blob, [search.id, 'prepared']);
  const goods = providerId === 'linkfox' ? linkfox.goods : platform.goods;
  const saved = ids.map((id): SavedOffer => {
    const amount = yuan(goods.find(({ offerId }) => offerId === id)?.price ?? 100);
    const offer = bareOffer(id, { price: { amount, currency: 'CNY' } });
    return {
      version: 1,
      id,
      boardId: 'b',
      offer,
      savedAt: at,
      found: { searchId: search.id, providerId, at },
      note: '',
      tags: [],
      ...change,
    };
  });
  for (const each of saved) await database.put('savedOffers', each);
  await startWatching(saved);
}

/** The rows that the service answers the search with. */
const foundIds = async (): Promise<string[]> => {
  await watch('linkfox', ['nothing']);
  await makeDue(['nothing']);
  await runWatches();
  const [kept] = await (await db()).getAll('answers');
  const { offers } = kept!.answer as unknown as { offers: { id: string; priceTiers?: unknown }[] };
  const database = await db();
  for (const store of ['watches', 'savedOffers', 'answers', 'ledger'] as const) await database.clear(store);
  linkfox.reset();
  return offers.map(({ id }) => id);
};
const only = async (id: string): Promise<Watch> => (await readWatches()).get(id)!;
const paid = () => linkfox.log().filter((entry) => entry.paid);
const details = () => platform.log().filter(({ path }) => path.includes('queryProductDetail'));
const reprice = (id: string, share: number) => {
  const one = [...linkfox.goods, ...platform.goods].filter(({ offerId }) => offerId === id);
  for (const each of one) {
    each.price = Math.round(each.price * share);
    for (const tier of each.tiers) tier.price = Math.round(tier.price * share);
  }
};

/** Begins a run whose call the service does not answer yet. */
async function beginHeld() {
  const held = linkfox.fault({ kind: 'slow', ms: 600_000, match: 'imageSearch' });
  const running = runWatches();
  await vi.waitUntil(() => paid().length > 0);
  return { held, running };
}

describe('a check of watched prices', () => {
  it('is made when it is due, once for all offers of a search, and is due again the next day', async () => {
    const [a, b] = (await foundIds()) as [string, string];
    await watch('linkfox', [a, b, '404']);
    expect(await runWatches()).toEqual([]);
    expect(paid()).toEqual([]);
    await makeDue([a, b, '404']);
    await runWatches();
    expect(paid()).toHaveLength(1);
    for (const id of [a, b, '404']) expect(Date.parse((await only(id)).dueAt)).toBeGreaterThan(Date.now());
    expect((await only(a)).last).toMatchObject({ outcome: expect.stringMatching(/same|changed/) as string });
    // Not among the rows today is no change.
    expect(await only('404')).toMatchObject({ last: { outcome: 'not-found' }, missed: 1 });
    expect((await only('404')).offer).toHaveLength(1);
    expect(await ledger()).toMatchObject([{ kind: 'search', for: 'watch', provider: 'linkfox', outcome: 'answered' }]);
    await runWatches();
    expect(paid()).toHaveLength(1);
  });

  it('asks anew the next time, although the answer before is kept, and tells what has changed past the threshold', async () => {
    const [a, b] = (await foundIds()) as [string, string];
    await watch('linkfox', [a, b]);
    await makeDue([a, b]);
    await runWatches();
    reprice(a, 0.9);
    reprice(b, 0.98);
    await makeDue([a, b]);
    const news = await runWatches();
    expect(paid()).toHaveLength(2);
    expect(news.map(({ watched, what }) => [watched.saved.id, what.kind])).toEqual([[a, 'price']]);
    const { what } = news[0]!;
    expect(what.kind === 'price' && what.change.share).toBeCloseTo(-0.1, 2);
    expect((await only(b)).last?.outcome).toBe('changed');
    // What was told is the new measure.
    await makeDue([a, b]);
    expect(await runWatches()).toEqual([]);
    // Small steps add up until they are worth a word.
    reprice(b, 0.96);
    await makeDue([b]);
    expect((await runWatches()).map(({ watched }) => watched.saved.id)).toEqual([b]);
  });

  it('makes up once for days that were missed, and rests while it is paused', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    await changeWatches([a], (each) => ({ ...each, dueAt: new Date(Date.now() - 12 * day).toISOString() }));
    await pauseWatching([a], true);
    await runWatches();
    expect(paid()).toEqual([]);
    expect(firstDue((await readWatches()).values())).toBeUndefined();
    await changeWatches([a], ({ paused: _, ...each }) => each);
    await runWatches();
    await runWatches();
    expect(paid()).toHaveLength(1);
    expect(firstDue((await readWatches()).values())).toBe((await only(a)).dueAt);
  });

  it('asks the open platform for the offer’s details: prices, tiers and stock, and that it is gone', async () => {
    const { offerId: id } = platform.goods[0]!;
    await watch('open-platform', [id]);
    // A row's price and a detail's are two things.
    expect((await only(id)).offer).toEqual([]);
    await makeDue([id]);
    expect(await runWatches()).toEqual([]);
    expect((await only(id)).offer).toMatchObject([{ stock: 99_999, tiers: expect.any(Array) as [] }]);
    expect(details()).toHaveLength(1);
    reprice(id, 1.2);
    await makeDue([id]);
    expect(await runWatches()).toMatchObject([{ what: { kind: 'price' } }]);
    expect(details()).toHaveLength(2);
    expect((await ledger()).map(({ kind, for: by }) => [kind, by])).toEqual([
      ['detail', 'watch'],
      ['detail', 'watch'],
    ]);
  });

  it('is never sent twice: of a worker that was stopped meanwhile it is noted as unknown, and the next day goes on', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    await makeDue([a]);
    const { held, running } = await beginHeld();
    vi.resetModules();
    const newWorker = await import('@/utils/workspace/watch/run-watches');
    await newWorker.runWatches();
    const { last, begunAt, dueAt } = await only(a);
    expect(last).toMatchObject({ outcome: 'unknown', error: { code: 'interrupted-paid' } });
    expect(begunAt).toBeUndefined();
    expect(Date.parse(dueAt)).toBeGreaterThan(Date.now());
    expect(paid()).toHaveLength(1);
    held.release();
    await running;
  });

  it('takes the answer that was kept before its worker was stopped', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    await makeDue([a]);
    const { held, running } = await beginHeld();
    const unfinished = await only(a);
    expect(unfinished.begunAt).toBeDefined();
    held.release();
    await running;
    const done = await only(a);
    await (await db()).put('watches', unfinished);
    reprice(a, 2);
    await runWatches();
    expect(paid()).toHaveLength(1);
    expect((await only(a)).offer.map(({ price }) => price)).toEqual(done.offer.map(({ price }) => price));
  });

  it('that brings no answer is not repeated by itself', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    linkfox.fault({ kind: 'cut-after', match: 'imageSearch' });
    await makeDue([a]);
    await runWatches();
    await runWatches();
    expect((await only(a)).last).toMatchObject({ outcome: 'unknown', error: { code: 'service-lost' } });
    expect(paid()).toHaveLength(1);
  });

  it('keeps to its own cap of the month, and to the user’s of the day', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    await changeSettings({ watch: { ...initialSettings.watch, monthlyCap: 1 } });
    for (let i = 0; i < 3; i++) {
      await makeDue([a]);
      await runWatches();
    }
    expect(paid()).toHaveLength(1);
    expect((await only(a)).last).toMatchObject({ outcome: 'failed', error: { code: 'watch-cap', params: { cap: 1 } } });
    await changeSettings({ watch: { ...initialSettings.watch, monthlyCap: 9 } });
    await changeProviderSettings('linkfox', { dailyCap: 1 });
    await makeDue([a]);
    await runWatches();
    expect((await only(a)).last).toMatchObject({ outcome: 'failed', error: { code: 'cap-reached' } });
    expect(paid()).toHaveLength(1);
  });

  it('waits a little for a service that wants a moment, and says when the search is gone', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    linkfox.fault({ kind: 'status', status: 429, retryAfter: 3 });
    await makeDue([a]);
    await runWatches();
    const wait = Date.parse((await only(a)).dueAt) - Date.now();
    expect(wait).toBeGreaterThan(10 * 60_000);
    expect(wait).toBeLessThan(20 * 60_000);
    expect((await only(a)).last).toBeUndefined();
    await (await db()).delete('searches', search.id);
    await makeDue([a]);
    await runWatches();
    expect((await only(a)).last).toMatchObject({ outcome: 'failed', error: { code: 'watch-search-gone' } });
  });
});
