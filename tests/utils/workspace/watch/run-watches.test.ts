import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { startLinkfox, startOpenPlatform, type LinkfoxServer, type OpenPlatformServer } from '@/tests/gateway';
import { yuan } from '@/tests/gateway/core/goods';
import { db } from '@/utils/db';
import { saveKeys } from '@/utils/keys';
import { changeProviderSettings, changeSettings, initialSettings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import {
  changeWatches,
  makeDue,
  pauseWatching,
  startWatching,
  stopWatching,
} from '@/utils/workspace/watch/change-watches';
import { firstDue } from '@/utils/workspace/watch/next-due';
import { readWatched, readWatches } from '@/utils/workspace/watch/read-watches';
import { runWatches, type WatchNews } from '@/utils/workspace/watch/run-watches';
import type { Watch } from '@/utils/workspace/watch/watch';
import { foreseeWatching } from '@/utils/workspace/watch/watch-cost';
import { failWrite } from '../../disk-faults';
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

/** Saves offers as if a search by that service had found them; `watch` watches them. */
async function watch(providerId: string, ids: readonly string[], change: Partial<SavedOffer> = {}): Promise<void> {
  await startWatching(await save(providerId, ids, change));
}

async function save(
  providerId: string,
  ids: readonly string[],
  change: Partial<SavedOffer> = {},
): Promise<SavedOffer[]> {
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
  return saved;
}

/** The rows that the service answers the search with. */
const foundIds = async (): Promise<string[]> => {
  await watch('linkfox', ['nothing']);
  await makeDue(['nothing']);
  await run();
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

/** Makes a run, and brings what it told. */
async function run(): Promise<readonly WatchNews[]> {
  let told: readonly WatchNews[] = [];
  await runWatches((news) => {
    told = news;
    return Promise.resolve();
  });
  return told;
}

/** Begins a run whose call the service does not answer yet. */
async function beginHeld() {
  const held = linkfox.fault({ kind: 'slow', ms: 600_000, match: 'imageSearch' });
  const running = run();
  await vi.waitUntil(() => paid().length > 0);
  return { held, running };
}

describe('a check of watched prices', () => {
  it('is made when it is due, once for all offers of a search, and is due again the next day', async () => {
    const [a, b] = (await foundIds()) as [string, string];
    await watch('linkfox', [a, b, '404']);
    expect(await run()).toEqual([]);
    expect(paid()).toEqual([]);
    await makeDue([a, b, '404']);
    await run();
    expect(paid()).toHaveLength(1);
    for (const id of [a, b, '404']) expect(Date.parse((await only(id)).dueAt)).toBeGreaterThan(Date.now());
    expect((await only(a)).last).toMatchObject({ outcome: expect.stringMatching(/same|changed/) as string });
    // Not among the rows today is no change.
    expect(await only('404')).toMatchObject({ last: { outcome: 'not-found' }, missed: 1 });
    expect((await only('404')).offer).toHaveLength(1);
    expect(await ledger()).toMatchObject([{ kind: 'search', for: 'watch', provider: 'linkfox', outcome: 'answered' }]);
    await run();
    expect(paid()).toHaveLength(1);
  });

  it('asks anew the next time, although the answer before is kept, and tells what has changed past the threshold', async () => {
    const [a, b] = (await foundIds()) as [string, string];
    await watch('linkfox', [a, b]);
    await makeDue([a, b]);
    await run();
    reprice(a, 0.9);
    reprice(b, 0.98);
    await makeDue([a, b]);
    const news = await run();
    expect(paid()).toHaveLength(2);
    expect(news.map(({ watched, what }) => [watched.saved.id, what.kind])).toEqual([[a, 'price']]);
    const { what } = news[0]!;
    expect(what.kind === 'price' && what.change.share).toBeCloseTo(-0.1, 2);
    expect((await only(b)).last?.outcome).toBe('changed');
    // What was told is the new measure.
    await makeDue([a, b]);
    expect(await run()).toEqual([]);
    // Small steps add up until they are worth a word.
    reprice(b, 0.96);
    await makeDue([b]);
    expect((await run()).map(({ watched }) => watched.saved.id)).toEqual([b]);
  });

  it('makes up once for days that were missed, and rests while it is paused', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    await changeWatches([a], (each) => ({ ...each, dueAt: new Date(Date.now() - 12 * day).toISOString() }));
    await pauseWatching([a], true);
    await run();
    expect(paid()).toEqual([]);
    expect(firstDue((await readWatches()).values())).toBeUndefined();
    await changeWatches([a], ({ paused: _, ...each }) => each);
    await run();
    await run();
    expect(paid()).toHaveLength(1);
    expect(firstDue((await readWatches()).values())).toBe((await only(a)).dueAt);
  });

  it('asks the open platform for the offer’s details: prices, tiers and stock, and that it is gone', async () => {
    const { offerId: id } = platform.goods[0]!;
    await watch('open-platform', [id]);
    // A row's price and a detail's are two things.
    expect((await only(id)).offer).toEqual([]);
    await makeDue([id]);
    expect(await run()).toEqual([]);
    expect((await only(id)).offer).toMatchObject([{ stock: 99_999, tiers: expect.any(Array) as [] }]);
    expect(details()).toHaveLength(1);
    reprice(id, 1.2);
    await makeDue([id]);
    expect(await run()).toMatchObject([{ what: { kind: 'price' } }]);
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
    await newWorker.runWatches(() => Promise.resolve());
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
    await run();
    expect(paid()).toHaveLength(1);
    expect((await only(a)).offer.map(({ price }) => price)).toEqual(done.offer.map(({ price }) => price));
  });

  it('that brings no answer is not repeated by itself', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    linkfox.fault({ kind: 'cut-after', match: 'imageSearch' });
    await makeDue([a]);
    await run();
    await run();
    expect((await only(a)).last).toMatchObject({ outcome: 'unknown', error: { code: 'service-lost' } });
    expect(paid()).toHaveLength(1);
  });

  it('keeps to its own cap of the month, and to the user’s of the day', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    await changeSettings({ watch: { ...initialSettings.watch, monthlyCap: 1 } });
    for (let i = 0; i < 3; i++) {
      await makeDue([a]);
      await run();
    }
    expect(paid()).toHaveLength(1);
    expect((await only(a)).last).toMatchObject({ outcome: 'failed', error: { code: 'watch-cap', params: { cap: 1 } } });
    await changeSettings({ watch: { ...initialSettings.watch, monthlyCap: 9 } });
    await changeProviderSettings('linkfox', { dailyCap: 1 });
    await makeDue([a]);
    await run();
    expect((await only(a)).last).toMatchObject({ outcome: 'failed', error: { code: 'cap-reached' } });
    expect(paid()).toHaveLength(1);
  });

  it('waits a little for a service that wants a moment, and asks and fails nothing once the search is gone', async () => {
    const [a] = (await foundIds()) as [string];
    await watch('linkfox', [a]);
    linkfox.fault({ kind: 'status', status: 429, retryAfter: 3 });
    await makeDue([a]);
    await run();
    const wait = Date.parse((await only(a)).dueAt) - Date.now();
    expect(wait).toBeGreaterThan(10 * 60_000);
    expect(wait).toBeLessThan(20 * 60_000);
    expect((await only(a)).last).toBeUndefined();
    await (await db()).delete('searches', search.id);
    await makeDue([a]);
    await run();
    expect((await only(a)).last).toBeUndefined();
    expect(await readWatched()).toMatchObject([{ lost: 'search-gone' }]);
    // One that an earlier worker left in the middle ends.
    await changeWatches([a], (each) => ({ ...each, begunAt: new Date().toISOString() }));
    await run();
    expect((await only(a)).last).toMatchObject({ outcome: 'failed', error: { code: 'watch-search-gone' } });
    expect((await only(a)).begunAt).toBeUndefined();
    expect(paid()).toEqual([]);
  });
});

/** Lets mornings pass from a date on, with a run on each. */
async function passDays(from: Date, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    vi.setSystemTime(new Date(from.getFullYear(), from.getMonth(), from.getDate() + i, 8));
    await run();
  }
}

describe('checks over weeks', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 2, 10) });
    await changeSettings({ watch: { ...initialSettings.watch, every: 'week' }, quantity: 1 });
  });
  afterEach(() => void vi.useRealTimers());

  it('share the call of a search from the first that is due on, as was said before', async () => {
    await watch('linkfox', ['a']);
    vi.setSystemTime(new Date(2026, 10, 4, 10));
    const saved = await save('linkfox', ['b']);
    expect((await foreseeWatching(saved, await readWatched(), 'week')).costs).toMatchObject([{ calls: 0 }]);
    await startWatching(saved);
    await passDays(new Date(2026, 10, 5), 28);
    expect(paid()).toHaveLength(4);
    expect((await only('a')).dueAt).toBe((await only('b')).dueAt);
  });

  it('each have their turn where a limit of the day lets only some be made', async () => {
    const ids = platform.goods.slice(0, 3).map(({ offerId }) => offerId);
    await watch('open-platform', ids);
    await changeProviderSettings('open-platform', { dailyCap: 1 });
    await passDays(new Date(2026, 10, 9), 3);
    for (const id of ids) expect((await only(id)).offer).toHaveLength(1);
    expect(details()).toHaveLength(3);
  });

  it('are tried ever more seldom while the service puts them off, once a run for all of its offers', async () => {
    const ids = platform.goods.slice(0, 3).map(({ offerId }) => offerId);
    await watch('open-platform', ids);
    platform.fault({ kind: 'status', status: 429, retryAfter: 3, times: Infinity });
    await makeDue(ids);
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      const now = Date.parse((await only(ids[0]!)).dueAt);
      vi.setSystemTime(now);
      await run();
      waits.push(Math.round((Date.parse((await only(ids[2]!)).dueAt) - now) / 60_000));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(await ledger()).toHaveLength(9);
  });
});

describe('a run', () => {
  const watchDetails = async (count: number) => {
    const ids = platform.goods.slice(0, count).map(({ offerId }) => offerId);
    await watch('open-platform', ids);
    await makeDue(ids);
    return ids;
  };

  it.each([
    ['stopped', (ids: readonly string[]) => stopWatching(ids)],
    ['paused', (ids: readonly string[]) => pauseWatching(ids, true)],
  ])('asks no more about what is %s meanwhile', async (_, press) => {
    const ids = await watchDetails(3);
    const held = platform.fault({ kind: 'slow', ms: 600_000, match: 'queryProductDetail' });
    const running = run();
    await vi.waitUntil(() => details().length > 0);
    await press(ids);
    held.release();
    await running;
    expect(details()).toHaveLength(1);
  });

  it('sends nothing for a paused watch whose worker was stopped before it sent', async () => {
    const ids = await watchDetails(1);
    await changeWatches(ids, (each) => ({ ...each, begunAt: new Date().toISOString() }));
    await pauseWatching(ids, true);
    await run();
    expect(details()).toEqual([]);
    expect((await only(ids[0]!)).begunAt).toBeUndefined();
  });

  it('brings in what was sent for a watch that was paused then', async () => {
    const [id] = await watchDetails(1);
    const begunAt = new Date().toISOString();
    await changeWatches([id!], (each) => ({ ...each, begunAt }));
    await run();
    await changeWatches([id!], (each) => ({ ...each, begunAt, paused: true, offer: [] }));
    await run();
    expect(await only(id!)).toMatchObject({ paused: true, offer: [{}] });
    expect((await only(id!)).begunAt).toBeUndefined();
    expect(details()).toHaveLength(1);
  });

  it('leaves a service alone that takes calls and answers none, without a word of payment for the others', async () => {
    const ids = await watchDetails(8);
    platform.fault({ kind: 'cut-after', match: 'queryProductDetail', times: Infinity });
    await run();
    expect(details()).toHaveLength(3);
    const ends = await Promise.all(ids.map(async (id) => (await only(id)).last?.outcome));
    expect(ends.filter((outcome) => outcome === 'unknown')).toHaveLength(3);
    expect(ends.filter((outcome) => outcome === undefined)).toHaveLength(5);
    await run();
    expect(details()).toHaveLength(3);
  });

  it('takes in a paid answer although a write failed once, wherever it does', async () => {
    for (let nth = 1; ; nth++) {
      const database = await db();
      for (const store of ['watches', 'savedOffers', 'answers', 'ledger'] as const) await database.clear(store);
      platform.reset();
      const [id] = await watchDetails(1);
      const fault = failWrite(nth);
      await run().catch(() => undefined);
      if (fault.end() < nth) break;
      if (!(await only(id!)).last || details().length > 0) await run();
      expect(details().length).toBeLessThanOrEqual(1);
      if (details().length === 1) expect([nth, (await only(id!)).offer.length]).toEqual([nth, 1]);
    }
  });

  it('tells what an earlier worker owed, once', async () => {
    const [id] = await watchDetails(1);
    await run();
    reprice(id!, 2);
    await makeDue([id!]);
    // Stopped between the check and its notification.
    await runWatches(() => Promise.reject(new Error('stopped')));
    vi.resetModules();
    const newWorker = await import('@/utils/workspace/watch/run-watches');
    const told: string[] = [];
    const tell = (news: readonly WatchNews[]) => {
      told.push(...news.map(({ watched, what }) => `${watched.saved.id} ${what.kind}`));
      return Promise.resolve();
    };
    await newWorker.runWatches(tell);
    await newWorker.runWatches(tell);
    expect(told).toEqual([`${id} price`]);
    expect(details()).toHaveLength(2);
    reprice(id!, 0.5);
  });

  it('tells what it has found before a later write fails', async () => {
    const ids = await watchDetails(2);
    await run();
    ids.forEach((id) => reprice(id, 2));
    await makeDue(ids);
    let told: readonly WatchNews[] = [];
    let fault: ReturnType<typeof failWrite> | undefined;
    const running = runWatches((news) => {
      told = news;
      fault ??= failWrite(1);
      return Promise.resolve();
    });
    await expect(running).rejects.toThrow();
    fault!.end();
    expect(told.map(({ what }) => what.kind)).toEqual(['price']);
    ids.forEach((id) => reprice(id, 0.5));
  });
});
