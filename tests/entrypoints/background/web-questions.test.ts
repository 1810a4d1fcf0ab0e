import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WebState } from '@/utils/web-pictures/web-state';
import { paidTwice, startModelStudio, type ModelStudioServer } from '../../gateway';
import { sampleJpeg } from '../../gateway/sample-pictures';
import { ledger, resetPaid } from '../../utils/search/paid-fixture';
import { stateWith } from '../../utils/search/state-fixture';

// Node draws no pictures: what is asked goes out as it is.
vi.mock('@/utils/image/prepare', () => ({
  preparePicture: async (blob: Blob) => ({ blob, width: 400, height: 300, sha256: String(blob.size), notes: [] }),
}));

const { db } = await import('@/utils/db');
const { saveKeys } = await import('@/utils/keys');
const { keepPicture } = await import('@/utils/search/search-data');
const { changeProviderSettings } = await import('@/utils/settings');
const { readContent } = await import('@/utils/web-pictures/web-content');
const { readWeb } = await import('@/utils/web-pictures/web-record');
const questions = await import('@/entrypoints/background/web-questions');

const jpeg = (seed: number) =>
  new Blob([new Uint8Array(sampleJpeg(400, 300, 800 + seed, seed))], { type: 'image/jpeg' });

let server: ModelStudioServer;
beforeAll(async () => {
  server = await startModelStudio({ emptyOnFlash: true });
});
afterAll(() => server.close());

const picture = { width: 400, height: 300, bytes: 800, sha256: 'a', way: 'file' as const, notes: [] };

let windowId = 500;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server.reset();
  await resetPaid();
  windowId += 1;
  const shown = stateWith({ id: `shown-${windowId}`, windowId, picture });
  await fakeBrowser.storage.session.set({ [`search:${windowId}`]: shown });
  await keepPicture(shown, 'original', jpeg(windowId));
  await setUp();
});
afterEach(() => questions.forgetWeb(windowId));

async function setUp(change: object = {}) {
  await saveKeys('model-studio', { credentials: { apiKey: 'sk-test' } });
  const agreedAt = '2026-01-01T00:00:00.000Z';
  await changeProviderSettings('model-studio', { gateway: { baseUrl: server.url }, agreedAt, ...change });
}

const ends = async (stage: WebState['stage']) => {
  await vi.waitFor(async () => expect((await readWeb(windowId))?.stage).toBe(stage), 5000);
  return (await readWeb(windowId))!;
};
const arrived = (count: number) => vi.waitFor(() => expect(server.log()).toHaveLength(count), 5000);

describe('a question to the web', () => {
  it('is asked, kept, and entered in the ledger', async () => {
    await questions.askWeb(windowId, ' Who makes it? ', [jpeg(1)]);
    const state = await ends('done');
    expect(state).toMatchObject({ words: 'Who makes it?', searches: 2, found: 24, usage: { calls: 2 } });
    const content = await readContent(state);
    expect(content?.searches.map(({ pictures }) => pictures?.length)).toEqual([12, 12]);
    expect(await ledger()).toMatchObject([
      { kind: 'pictures', provider: 'model-studio', outcome: 'answered', cost: { amount: '0.11742', unit: 'CNY' } },
    ]);
  });

  it('is another one with other words, another picture, model or region, and else costs nothing again', async () => {
    const ask = async (words = '', added: Blob[] = []) => {
      await questions.askWeb(windowId, words, added);
      return ends('done');
    };
    expect(await ask()).not.toHaveProperty('cached');
    expect(await ask(' ')).toMatchObject({ cached: expect.any(String) as string, usage: { cost: { amount: '0' } } });
    expect(server.log()).toHaveLength(1);
    await ask('Who?');
    await ask('', [jpeg(2)]);
    await changeProviderSettings('model-studio', { options: { region: 'beijing' } });
    await ask();
    await changeProviderSettings('model-studio', { options: { region: 'beijing', model: 'qwen3.8-max' } });
    await ask();
    expect(server.log()).toHaveLength(5);
    expect(paidTwice(server.log()).length).toBeLessThanOrEqual(1); // The region is none of the server’s business.
  });

  it('shows what arrives before its end', async () => {
    server.play({ pauses: { 'response.content_part.added': 400 } });
    await questions.askWeb(windowId, '', []);
    const found = await ends('found');
    expect(found).toMatchObject({ found: 12 });
    expect((await readContent(found))?.text).toBe('');
    await ends('done');
  });

  it('keeps what arrived when the stream breaks, and is sent again by a press only', async () => {
    server.play({ ending: 'failed' });
    await questions.askWeb(windowId, '', []);
    const failed = await ends('failed');
    expect(failed.error).toMatchObject({ code: 'service-down' });
    expect((await readContent(failed))?.searches[0]?.pictures).toHaveLength(12);
    expect(await ledger()).toMatchObject([{ outcome: 'unknown' }]);
    await questions.resumeWeb();
    // Work that was taken up would have been written down by now, and would come to an end of its own.
    expect(await readWeb(windowId)).toEqual(failed);
    await questions.askWebAgain(windowId);
    await ends('done');
    expect(server.log()).toHaveLength(2);
    await questions.resumeWeb();
    expect(await ends('done')).toMatchObject({ usage: { cost: { amount: '0.05871' } } });
    expect(server.log()).toHaveLength(2);
  });

  it('tells the model that gave what is shown, whichever was named since', async () => {
    await changeProviderSettings('model-studio', { options: { model: 'qwen3.5-flash' } });
    await questions.askWeb(windowId, '', []);
    expect(await ends('done')).toMatchObject({ found: 0, answeredBy: 'qwen3.5-flash' });
    // The larger one's call fails before it brings anything.
    await changeProviderSettings('model-studio', { dailyCap: 0 });
    await questions.askWebAgain(windowId, 'qwen3.5-plus');
    expect(await ends('failed')).toMatchObject({ model: 'qwen3.5-plus', answeredBy: 'qwen3.5-flash' });
    await changeProviderSettings('model-studio', { dailyCap: undefined });
    await questions.askWebAgain(windowId);
    expect(await ends('done')).toMatchObject({ found: 12, answeredBy: 'qwen3.5-plus' });
  });

  it('that a stopped worker may have sent is not sent by the next one', async () => {
    await questions.askWeb(windowId, '', []);
    const state = await ends('done');
    const database = await db();
    await database.clear('answers');
    // As the stopped worker left it.
    await fakeBrowser.storage.session.set({ [`web:${windowId}`]: { ...state, stage: 'writing' } });
    await questions.resumeWeb();
    expect((await ends('failed')).error).toMatchObject({ code: 'interrupted-paid' });
    expect((await readContent(state))?.searches[0]?.pictures).toHaveLength(12);
    expect(server.log()).toHaveLength(1);
  });

  it.each([
    ['model', { options: { model: 'qwen3.8-max' } }],
    ['gateway', { gateway: { baseUrl: 'http://localhost:1' }, agreedAt: 'then' }],
  ])('that a stopped worker may have sent is not sent with another %s either', async (_, change) => {
    await questions.askWeb(windowId, '', []);
    const state = await ends('done');
    await (await db()).clear('answers');
    await fakeBrowser.storage.session.set({ [`web:${windowId}`]: { ...state, stage: 'asking' } });
    await changeProviderSettings('model-studio', change);
    await questions.resumeWeb();
    expect((await ends('failed')).error).toMatchObject({ code: 'interrupted-paid' });
    expect(server.log()).toHaveLength(1);
    expect(await ledger()).toHaveLength(1);
  });

  it('that was being prepared when the worker stopped is asked anew by the user', async () => {
    await questions.askWeb(windowId, '', []);
    const state = await ends('done');
    await fakeBrowser.storage.session.set({ [`web:${windowId}`]: { ...state, stage: 'preparing', pictures: [] } });
    await questions.resumeWeb();
    expect((await ends('failed')).error).toMatchObject({ code: 'interrupted' });
    expect(server.log()).toHaveLength(1);
  });

  it('is left by Cancel, and its answer kept', async () => {
    server.play({ pauses: { 'response.output_item.done': 300 } });
    await questions.askWeb(windowId, '', []);
    await arrived(1);
    await questions.cancelWeb(windowId);
    await ends('cancelled');
    await vi.waitFor(async () => expect(await ledger()).toMatchObject([{ outcome: 'answered' }]), 5000);
    expect((await readWeb(windowId))?.stage).toBe('cancelled');
    await questions.askWeb(windowId, '', []);
    expect(await ends('done')).toMatchObject({ cached: expect.any(String) as string, found: 12 });
    expect(server.log()).toHaveLength(1);
  });

  it('that is cancelled and pressed again hears of the call under way', async () => {
    server.play({ pauses: { 'response.content_part.added': 500 } });
    await questions.askWeb(windowId, '', []);
    await ends('found');
    await questions.cancelWeb(windowId);
    await questions.askWeb(windowId, '', []);
    expect(await ends('found')).toMatchObject({ found: 12 });
    await ends('done');
    expect(server.log()).toHaveLength(1);
  });

  it('goes nowhere without consent, key, or room under the cap', async () => {
    const refused = async (change: object, code: string) => {
      await setUp(change);
      await questions.askWeb(windowId, code, []);
      expect((await ends('failed')).error?.code).toBe(code);
    };
    await refused({ agreedAt: undefined }, 'consent-needed');
    await refused({ dailyCap: 0 }, 'cap-reached');
    await refused({ gateway: undefined, options: { region: 'tokyo' }, dailyCap: undefined }, 'workspace-missing');
    expect(server.log()).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  it('leaves nothing behind when another takes its place or its window closes', async () => {
    await questions.askWeb(windowId, '', []);
    const first = await ends('done');
    await questions.askWeb(windowId, 'again', []);
    const second = await ends('done');
    expect(second.id).not.toBe(first.id);
    const database = await db();
    expect(await database.getAllKeys('webAnswers')).toEqual([second.id]);
    expect(await database.getAllKeys('webPictures')).toEqual([second.id]);
    await questions.forgetWeb(windowId);
    expect(await database.getAllKeys('webAnswers')).toEqual([]);
    expect(await readWeb(windowId)).toBeUndefined();
  });

  it('of a private window leaves no trace on the disk', async () => {
    const shown = stateWith({
      id: 'secret',
      windowId,
      picture,
      private: true,
      product: { title: 'Secret mug' } as never,
    });
    await fakeBrowser.storage.session.set({ [`search:${windowId}`]: shown });
    await keepPicture(shown, 'prepared', jpeg(3));
    await questions.askWeb(windowId, 'secret words', []);
    const state = await ends('done');
    expect((await readContent(state))?.searches[0]?.pictures).toHaveLength(12);
    const database = await db();
    for (const name of ['webAnswers', 'webPictures', 'answers'] as const)
      expect(await database.count(name), name).toBe(0);
    expect(JSON.stringify(await ledger())).not.toMatch(/Secret|secret words|question/);
    await questions.forgetWeb(windowId);
    const left = Object.keys(await fakeBrowser.storage.session.get());
    expect(left.filter((key) => key.startsWith('private-web:'))).toEqual([]);
  });
});
