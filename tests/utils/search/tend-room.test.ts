import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { fileSearch, findSearch, keepPicture } from '@/utils/search/search-data';
import { tendRoom } from '@/utils/search/tend-room';
import { stateWith } from './state-fixture';

const tell = (estimate: StorageEstimate) =>
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve(estimate) } });

describe('near a full disk', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    const database = await db();
    for (const name of ['pictures', 'searches'] as const) await database.clear(name);
    const state = stateWith({ id: 'old' });
    await keepPicture(state, 'original', new Blob(['x'.repeat(100)]));
    await fileSearch(state);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('the oldest pictures go, and what went is told once', async () => {
    tell({ usage: 950_000_000, quota: 1_000_000_000 });
    const freed = await tendRoom();
    expect(freed).toEqual({ pictures: 1, bytes: 100 });
    expect(await tendRoom()).toBeUndefined();
    await fileSearch(stateWith({ id: 'told', freed }));
    expect(await findSearch('told', { windowId: 1, private: false })).not.toHaveProperty('freed');
  });

  it('nothing goes where there is room, or where the browser does not tell', async () => {
    tell({ usage: 1, quota: 1_000_000_000 });
    expect(await tendRoom()).toBeUndefined();
    tell({});
    expect(await tendRoom()).toBeUndefined();
    expect(await (await db()).count('pictures')).toBe(1);
  });
});
