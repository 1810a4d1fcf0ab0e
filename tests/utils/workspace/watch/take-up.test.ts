import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { db } from '@/utils/db';
import type { SearchState } from '@/utils/search/search-state';
import { forgetSearches, rememberSearch } from '@/utils/workspace/forget-searches';
import { changeWatches, startWatching, stopWatching } from '@/utils/workspace/watch/change-watches';
import { readWatched } from '@/utils/workspace/watch/read-watches';
import { leaveSearches, takeUpWatches } from '@/utils/workspace/watch/take-up';

const saved = {
  version: 1 as const,
  id: '1',
  boardId: 'b',
  offer: bareOffer('1', { origin: 'service' }),
  savedAt: '2026-11-03T09:30:00.000Z',
  found: { searchId: 'first', providerId: 'linkfox', at: '2026-11-03T09:28:00.000Z' },
  note: '',
  tags: [],
};

/** Files a search whose last page holds these offers. */
async function file(id: string, offers: readonly string[], change: Partial<SearchState> = {}): Promise<SearchState> {
  const picture = { width: 400, height: 300, bytes: 1, sha256: id, way: 'file' as const, notes: [] };
  const state = doneState({ id, providerId: 'linkfox', picture, pages: 2, ...change });
  const database = await db();
  await database.put('searches', state);
  await database.put('pictures', new Blob(['x']), [id, 'prepared']);
  await database.put('pages', { offers: [] }, [id, 1]);
  await database.put('pages', { offers: offers.map((each) => bareOffer(each)) }, [id, 2]);
  return state;
}
const one = async () => (await readWatched())[0]!;

beforeEach(async () => {
  fakeBrowser.reset();
  const database = await db();
  for (const store of ['searches', 'pages', 'pictures', 'savedOffers', 'watches'] as const) await database.clear(store);
  await database.put('savedOffers', saved);
  await file('first', ['1']);
  await startWatching([saved]);
});

describe('a watched price whose search is deleted', () => {
  it('has lost it, and has it back by Undo', async () => {
    expect((await one()).lost).toBeUndefined();
    const undo = await forgetSearches(['first']);
    const { losing, undo: takeBack } = await leaveSearches(['first']);
    expect(losing).toBe(1);
    expect((await one()).lost).toBe('search-gone');
    await undo();
    await takeBack();
    expect((await one()).lost).toBeUndefined();
  });

  it('goes on by another kept search of its service that holds it', async () => {
    await file('other', ['1'], { providerId: 'open-platform', startedAt: '2026-06-03T12:00:00Z' });
    await file('without', ['2'], { startedAt: '2026-06-02T12:00:00Z' });
    await file('second', ['1'], { startedAt: '2026-06-01T12:00:00Z' });
    await forgetSearches(['first']);
    expect((await leaveSearches(['first'])).losing).toBe(0);
    expect(await one()).toMatchObject({
      saved: { found: { ...saved.found, searchId: 'second' } },
      watch: { call: { kind: 'search', page: 2 } },
    });
    expect((await one()).lost).toBeUndefined();
  });

  it('goes back to its own search by Undo, unless it was taken up anew since', async () => {
    await file('second', ['1']);
    await changeWatches(['1'], (watch) => ({ ...watch, call: { kind: 'search', page: 1 }, missed: 2 }));
    const before = await one();
    const leave = async () => {
      const forgotten = await forgetSearches(['first']);
      const { undo } = await leaveSearches(['first']);
      expect((await one()).saved.found.searchId).toBe('second');
      return async () => {
        await forgotten();
        await undo();
      };
    };
    await (
      await leave()
    )();
    expect(await one()).toEqual(before);
    const undo = await leave();
    await changeWatches(['1'], (watch) => ({ ...watch, askedAt: '2026-11-04T06:00:00.000Z' }));
    await undo();
    const { saved: now, watch } = await one();
    expect([now.found.searchId, watch.call, watch.askedAt]).toEqual([
      'first',
      before.watch.call,
      '2026-11-04T06:00:00.000Z',
    ]);
    const late = await leave();
    await (await db()).put('savedOffers', { ...saved, found: { ...saved.found, searchId: 'third' } });
    await late();
    expect((await one()).saved.found.searchId).toBe('third');
  });

  it('is not asked by a search whose picture is gone', async () => {
    await file('second', ['1']);
    await (await db()).delete('pictures', ['second', 'prepared']);
    await forgetSearches(['first']);
    expect((await leaveSearches(['first'])).losing).toBe(1);
    await (await db()).delete('pictures', ['first', 'prepared']);
    await rememberSearch('first');
    expect((await one()).lost).toBe('picture-gone');
  });

  it('is taken up by a new search that holds it, and by no other, and nothing is due at once', async () => {
    await forgetSearches(['first']);
    const error = { code: 'watch-search-gone' as const };
    const last = { at: '2026-11-04T06:00:00.000Z', outcome: 'failed' as const, error };
    await changeWatches(['1'], (watch) => ({ ...watch, last, missed: 2, dueAt: '2026-11-05T06:00:00.000Z' }));
    expect(await takeUpWatches(await file('of another', ['1'], { providerId: 'open-platform' }))).toBe(false);
    expect(await takeUpWatches(await file('without', ['2']))).toBe(false);
    expect(await takeUpWatches({ ...(await file('private', ['1'])), private: true })).toBe(false);
    expect((await one()).lost).toBe('search-gone');
    expect(await takeUpWatches(await file('new', ['1']))).toBe(true);
    const { saved: now, watch, lost } = await one();
    expect([now.found.searchId, watch.call, lost]).toEqual(['new', { kind: 'search', page: 2 }, undefined]);
    expect(watch).not.toHaveProperty('last');
    expect(watch).not.toHaveProperty('missed');
    expect(Date.parse(watch.dueAt)).toBeGreaterThan(Date.now());
  });

  it('stays with its own search while that can be asked', async () => {
    expect(await takeUpWatches(await file('new', ['1']))).toBe(false);
    expect((await one()).saved.found.searchId).toBe('first');
  });

  it('can be watched anew after it was stopped, by whichever kept search holds it', async () => {
    await forgetSearches(['first']);
    await stopWatching(['1']);
    expect((await startWatching([saved])).count).toBe(0);
    await file('second', ['1']);
    expect((await startWatching([saved])).count).toBe(1);
    expect((await one()).saved.found.searchId).toBe('second');
  });
});

it('a sample is not watched, and one that was has nothing due', async () => {
  const sample = { ...saved, offer: bareOffer('1', { origin: 'sample' }) };
  await (await db()).put('savedOffers', sample);
  expect((await one()).lost).toBe('sample');
  await stopWatching(['1']);
  expect((await startWatching([sample])).count).toBe(0);
});
