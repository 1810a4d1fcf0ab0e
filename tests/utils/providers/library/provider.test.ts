import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fingerprintOf, type Fingerprint } from '@/utils/image/fingerprint/fingerprint';
import type { Offer } from '@/utils/offer/offer';
import { createLibraryProvider } from '@/utils/providers/library/provider';
import { emptyShelf, shelfOf, type Shelf } from '@/utils/providers/library/shelf';
import type { SearchChoices, SearchContext, SearchRequest } from '@/utils/providers/provider';
import { drawnPicture, scene } from '../../image/fingerprint/drawn-picture';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** 60 offers over six scenes: rows i, i + 6, i + 12 … show scene i. */
const offers = Array.from({ length: 60 }, (_, i): Offer => ({
  id: `0${String(i).padStart(3, '0')}`,
  title: `Offer ${i}`,
  url: '',
  origin: 'sample',
  supplier: {},
  price: i % 10 === 0 ? undefined : { amount: `${i}.50`, currency: 'CNY' },
  shipsWithinHours: i % 2 ? 24 : 72,
}));
let scenes: Fingerprint[];
let shelf: Shelf;

beforeAll(() => {
  scenes = [1, 2, 3, 4, 5, 6].map((seed) => fingerprintOf(drawnPicture(scene(seed))));
  shelf = shelfOf(
    offers,
    offers.map((_, i) => scenes[i % 6]!),
  );
});

const provider = (asked = { count: 0 }) =>
  createLibraryProvider({
    openShelf: ({ samples }) => Promise.resolve(samples === 'rest' ? emptyShelf : shelf),
    fingerprintOf: () => {
      asked.count++;
      return Promise.resolve(scenes[2]!);
    },
    now: () => 0,
  });

const request = (choices: Partial<SearchChoices> = {}, page = 1, sha256 = 'one'): SearchRequest => ({
  picture: { blob: new Blob(), width: 1, height: 1, sha256 },
  choices: { filters: [], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20, ...choices },
  page,
});

const context = (change: Partial<SearchContext> = {}): SearchContext => ({
  signal: new AbortController().signal,
  credentials: {},
  options: {},
  onChecking: () => undefined,
  ...change,
});

describe('createLibraryProvider', () => {
  it('puts the offers that show the photo first and keeps the 50 closest of all', async () => {
    const page = await provider().search(request(), context());
    expect(page).toMatchObject({ page: 1, total: 50, totalPages: 3, outOf: 60 });
    expect(page.offers).toHaveLength(20);
    const wanted = offers.filter((_, i) => i % 6 === 2).map(({ id }) => id);
    expect(page.offers.slice(0, 10).map(({ id }) => id)).toEqual(wanted);
    expect(page.offers.slice(0, 10).every(({ similarity }) => similarity! > 0.9)).toBe(true);
    expect(page.offers.slice(10).every(({ similarity }) => similarity! < 0.5)).toBe(true);
  });

  it('filters before it chooses the closest', async () => {
    const page = await provider().search(request({ filters: ['shipIn48Hours'], pageSize: 50 }), context());
    expect(page).toMatchObject({ total: 30, totalPages: 1, outOf: 60 });
    expect(page.offers.map(({ id }) => Number(id)).every((id) => id % 2 === 1)).toBe(true);
    const none = await provider().search(request({ keyword: 'nothing like it' }), context());
    expect(none).toMatchObject({ offers: [], total: 0, totalPages: 0 });
  });

  it('answers nothing from samples while a service is set up', async () => {
    const page = await provider().search(request(), context({ samples: 'rest' }));
    expect(page).toMatchObject({ offers: [], total: 0, outOf: 0 });
  });

  it('pages through one order without gaps or doubles, and compares nothing twice', async () => {
    const asked = { count: 0 };
    const library = provider(asked);
    const checked: number[] = [];
    const pages = [];
    for (const page of [1, 2, 3, 4]) {
      const onChecking = (done: number) => void checked.push(done);
      pages.push(
        await library.search(request({ sort: { field: 'price', direction: 'desc' } }, page), context({ onChecking })),
      );
    }
    const ids = pages.flatMap((page) => page.offers.map(({ id }) => id));
    expect(pages.map((page) => page.offers.length)).toEqual([20, 20, 10, 0]);
    expect(new Set(ids).size).toBe(50);
    const prices = pages.flatMap((page) => page.offers.map(({ price }) => Number(price?.amount ?? -1)));
    expect(prices).toEqual(prices.slice().sort((a, b) => b - a));
    expect(asked.count).toBe(1);
  });

  it('fingerprints again for another picture', async () => {
    const asked = { count: 0 };
    const library = provider(asked);
    await library.search(request(), context());
    await library.search(request({}, 1, 'two'), context());
    expect(asked.count).toBe(2);
  });

  it('tells how many pairs are compared, from none to all', async () => {
    const seen: [number, number][] = [];
    await provider().search(request(), context({ onChecking: (done, total) => void seen.push([done, total]) }));
    expect(seen[0]).toEqual([0, 50]);
    expect(seen.at(-1)).toEqual([50, 50]);
    expect(seen.map(([done]) => done)).toEqual(seen.map((_, i) => i));
  });

  it('ends between two pairs with the reason of a cancel that comes as an event', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled by the user');
    let compared = 0;
    const onChecking = (done: number) => {
      compared = done;
      // Comes in from outside, as a message from the panel does: heard only if the event loop is left.
      if (done === 3) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          cancel.abort(reason);
          port1.close();
        };
        port2.postMessage(undefined);
      }
    };
    await expect(provider().search(request(), context({ signal: cancel.signal, onChecking }))).rejects.toBe(reason);
    expect(compared).toBeLessThan(8);
  });

  it('does nothing for a search that is already cancelled', async () => {
    const asked = { count: 0 };
    const reason = new Error('gone');
    await expect(provider(asked).search(request(), context({ signal: AbortSignal.abort(reason) }))).rejects.toBe(
      reason,
    );
    expect(asked.count).toBe(0);
  });
});
