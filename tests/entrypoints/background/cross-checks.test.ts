import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as KeepSeen from '@/entrypoints/background/keep-seen';
import type { CrossCheckState } from '@/utils/cross-check/cross-check-state';
import type { SearchChoices } from '@/utils/providers/provider';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../../gateway';
import { sampleJpeg } from '../../gateway/sample-pictures';
import { ledger, resetPaid, setUpLinkfox } from '../../utils/search/paid-fixture';
import { stateWith } from '../../utils/search/state-fixture';

// Node draws no pictures: what is asked goes out as it is, with its look in its digest, since another look is another picture.
const broken = 7;
vi.mock('@/utils/image/prepare', async () => {
  const { FindError } = await import('@/utils/errors');
  return {
    preparePicture: async (blob: Blob, _needs: object, _signal: AbortSignal, look?: { kind: string }) => {
      if (blob.size === broken) throw new FindError('picture-broken');
      return { blob, width: 400, height: 300, sha256: `${blob.size} ${look?.kind}`, notes: [] };
    },
  };
});
vi.mock('@/utils/image/thumbnail', () => ({ makeThumbnail: async (blob: Blob) => blob }));
vi.mock('@/utils/search/run-photo-checks', () => ({
  runPhotoChecks: async (state: { loaded: number }) => ({ stage: 'ended', done: state.loaded, total: state.loaded }),
}));

vi.mock('@/entrypoints/background/keep-seen', async (original) => {
  const { keepSeen } = await original<typeof KeepSeen>();
  return { keepSeen: vi.fn(keepSeen) };
});

const { keepSeen } = await import('@/entrypoints/background/keep-seen');
const { db } = await import('@/utils/db');
const { readSearch, readOffers } = await import('@/utils/search/read-search');
const { readCross } = await import('@/utils/cross-check/cross-check-record');
const { readSet } = await import('@/utils/picture-set/set-record');
const { changeProviderSettings } = await import('@/utils/settings');
const sets = await import('@/entrypoints/background/picture-sets');
const cross = await import('@/entrypoints/background/cross-checks');
const { resumeAll } = await import('@/entrypoints/background/jobs');

const jpeg = (seed: number) =>
  new Blob([new Uint8Array(sampleJpeg(400, 300, 800 + seed, seed))], { type: 'image/jpeg' });
const choices: SearchChoices = { filters: [], sort: { field: 'monthSold', direction: 'desc' }, pageSize: 20 };
const question = { providerId: 'linkfox', choices };
const files = (...blobs: Blob[]) => blobs.map((file, i) => ({ source: { kind: 'file' as const, name: `${i}` }, file }));

let server: LinkfoxServer;
beforeAll(async () => {
  server = await startLinkfox();
});
afterAll(() => server.close());

let windowId = 900;
let incognito = false;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server.reset();
  await resetPaid();
  const database = await db();
  for (const name of ['pictures', 'pages', 'searches', 'checks'] as const) await database.clear(name);
  incognito = false;
  vi.spyOn(fakeBrowser.windows, 'get').mockImplementation(async (id) => ({ id, incognito }) as never);
  windowId += 1;
  await setUpLinkfox(server.url);
});
afterEach(async () => {
  vi.mocked(keepSeen).mockClear();
  await cross.forgetCross(windowId);
  await sets.forgetSet(windowId);
});

const give = (count: number) =>
  sets.givePictures(windowId, files(...Array.from({ length: count }, (_, i) => jpeg(windowId * 10 + i))), 'new');
const until = async (holds: (state: CrossCheckState) => boolean) => {
  await vi.waitFor(async () => {
    const state = await readCross(windowId);
    expect(
      state && holds(state),
      JSON.stringify(state?.pictures.map(({ search }) => [search.stage, search.error])),
    ).toBe(true);
  }, 5000);
  return (await readCross(windowId))!;
};
const ended = () =>
  until(({ pictures }) =>
    pictures.every(({ search, checks }) => (search.stage === 'done' ? checks : /failed|cancelled/.test(search.stage))),
  );
const stages = ({ pictures }: CrossCheckState) => pictures.map(({ search }) => search.stage);

describe('a cross-check', () => {
  it('asks about each picture once: the first as product photo, the others as detail, 30 rows each', async () => {
    await give(4);
    await cross.crossCheckSet(windowId, question);
    const state = await ended();
    expect(state.pictures.map(({ search: { look, loaded } }) => [look?.kind, loaded])).toEqual([
      ['product', 30],
      ['detail', 30],
      ['detail', 30],
      ['detail', 30],
    ]);
    expect(server.log().map(({ body }) => (body as { pageSize: number }).pageSize)).toEqual([30, 30, 30, 30]);
    expect(paidTwice(server.log())).toEqual([]);
    expect(await ledger()).toMatchObject(Array.from({ length: 4 }, () => ({ kind: 'search', outcome: 'answered' })));
    for (const { search } of state.pictures) expect(await readOffers(search)).toHaveLength(30);
  });

  it('makes the first answer the window’s search, and leaves what the user looked for meanwhile', async () => {
    await give(2);
    await cross.crossCheckSet(windowId, question);
    const state = await ended();
    expect((await readSearch(windowId))?.id).toBe(state.pictures[0]!.search.id);
    expect(await (await db()).getAllKeys('searches')).toEqual([state.pictures[0]!.search.id]);
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: stateWith({ id: 'shown', windowId }) });
    await give(3);
    const held = server.fault({ kind: 'slow', ms: 60_000, times: Infinity });
    await cross.crossCheckSet(windowId, question);
    await vi.waitFor(() => expect(server.log().length).toBeGreaterThanOrEqual(3));
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: stateWith({ id: 'newer', windowId }) });
    held.remove();
    held.release();
    await ended();
    expect((await readSearch(windowId))?.id).toBe('newer');
  });

  it('asks about the next pictures where what is done with an answer fails', async () => {
    const lost = () => {
      throw new Error('nothing can be kept');
    };
    for (let i = 0; i < 4; i++) vi.mocked(keepSeen).mockImplementationOnce(lost);
    await give(4);
    await cross.crossCheckSet(windowId, question);
    expect(stages(await ended())).toEqual(['done', 'done', 'done', 'done']);
    expect(keepSeen).toHaveBeenCalledTimes(4);
  });

  it('adds to the picture of the window’s search, which stays', async () => {
    const picture = { width: 8, height: 8, bytes: 5, sha256: 'a', way: 'file' as const, notes: [] };
    const search = stateWith({
      id: 'own',
      windowId,
      picture,
      look: { kind: 'as-is', part: { x: 0, y: 0, width: 0.5, height: 1 } },
    });
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: search });
    await (await db()).put('pictures', jpeg(1), ['own', 'original']);
    await sets.beginSet(windowId);
    await sets.givePictures(windowId, files(jpeg(2)), 'shown');
    await sets.beginSet(windowId);
    expect((await readSet(windowId))?.pictures).toHaveLength(2);
    await cross.crossCheckSet(windowId, question);
    const state = await ended();
    expect(state.pictures[0]!.search.look).toEqual({ kind: 'product', part: search.look!.part });
    expect((await readSearch(windowId))?.id).toBe('own');
  });

  it('names a picture that failed, with its reason, and asks about it again by a press', async () => {
    await sets.givePictures(windowId, files(jpeg(1), new Blob(['1234567']), jpeg(3)), 'new');
    await cross.crossCheckSet(windowId, question);
    const state = await ended();
    expect(stages(state)).toEqual(['done', 'failed', 'done']);
    expect(state.pictures[1]!.search.error).toMatchObject({ code: 'picture-broken' });
    expect(server.log()).toHaveLength(2);
    await cross.crossCheckAgain(windowId, [state.pictures[1]!.search.id]);
    expect(stages(await ended())).toEqual(['done', 'failed', 'done']);
    expect(server.log()).toHaveLength(2);
  });

  it('is not asked again for what was refused before it went out, but by a press', async () => {
    await changeProviderSettings('linkfox', { agreedAt: undefined });
    await give(2);
    await cross.crossCheckSet(windowId, question);
    const state = await ended();
    expect(state.pictures.map(({ search }) => search.error?.code)).toEqual(['consent-needed', 'consent-needed']);
    await changeProviderSettings('linkfox', { agreedAt: 'then' });
    await cross.resumeCross();
    expect(server.log()).toEqual([]);
    await cross.crossCheckAgain(windowId);
    expect(stages(await ended())).toEqual(['done', 'done']);
    expect(server.log()).toHaveLength(2);
  });

  describe('whose worker was stopped', () => {
    /** As a stopped worker leaves it: the first picture answered, the calls of the others out. */
    const leave = async () => {
      await give(3);
      await cross.crossCheckSet(windowId, question);
      const state = await ended();
      const out = { stage: 'searching' as const, pages: 0, loaded: 0 };
      const pictures = state.pictures.map(({ search }, i) => ({ search: i === 0 ? search : { ...search, ...out } }));
      await fakeBrowser.storage.session.set({ [`cross:${windowId}`]: { ...state, pictures } });
    };

    it('takes the answers that were kept', async () => {
      await leave();
      await cross.resumeCross();
      const state = await ended();
      expect(stages(state)).toEqual(['done', 'done', 'done']);
      expect(state.pictures[1]!.search).toMatchObject({ loaded: 30, cost: { amount: '0' } });
      expect(server.log()).toHaveLength(3);
    });

    it('asks for lost answers by a press only, each of them once', async () => {
      await leave();
      await (await db()).clear('answers');
      await cross.resumeCross();
      const state = await ended();
      expect(stages(state)).toEqual(['done', 'failed', 'failed']);
      expect(state.pictures[2]!.search.error).toMatchObject({ code: 'interrupted-paid' });
      expect(server.log()).toHaveLength(3);
      await Promise.all([cross.crossCheckAgain(windowId), cross.crossCheckAgain(windowId)]);
      expect(stages(await ended())).toEqual(['done', 'done', 'done']);
      expect(server.log()).toHaveLength(5);
    });

    it('is given up after too many times', async () => {
      await leave();
      const state = (await readCross(windowId))!;
      await fakeBrowser.storage.session.set({ [`cross:${windowId}`]: { ...state, resumed: 5 } });
      await cross.resumeCross();
      expect((await readCross(windowId))!.pictures[1]!.search.error).toEqual({ code: 'interrupted', params: {} });
    });
  });

  it('is left by Cancel, and what was sent is kept for the next press', async () => {
    await give(3);
    const held = server.fault({ kind: 'slow', ms: 60_000, times: Infinity });
    await cross.crossCheckSet(windowId, question);
    await vi.waitFor(() => expect(server.log()).toHaveLength(2), 5000);
    await cross.cancelCross(windowId);
    expect(stages((await readCross(windowId))!)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    held.remove();
    held.release();
    await vi.waitFor(async () =>
      expect((await ledger()).map(({ outcome }) => outcome)).toEqual(['answered', 'answered']),
    );
    await cross.crossCheckAgain(windowId);
    expect(stages(await ended())).toEqual(['done', 'done', 'done']);
    expect(server.log()).toHaveLength(3);
  });

  it('asks nothing for a second press while the first is answered', async () => {
    await give(2);
    const held = server.fault({ kind: 'slow', ms: 60_000, times: Infinity });
    await Promise.all([cross.crossCheckSet(windowId, question), cross.crossCheckSet(windowId, question)]);
    await vi.waitFor(() => expect(server.log()).toHaveLength(2), 5000);
    held.remove();
    held.release();
    await ended();
    expect(server.log()).toHaveLength(2);
  });

  it.each([1, 7])('takes no set of %i', async (count) => {
    await give(count);
    await cross.crossCheckSet(windowId, question);
    expect(await readCross(windowId)).toBeUndefined();
    expect(server.log()).toEqual([]);
  });

  it('keeps what it has when the worker starts, and leaves nothing when it is put away', async () => {
    await give(2);
    await cross.crossCheckSet(windowId, question);
    const { pictures } = await ended();
    await resumeAll();
    const database = await db();
    const kept = () => database.getAllKeys('pictures').then((keys) => [...new Set(keys.map(([id]) => id))].sort());
    const ofSet = (await readSet(windowId))!.pictures.map(({ id }) => id);
    const ofCross = pictures.map(({ search }) => search.id);
    expect(await kept()).toEqual([...ofSet, ...ofCross].sort());
    await sets.forgetSet(windowId);
    await cross.forgetCross(windowId);
    // The first one is a search of its own by now.
    expect(await kept()).toEqual([ofCross[0]]);
    expect(await readCross(windowId)).toBeUndefined();
  });

  it('of a private window leaves no trace on the disk, and keeps what it has when the next search is filed', async () => {
    incognito = true;
    await give(3);
    await cross.crossCheckSet(windowId, question);
    const { pictures } = await ended();
    expect((await readSearch(windowId))?.id).toBe(pictures[0]!.search.id);
    for (const { search } of pictures) expect(await readOffers(search)).toHaveLength(30);
    const database = await db();
    for (const name of ['pictures', 'pages', 'searches', 'answers'] as const)
      expect(await database.count(name), name).toBe(0);
    await fakeBrowser.storage.session.remove(`search:${windowId}`);
    await sets.forgetSet(windowId);
    await cross.forgetCross(windowId);
    const left = Object.keys(await fakeBrowser.storage.session.get());
    expect(left.filter((key) => /^(?:private|set|show-set|cross):/.test(key))).toEqual([]);
  });
});
