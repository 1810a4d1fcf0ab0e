import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Offer } from '@/utils/offer/offer';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { stateWith } from './state-fixture';

const decode = vi.hoisted(() => vi.fn<(picture: Blob) => Promise<object>>());
const check = vi.hoisted(() => vi.fn<(...args: unknown[]) => Promise<PhotoCheck>>());
vi.mock('@/utils/search/check-photo', () => ({ checkPhoto: check }));
vi.mock('@/utils/image/fingerprint/working-pixels', () => ({ workingPixels: decode }));
vi.mock('@/utils/image/fingerprint/fingerprint', () => ({ fingerprintOf: () => ({}) }));
vi.mock('@/utils/image/fingerprint/query', () => ({ queryOf: () => ({}) }));

const { db } = await import('@/utils/db');
const { runPhotoChecks } = await import('@/utils/search/run-photo-checks');
const { keepChecks, readChecks } = await import('@/utils/search/photo-checks');
const { fileSearch, keepPage, keepPicture } = await import('@/utils/search/search-data');

const picture = { width: 1, height: 1, bytes: 1, sha256: 'mug', way: 'file' as const, notes: [] };
const same: PhotoCheck = { verdict: 'same-photo', score: 0.95 };
const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  title: id,
  url: `https://detail.1688.com/offer/${id}.html`,
  imageUrl: `https://cbu01.alicdn.com/${id}.jpg`,
  origin: 'service',
  supplier: {},
  ...more,
});
const offers = (...ids: string[]) => ids.map((id) => offer(id));
const limits = { most: 40, maxBytes: 300_000 };
const never = new AbortController().signal;
const ids = async (state: ReturnType<typeof stateWith>) =>
  (await readChecks(state)).map(({ offerId }) => offerId).sort();
const asked = () => check.mock.calls.map(([, address]) => (address as string).replace(/^.*\/|\.jpg$/g, ''));
let allowed = true;

async function answered(id: string, pages: Offer[][], more = {}) {
  const state = stateWith({ id, picture, pages: pages.length, ...more });
  await keepPicture(state, 'prepared', new Blob(['x']));
  for (const [i, page] of pages.entries()) await keepPage(state, i + 1, page, undefined);
  return state;
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  allowed = true;
  Object.assign(fakeBrowser, { permissions: { contains: () => Promise.resolve(allowed) } });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
  check.mockReset().mockResolvedValue(same);
  decode.mockReset().mockResolvedValue({});
  const database = await db();
  for (const name of ['pictures', 'pages', 'searches', 'checks'] as const) await database.clear(name);
});

describe('photo checks', () => {
  it('look at each loaded offer once, in rank order, up to the limit for each page', async () => {
    const state = await answered('a', [offers('1', '2', '3'), offers('2', '4', '5')]);
    const ended = await runPhotoChecks(state, { ...limits, most: 2 }, () => undefined, never);
    expect(asked()).toEqual(['1', '2', '3', '4']);
    expect(ended).toEqual({ stage: 'ended', done: 4, total: 4 });
    expect(await readChecks(state)).toContainEqual({
      offerId: '1',
      imageUrl: 'https://cbu01.alicdn.com/1.jpg',
      ...same,
    });
  });

  it('of a private window are all kept though some end at once, and leave no picture in the cache', async () => {
    const all = Array.from({ length: 20 }, (_, i) => String(i + 10));
    const state = await answered('a', [offers(...all)], { private: true, windowId: 9 });
    const ended = await runPhotoChecks(state, limits, () => undefined, never);
    expect(ended).toEqual({ stage: 'ended', done: 20, total: 20 });
    expect(await ids(state)).toEqual(all);
    expect(new Set(check.mock.calls.map(([, , , cache]) => cache))).toEqual(new Set(['no-store']));
    expect(await (await db()).getAllKeys('checks')).toEqual([]);
  });

  it('of another window take what the panel has loaded already', async () => {
    await runPhotoChecks(await answered('a', [offers('1')]), limits, () => undefined, never);
    expect(check.mock.lastCall![3]).toBe('default');
  });

  it('are switched off by a limit of 0', async () => {
    const state = await answered('a', [offers('1')]);
    expect(await runPhotoChecks(state, { ...limits, most: 0 }, () => undefined, never)).toMatchObject({ total: 0 });
    expect(check).not.toHaveBeenCalled();
  });

  it('go on where a stopped worker left them, and say how far they are', async () => {
    const state = await answered('a', [offers('1', '2', '3')]);
    await keepChecks(state, [{ offerId: '2', verdict: 'not-checked', score: 0, reason: 'broken' }]);
    const reports: number[] = [];
    await runPhotoChecks(state, limits, ({ done }) => reports.push(done), never);
    expect(asked()).toEqual(['1', '3']);
    expect(reports).toEqual([1, 2, 3]);
  });

  it('read again what could not be reached, also for another search of the same picture', async () => {
    check.mockResolvedValue({ verdict: 'not-checked', score: 0, reason: 'unreachable' });
    const before = await answered('before', [offers('1', '2')]);
    await runPhotoChecks(before, limits, () => undefined, never);
    await fileSearch(before);
    check.mockClear().mockResolvedValue(same);
    await runPhotoChecks(before, { ...limits, most: 1 }, () => undefined, never);
    expect(asked()).toEqual(['1']);
    check.mockClear();
    const state = await answered('after', [offers('1', '2')], { previous: 'before' });
    await runPhotoChecks(state, limits, () => undefined, never);
    expect(asked()).toEqual(['2']);
  });

  it('take over what another search of the same picture found about the same result picture', async () => {
    const before = await answered('before', [offers('1', '2', '3')]);
    await fileSearch(before);
    await runPhotoChecks(before, limits, () => undefined, never);
    check.mockClear();
    const moved = offer('2', { imageUrl: 'https://cbu01.alicdn.com/other.jpg' });
    const state = await answered('after', [[offer('1'), moved, offer('4')]], { previous: 'before' });
    await runPhotoChecks(state, limits, () => undefined, never);
    expect(asked()).toEqual(['other', '4']);
    expect(await ids(state)).toEqual(['1', '2', '4']);
  });

  it('take over nothing from a search of another picture', async () => {
    await fileSearch(await answered('before', [offers('1')], { picture: { ...picture, sha256: 'vase' } }));
    await keepChecks(stateWith({ id: 'before' }), [{ offerId: '1', imageUrl: offer('1').imageUrl, ...same }]);
    const state = await answered('after', [offers('1')], { previous: 'before' });
    await runPhotoChecks(state, limits, () => undefined, never);
    expect(asked()).toEqual(['1']);
  });

  it('read nothing of the web without permission, and the extension’s own pictures all the same', async () => {
    allowed = false;
    const own = offer('own', { imageUrl: 'chrome-extension://own/sample-library/pictures/own.jpg' });
    const state = await answered('a', [[offer('1'), own]]);
    const ended = await runPhotoChecks(state, limits, () => undefined, never);
    expect(asked()).toEqual(['own']);
    expect(ended).toEqual({ stage: 'not-allowed', done: 1, total: 2 });
  });

  it('end with their search: nothing more is begun or kept', async () => {
    const state = await answered('a', [offers(...'123456789')]);
    const abort = new AbortController();
    check.mockImplementation(async (...args) => {
      const signal = args[4] as AbortSignal;
      abort.abort(new Error('stopped'));
      signal.throwIfAborted();
      return same;
    });
    await expect(runPhotoChecks(state, limits, () => undefined, abort.signal)).rejects.toThrow('stopped');
    expect(check.mock.calls.length).toBeLessThanOrEqual(5);
    expect(await ids(state)).toEqual([]);
  });

  it('compare with the picture as it was read, or with the part of it that was searched', async () => {
    const decoded = async (more: object) => {
      const state = await answered('a', [offers('1')], more);
      await keepPicture(state, 'original', new Blob(['original']));
      await (await db()).clear('checks');
      decode.mockClear();
      await runPhotoChecks(state, limits, () => undefined, never);
      return Promise.all(decode.mock.calls.map(([picture]) => picture.text()));
    };
    expect(await decoded({})).toEqual(['original']);
    expect(await decoded({ look: { kind: 'detail', part: 'whole' } })).toEqual(['original']);
    expect(await decoded({ look: { kind: 'as-is', part: 'centre' } })).toEqual(['x']);
    decode.mockImplementation((picture) => (picture.size > 1 ? Promise.reject(new Error('SVG')) : Promise.resolve({})));
    expect(await decoded({})).toEqual(['original', 'x']);
  });

  it('of a private window leave nothing on the disk', async () => {
    const state = stateWith({ id: 'p', windowId: 7, private: true, picture });
    await keepChecks(state, [{ offerId: '1', ...same }]);
    await keepChecks(state, [{ offerId: '2', ...same }]);
    expect(await ids(state)).toEqual(['1', '2']);
    expect(await (await db()).count('checks')).toBe(0);
  });
});
