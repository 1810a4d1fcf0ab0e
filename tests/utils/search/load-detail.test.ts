import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { saveKeys } from '@/utils/keys';
import type { Offer } from '@/utils/offer/offer';
import { loadDetail } from '@/utils/search/load-detail';
import { readOffers } from '@/utils/search/read-search';
import { keepPage } from '@/utils/search/search-data';
import type { SearchState } from '@/utils/search/search-state';
import { changeProviderSettings } from '@/utils/settings';
import { paidTwice, startOpenPlatform, type OpenPlatformServer } from '../../gateway';
import { makeGoods } from '../../gateway/core/goods';
import { stubWebLocks } from '../web-locks';
import { ledger, resetPaid } from './paid-fixture';
import { stateWith } from './state-fixture';

stubWebLocks();
const [first, second] = makeGoods(1688, 180).map(({ offerId }) => offerId) as [string, string];
const row = (id: string): Offer => ({ id, title: `杯 ${id}`, url: '', origin: 'service', supplier: {} });

let server: OpenPlatformServer;
beforeAll(async () => void (server = await startOpenPlatform()));
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  await resetPaid();
  await (await db()).clear('pages');
  await saveKeys('open-platform', {
    credentials: { appKey: '1234567', appSecret: 'test-secret', accessToken: 'access-from-elsewhere' },
  });
  const gateway = { baseUrl: `${server.url}/openapi` };
  await changeProviderSettings('open-platform', { gateway, agreedAt: '2026-01-01T00:00:00.000Z' });
});

/** A search with one page of both offers. */
async function searched(change: Partial<SearchState> = {}): Promise<SearchState> {
  const search = stateWith({ id: crypto.randomUUID(), providerId: 'open-platform', ...change });
  await keepPage(search, 1, [row(first), row(second)], { as: 'it came' });
  return search;
}
const now = () => new Date().toISOString();
const paid = () => server.log().filter((entry) => entry.paid);
const detailsOf = async (search: SearchState) => (await readOffers(search)).map(({ detail }) => detail?.offerId);

describe('the details of an offer', () => {
  it('are asked once, kept with the offer on its page, and written down', async () => {
    const search = await searched();
    await loadDetail(search, second, now());
    expect(await detailsOf(search)).toEqual([undefined, second]);
    const [, offer] = await readOffers(search);
    expect(offer!.priceTiers).toEqual(offer!.detail!.priceTiers);
    expect(offer!.parcel).toBeDefined();
    expect(await (await db()).get('pages', [search.id, 1])).toMatchObject({ raw: { as: 'it came' } });
    expect(await ledger()).toMatchObject([
      { kind: 'detail', outcome: 'answered', provider: 'open-platform', title: `杯 ${second}` },
    ]);
    await loadDetail(search, second, now());
    expect(paid()).toHaveLength(1);
  });

  it('come from what was kept for another search, whatever is sent along with a picture', async () => {
    await loadDetail(await searched(), first, now());
    await changeProviderSettings('open-platform', { options: { sendTitle: 'false' } });
    const other = await searched();
    await loadDetail(other, first, now());
    expect(await detailsOf(other)).toEqual([first, undefined]);
    expect(paid()).toHaveLength(1);
    await changeProviderSettings('open-platform', { options: { language: 'ja' } });
    await loadDetail(other, first, now());
    expect(paid()).toHaveLength(2);
  });

  it('are one call for two windows that open them at the same time', async () => {
    const searches = await Promise.all([searched(), searched({ windowId: 2 })]);
    await Promise.all(searches.map((search) => loadDetail(search, first, now())));
    for (const search of searches) expect(await detailsOf(search)).toEqual([first, undefined]);
    expect(paid()).toHaveLength(1);
  });

  it('of unknown outcome are asked again by a press only', async () => {
    const search = await searched();
    server.fault({ kind: 'cut-after', match: 'queryProductDetail' });
    const pressedAt = now();
    await expect(loadDetail(search, first, pressedAt)).rejects.toMatchObject({ code: 'service-lost' });
    await expect(loadDetail(search, first, pressedAt)).rejects.toMatchObject({ code: 'interrupted-call' });
    expect(paid()).toHaveLength(1);
    await new Promise((done) => setTimeout(done, 2));
    await loadDetail(search, first, now());
    expect(paidTwice(server.log())).toHaveLength(1);
    expect(await detailsOf(search)).toEqual([first, undefined]);
  });

  it('are not asked twice under one press where the settings were changed meanwhile', async () => {
    const search = await searched();
    server.fault({ kind: 'cut-after', match: 'queryProductDetail' });
    const pressedAt = now();
    await expect(loadDetail(search, first, pressedAt)).rejects.toMatchObject({ code: 'service-lost' });
    await changeProviderSettings('open-platform', { options: { language: 'ja' } });
    await expect(loadDetail(search, first, pressedAt)).rejects.toMatchObject({ code: 'interrupted-call' });
    expect(paid()).toHaveLength(1);
    await loadDetail(search, second, pressedAt);
    expect(paid()).toHaveLength(2);
  });

  it.each([
    ['consent-needed', { agreedAt: undefined }],
    ['cap-reached', { dailyCap: 0 }],
  ] as const)('are not asked against %s', async (code, change) => {
    await changeProviderSettings('open-platform', change);
    await expect(loadDetail(await searched(), first, now())).rejects.toMatchObject({ code });
    expect(server.log()).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  it('are not asked of a service that has none to tell, nor for an offer that is not there', async () => {
    const keyless = await searched({ providerId: 'library' });
    await expect(loadDetail(keyless, first, now())).rejects.toMatchObject({ code: 'stored-state' });
    await expect(loadDetail(await searched(), '1', now())).rejects.toMatchObject({ code: 'stored-state' });
    expect(server.log()).toEqual([]);
  });

  it('of a private window leave nothing on the disk', async () => {
    vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ incognito: true } as never);
    const search = await searched({ private: true, windowId: 7 });
    await loadDetail(search, first, now());
    expect(await detailsOf(search)).toEqual([first, undefined]);
    const database = await db();
    for (const name of ['pages', 'answers'] as const) expect(await database.count(name)).toBe(0);
    expect(await ledger()).toMatchObject([{ outcome: 'answered', kind: 'detail' }]);
    expect(JSON.stringify(await ledger())).not.toContain('杯');
    await loadDetail(search, first, now());
    expect(paid()).toHaveLength(1);
  });
});
