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
const { notePicked, pickedKey } = await import('@/utils/search/picked-pictures');
const { readPicture } = await import('@/utils/search/read-search');
const { changeSettings } = await import('@/utils/settings');
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
    const again = jobs.searchAgain(windowId, shown);
    await Promise.all([again, jobs.resumeAll()]);
    expect(await pictures()).toContain((await stored(windowId))!.id);
  });

  it('resume every window, also when one of them cannot be filed', async () => {
    await put(stateWith({ id: 'unfiled', windowId }));
    await put(stateWith({ id: 'running', windowId: windowId + 1, stage: 'searching' }));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
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

  it('search a picture of the sample shop on this device, whichever service answers otherwise', async () => {
    await changeSettings({ provider: 'linkfox' });
    const press = (pageUrl: string) => ({ kind: 'click' as const, tabId: 1, frameId: 0, pageUrl });
    await jobs.startSearch({ windowId, private: false, source: press('https://shop.example/sample-shop.html') });
    expect(await stored(windowId)).toMatchObject({ providerId: 'linkfox' });
    const own = `${fakeBrowser.runtime.getURL('/sample-shop.html')}?product=mug`;
    await jobs.startSearch({ windowId, private: false, source: press(own) });
    expect(await stored(windowId)).toMatchObject({ providerId: 'library' });
  });

  it('keep a deleted search again whose picture is pressed while it is shown, and ask nothing', async () => {
    const source = { kind: 'address' as const, url: 'https://shop.example/1.jpg' };
    const shown = stateWith({ id: 'shown', windowId, source, providerId: 'library' });
    await put(shown);
    await (await db()).put('searches', { ...shown, deletedAt: new Date().toISOString() });
    await jobs.startSearch({ windowId, private: false, source });
    expect((await stored(windowId))?.id).toBe('shown');
    expect(await (await db()).get('searches', 'shown')).not.toHaveProperty('deletedAt');
    // Another service is another question.
    await jobs.startSearch({ windowId, private: false, source, providerId: 'linkfox' });
    expect(await stored(windowId)).toMatchObject({ providerId: 'linkfox', source });
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
    await jobs.searchAgain(windowId, (await stored(windowId))!);
    await expect.poll(async () => (await stored(windowId))?.stage).toBe('done');
    await fakeBrowser.storage.session.set({ [pickedKey(windowId)]: { id: 'press', pictures: [] } });
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

  describe('asked about another look of the picture', () => {
    const picture = { width: 8, height: 8, bytes: 5, sha256: 'a', way: 'file' as const, notes: [] };
    const part = { x: 0, y: 0, width: 0.5, height: 1 };
    const show = async (more: Partial<SearchState> = {}) => {
      const shown = stateWith({ id: `shown ${windowId}`, windowId, providerId: 'open-platform', picture, ...more });
      await put(shown);
      await keepPicture(shown, 'original', blob);
      await keepPicture(shown, 'prepared', blob);
      return { ...shown.choices, region: '1,2,3,4' };
    };

    it('make it anew from the original, without the region of the picture before', async () => {
      const choices = await show();
      await jobs.searchAgain(windowId, { choices, look: { kind: 'as-is', part } });
      const now = (await stored(windowId))!;
      expect(now).toMatchObject({ stage: 'reading', look: { kind: 'as-is', part } });
      expect(now.picture).toBeUndefined();
      expect(now.choices.region).toBeUndefined();
      expect(await readPicture(now, 'original')).toBeDefined();
      expect(await readPicture(now, 'prepared')).toBeUndefined();
    });

    it('keep the look and the region for other choices', async () => {
      const choices = await show({ look: { kind: 'product', part } });
      await jobs.searchAgain(windowId, { choices });
      expect(await stored(windowId)).toMatchObject({
        look: { kind: 'product', part },
        picture,
        choices: { region: '1,2,3,4' },
      });
      expect(await readPicture((await stored(windowId))!, 'prepared')).toBeDefined();
    });

    it('keep the look, and make it as another source needs it', async () => {
      const choices = await show({ look: { kind: 'product', part } });
      await jobs.searchAgain(windowId, { choices, providerId: 'library' });
      const now = (await stored(windowId))!;
      expect(now).toMatchObject({ look: { kind: 'product', part }, providerId: 'library' });
      expect(now.picture).toBeUndefined();
    });

    it('search all of it when it is pressed on its page again', async () => {
      const source = { kind: 'address' as const, url: 'https://shop.example/1.jpg' };
      await show({ look: { kind: 'as-is', part } });
      await jobs.startSearch({ windowId, private: false, source });
      expect(await stored(windowId)).toMatchObject({ stage: 'reading', look: { part: 'whole' } });
      await put(stateWith({ id: 'whole', windowId }));
      await jobs.startSearch({ windowId, private: false, source });
      expect((await stored(windowId))!.id).toBe('whole');
    });

    it('make new pictures ready as the settings say', async () => {
      await fakeBrowser.storage.local.set({ settings: { look: { kind: 'detail', part: 'centre' } } });
      await jobs.startSearch({
        windowId,
        private: false,
        source: { kind: 'address', url: 'https://shop.example/2.jpg' },
      });
      expect((await stored(windowId))!.look).toEqual({ kind: 'detail', part: 'centre' });
    });

    it('ask a picture that waited to be looked at once the user presses', async () => {
      await put(stateWith({ windowId, stage: 'failed', lookFirst: true, error: { code: 'look-first' }, picture }));
      await jobs.retry(windowId);
      expect((await stored(windowId))!.lookFirst).toBeUndefined();
    });
  });
});

describe('the pictures that lay where the user pressed', () => {
  const page = { kind: 'page' as const, tabId: 1, frameId: 0, pageUrl: 'https://shop.test/' };
  const at = (name: string) => ({ kind: 'img' as const, urls: [`https://shop.test/${name}.png`] });
  const candidates = [at('a'), at('b')];
  const noted = async () => (await fakeBrowser.storage.session.get(pickedKey(windowId)))[pickedKey(windowId)];
  /** The page script's answers, by method. */
  const pageWith = (answers: Record<string, unknown>) =>
    Object.assign(fakeBrowser, {
      scripting: {
        executeScript: ({ args }: { args?: [string, string, unknown[]] }) =>
          Promise.resolve(args ? [{ result: answers[args[1]] && { value: answers[args[1]] } }] : []),
      },
    });
  const found = [{ index: 0 }, { index: 1, width: 9, height: 9 }];

  it('are noted while that search is shown, and another is searched by a press', async () => {
    pageWith({ found });
    await notePicked(stateWith({ id: 'gone', windowId }), { ...page, candidate: at('a') }, candidates);
    expect(await noted()).toBeUndefined();

    const state = stateWith({ id: 'press', windowId, source: { ...page, candidate: at('a') } });
    await put(state);
    runs.search = (record) => record.enter('done');
    await notePicked(state, { ...page, candidate: at('a') }, candidates);
    await jobs.searchPicked(windowId, 7);
    expect((await stored(windowId))?.id).toBe('press');
    // The page has moved on: what was noted is searched.
    await jobs.searchPicked(windowId, 1);
    expect(await stored(windowId)).toMatchObject({
      source: { candidate: at('b') },
      pick: { id: 'press', index: 1 },
    });
    await expect.poll(async () => (await stored(windowId))?.stage).toBe('done');
    await jobs.clearSearch(windowId);
    expect(await noted()).toBeUndefined();
  });

  it('are taken as the page has them now, where they are still the same', async () => {
    const state = stateWith({ id: 'press', windowId, source: { ...page, candidate: at('a') } });
    await put(state);
    const now = { ...at('b'), label: 'as it is now' };
    pageWith({ found, pick: { outcome: 'found', candidates: [now] } });
    await notePicked(state, { ...page, candidate: at('a') }, candidates);
    await jobs.searchPicked(windowId, 1);
    expect((await stored(windowId))?.source).toMatchObject({ candidate: now });
    pageWith({ found, pick: { outcome: 'found', candidates: [at('another')] } });
    await jobs.searchPicked(windowId, 0);
    expect((await stored(windowId))?.source).toMatchObject({ candidate: at('a') });
  });
});
