import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ClipAnswer } from '@/utils/clip/clip-answer';
import { FindError } from '@/utils/errors';
import type { Offer } from '@/utils/offer/offer';
import type { SearchState } from '@/utils/search/search-state';
import { stateWith } from '../../utils/search/state-fixture';

const page = vi.hoisted(() => ({ answer: undefined as unknown, url: '' }));
vi.mock('@/utils/search/page-access', () => ({
  callPage: async () => {
    if (page.answer instanceof Error) throw page.answer;
    return page.answer;
  },
}));

const openPanel = vi.hoisted(() => vi.fn<(windowId: number) => Promise<void>>());
vi.mock('@/utils/panel-window', () => ({ openPanel }));

const { db } = await import('@/utils/db');
const { addOffersOf, addPageOffers } = await import('@/entrypoints/background/page-offers');
const { readOffers } = await import('@/utils/search/read-search');
const { keepPicture } = await import('@/utils/search/search-data');

const offer = (id: string): Offer => ({
  id,
  title: `Offer ${id}`,
  url: `https://detail.1688.com/offer/${id}.html`,
  origin: 'page',
  supplier: {},
});
const shows = (...ids: string[]): ClipAnswer => ({
  outcome: 'offers',
  offers: ids.map(offer),
  shown: ids.length + 1,
  withoutId: 2,
});
const stored = async () => (await fakeBrowser.storage.session.get())[`search:${windowId}`] as SearchState;
const idsOf = async (state: SearchState) => (await readOffers(state)).map(({ id }) => id);
let windowId = 500;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  windowId += 1;
  page.url = 'https://s.1688.com/selloffer/offer_search.htm?keywords=cup';
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(
    async (id) => ({ id, url: page.url, incognito: false }) as never,
  );
  const database = await db();
  for (const name of ['pictures', 'pages', 'searches'] as const) await database.clear(name);
});

describe('the offers of a page', () => {
  it('become rows of their own', async () => {
    page.answer = shows('1', '2');
    await addPageOffers(windowId, 7);
    const state = await stored();
    expect(state).toMatchObject({
      stage: 'done',
      providerId: 'page-1688',
      loaded: 2,
      dropped: [],
      clip: { read: 2, shown: 3, withoutId: 2, added: 2 },
    });
    expect(await idsOf(state)).toEqual(['1', '2']);
    expect(await (await db()).get('searches', state.id)).toBeDefined();
  });

  it('are added to those of the page before, each once', async () => {
    page.answer = shows('1', '2');
    await addPageOffers(windowId, 7);
    page.answer = shows('2', '3');
    await addPageOffers(windowId, 7);
    const state = await stored();
    expect([state.pages, state.loaded, state.clip?.added]).toEqual([2, 3, 1]);
    expect(await idsOf(state)).toEqual(['1', '2', '3']);
    await addPageOffers(windowId, 7);
    expect([(await stored()).pages, (await stored()).loaded, (await stored()).clip?.added]).toEqual([2, 3, 0]);
  });

  it.each([
    ['login', { outcome: 'login', offers: [], shown: 0, withoutId: 0 }, 'clip-login'],
    ['nothing', { outcome: 'none', offers: [], shown: 0, withoutId: 0 }, 'clip-none'],
    ['no script', new FindError('page-blocked'), 'page-blocked'],
  ])('that shows %s end in its sentence, and the next press adds to what was there', async (_, answer, code) => {
    page.answer = shows('1');
    await addPageOffers(windowId, 7);
    const before = await stored();
    page.answer = answer;
    await addPageOffers(windowId, 7);
    expect(await stored()).toMatchObject({ stage: 'failed', error: { code }, previous: before.id });
    page.answer = shows('2');
    await addPageOffers(windowId, 7);
    expect(await stored()).toMatchObject({ id: before.id, stage: 'done', loaded: 2 });
    expect((await stored()).error).toBeUndefined();
    expect(await idsOf(await stored())).toEqual(['1', '2']);
  });

  it.each([
    ['a search', { stage: 'searching' as const }],
    ['a further page', { stage: 'done' as const, loadingMore: true }],
  ])('that shows none leave %s that is under way as it is, and say why', async (_, under) => {
    const running = stateWith({ id: 'running', windowId, ...under });
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: running });
    page.answer = { outcome: 'login', offers: [], shown: 0, withoutId: 0 };
    await expect(addPageOffers(windowId, 7)).rejects.toMatchObject({ code: 'clip-login' });
    expect(await stored()).toEqual(running);
  });

  it('come by the button’s menu or a shortcut, which opens the panel before anything is awaited', async () => {
    page.answer = shows('1', '2');
    openPanel.mockResolvedValue();
    addOffersOf({ id: 7, windowId } as Browser.tabs.Tab);
    expect(openPanel).toHaveBeenCalledWith(windowId);
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ stage: 'done', loaded: 2 }));
  });

  it('that cannot be added by them while a search runs leave the reason to the panel', async () => {
    const running = stateWith({ id: 'running', windowId, stage: 'searching' });
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: running });
    page.answer = { outcome: 'login', offers: [], shown: 0, withoutId: 0 };
    openPanel.mockResolvedValue();
    addOffersOf({ id: 7, windowId } as Browser.tabs.Tab);
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.session.get(`trouble:${windowId}`)).toMatchObject({
        [`trouble:${windowId}`]: { code: 'clip-login' },
      }),
    );
    expect(await stored()).toEqual(running);
  });

  it('answer the picture of the window where the page is a picture search’s', async () => {
    const shown = stateWith({
      id: 'shown',
      windowId,
      stage: 'done',
      picture: { width: 8, height: 8, bytes: 5, sha256: 'ab', way: 'page', notes: [] },
    });
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: shown });
    await (await db()).put('searches', shown);
    await keepPicture(shown, 'prepared', new Blob(['bytes']));
    page.answer = shows('1');
    page.url = 'https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageId=1';
    await addPageOffers(windowId, 7);
    const state = await stored();
    expect(state).toMatchObject({ picture: { sha256: 'ab' }, source: shown.source, previous: 'shown' });
    expect(await (await db()).get('pictures', [state.id, 'prepared'])).toBeDefined();
  });

  it('of a list stand without it', async () => {
    const shown = stateWith({
      id: 'shown',
      windowId,
      stage: 'done',
      picture: { width: 8, height: 8, bytes: 5, sha256: 'ab', way: 'page', notes: [] },
    });
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: shown });
    page.answer = shows('1');
    await addPageOffers(windowId, 7);
    const state = await stored();
    expect(state.picture).toBeUndefined();
    expect(state.source.kind).toBe('offers-page');
  });
});
