import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SearchRecord } from '@/utils/search/search-record';
import type { SearchState } from '@/utils/search/search-state';
import { stateWith } from '../../utils/search/state-fixture';

type Run = (record: SearchRecord, input: object, signal: AbortSignal) => Promise<void>;
const never: Run = () => new Promise(() => undefined);
const runs = vi.hoisted(() => ({ search: undefined as unknown as Run, page: undefined as unknown as Run }));

vi.mock('@/utils/search/run-search', () => ({
  NothingNew: class extends Error {},
  locateQuietly: () => Promise.resolve(undefined),
  runSearch: (...args: Parameters<Run>) => runs.search(...args),
  runNextPage: (...args: Parameters<Run>) => runs.page(...args),
}));

const { db } = await import('@/utils/db');
const jobs = await import('@/entrypoints/background/jobs');
const { keepPicture } = await import('@/utils/search/search-data');
const { NothingNew } = await import('@/utils/search/run-search');

const stored = async (windowId: number) =>
  (await fakeBrowser.storage.session.get())[`search:${windowId}`] as SearchState | undefined;
const put = (state: SearchState) => fakeBrowser.storage.session.set({ [`search:${state.windowId}`]: state });
const pictures = async () => (await (await db()).getAllKeys('pictures')).map(([id]) => id);
const blob = new Blob(['bytes'], { type: 'image/jpeg' });

/** A window of its own for each test: what one leaves behind does not reach the next. */
let windowId = 100;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  windowId += 1;
  runs.search = never;
  runs.page = never;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.windows, 'get').mockImplementation(async (id) => ({ id, incognito: false }) as never);
  const database = await db();
  for (const name of ['pictures', 'pages', 'searches'] as const) await database.clear(name);
});

describe('jobs', () => {
  it('keep the pictures of a search whose command woke the worker', async () => {
    const shown = stateWith({ id: 'shown', windowId });
    await put(shown);
    await (await db()).put('searches', shown);
    await keepPicture(shown, 'prepared', blob);
    const again = jobs.searchAgain(windowId, shown.choices);
    await Promise.all([again, jobs.resumeAll()]);
    expect(await pictures()).toContain((await stored(windowId))!.id);
  });

  it('resume every window, also when one of them cannot be filed', async () => {
    await put(stateWith({ id: 'unfiled', windowId }));
    await put(stateWith({ id: 'running', windowId: windowId + 1, stage: 'searching' }));
    vi.spyOn(await db(), 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await jobs.resumeAll();
    expect(await stored(windowId)).toMatchObject({ stage: 'done', unfiled: { code: 'disk-full' } });
    expect(await stored(windowId + 1)).toMatchObject({ resumed: 1 });
    windowId += 1;
  });

  it('give up a search, and a further page, that the browser stops again and again', async () => {
    await put(stateWith({ windowId, stage: 'searching', resumed: 5 }));
    await put(stateWith({ windowId: windowId + 1, loadingMore: true, resumed: 5 }));
    await jobs.resumeAll();
    expect(await stored(windowId)).toMatchObject({ stage: 'failed', error: { code: 'interrupted' } });
    expect(await stored(windowId + 1)).toMatchObject({ loadingMore: false, moreError: { code: 'interrupted' } });
    windowId += 1;
  });

  it('end a search that cannot begin in a sentence', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
    await jobs.startSearch({ windowId, private: false, source: { kind: 'file', name: 'a' } });
    expect(await stored(windowId)).toMatchObject({ stage: 'failed', error: { detail: 'no storage' } });
  });

  it('start the clock anew at a retry', async () => {
    await put(stateWith({ windowId, stage: 'failed', error: { code: 'unknown' } }));
    runs.search = (record) => record.enter('done');
    await jobs.retry(windowId);
    await expect.poll(async () => (await stored(windowId))?.stage).toBe('done');
    expect((await stored(windowId))!.timings.reading).toBeLessThan(60_000);
  });

  it('keep the record small whatever was clicked', async () => {
    const srcUrl = `data:image/png;base64,${'A'.repeat(1_000_000)}`;
    const source = {
      kind: 'click' as const,
      tabId: 1,
      frameId: 0,
      pageUrl: `https://s.example/${'x'.repeat(1e5)}`,
      srcUrl,
    };
    let seen: { srcUrl?: string } = {};
    runs.search = (_record, input) => ((seen = input), never(_record, input, new AbortController().signal));
    await jobs.startSearch({ windowId, private: false, source });
    expect(JSON.stringify(await stored(windowId)).length).toBeLessThan(50_000);
    expect(seen.srcUrl).toBe(srcUrl);
  });

  it('show a private window nothing of the others, and file nothing of it', async () => {
    vi.spyOn(fakeBrowser.windows, 'get').mockImplementation(async (id) => ({ id, incognito: true }) as never);
    await (await db()).put('searches', stateWith({ id: 'open' }));
    await jobs.reopen(windowId, 'open');
    expect(await stored(windowId)).toBeUndefined();
    runs.search = (record) => record.enter('done');
    await jobs.startSearch({ windowId, private: true, source: { kind: 'file', name: 'a' }, file: blob });
    await expect.poll(async () => (await stored(windowId))?.stage).toBe('done');
    await jobs.searchAgain(windowId, (await stored(windowId))!.choices);
    await expect.poll(async () => (await stored(windowId))?.stage).toBe('done');
    expect(await (await db()).getAllKeys('searches')).toEqual(['open']);
    await jobs.forgetWindow(windowId);
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual([]);
  });

  it('put back what was shown when a click brings nothing new', async () => {
    const failed = stateWith({
      id: 'failed',
      windowId,
      stage: 'failed',
      error: { code: 'unknown' },
      previous: 'before',
    });
    await put(failed);
    runs.search = () => Promise.reject(new NothingNew());
    await jobs.startSearch({
      windowId,
      private: false,
      source: { kind: 'click', tabId: 1, frameId: 0, pageUrl: 'https://s.example/' },
    });
    await expect.poll(async () => (await stored(windowId))?.id).toBe('failed');
  });

  it('load a further page once, however often it is pressed', async () => {
    await put(stateWith({ windowId, totalPages: 3 }));
    let started = 0;
    runs.page = (...args) => ((started += 1), never(...args));
    await Promise.all([jobs.loadMore(windowId), jobs.loadMore(windowId)]);
    expect(started).toBe(1);
  });
});
