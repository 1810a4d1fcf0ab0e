import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { removeKeys } from '@/utils/keys';
import { wipePrivate } from '@/utils/search/search-data';
import { changeProviderSettings } from '@/utils/settings';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../../gateway';
import { askLinkfox, entryWith, ledger, pictureOf, resetPaid, setUpLinkfox } from './paid-fixture';

let server: LinkfoxServer;
beforeAll(async () => {
  server = await startLinkfox();
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  server.reset();
  await resetPaid();
  await setUpLinkfox(server.url);
});

const sent = () => server.log().length;
const arrived = (count: number) => vi.waitFor(() => expect(sent()).toBe(count));

describe('a paid question', () => {
  it('is asked once, and answered from what was kept afterwards', async () => {
    const first = await askLinkfox();
    expect(first).not.toHaveProperty('cached');
    expect(first.page.cost?.unit).toBe('credits');
    const second = await askLinkfox();
    expect(second.page.offers).toEqual(first.page.offers);
    expect(second.page.cost?.amount).toBe('0');
    expect(Date.parse(second.cached!)).toBeLessThanOrEqual(Date.now());
    expect(sent()).toBe(1);
    expect(await ledger()).toMatchObject([{ outcome: 'answered', provider: 'linkfox', page: 1, kind: 'search' }]);
  });

  it('is one question however its filters are ordered and its prices are written', async () => {
    const sort = { field: 'price', direction: 'asc' } as const;
    const filters = ['certifiedFactory', 'qrr0'];
    await askLinkfox({ choices: { filters, priceMin: '5.00', sort, pageSize: 20 } });
    await askLinkfox({ choices: { filters: filters.toReversed(), priceMin: '5', sort, pageSize: 20, keyword: ' ' } });
    expect(sent()).toBe(1);
    await askLinkfox({ choices: { filters, priceMin: '50', sort, pageSize: 20 } });
    expect(sent()).toBe(2);
  });

  it('is another one with another picture, page, or option', async () => {
    const { page } = await askLinkfox();
    await askLinkfox({ page: 2, pictureId: page.pictureId });
    await askLinkfox({ picture: pictureOf(2) });
    await changeProviderSettings('linkfox', { options: { pictureBy: 'address' } });
    await askLinkfox();
    expect(sent()).toBe(4);
  });

  it('goes out once for two windows that ask at the same time', async () => {
    const held = server.fault({ kind: 'slow', ms: 60_000 });
    const both = [askLinkfox(), askLinkfox()];
    await arrived(1);
    held.release();
    const answers = await Promise.all(both);
    expect(sent()).toBe(1);
    expect(answers[1]!.page.offers).toEqual(answers[0]!.page.offers);
    // Which of the two asks first is anybody's guess.
    expect(answers.filter(({ page }) => page.cost?.amount !== '0')).toHaveLength(1);
  });

  it('stands in the ledger as open while its answer is awaited, with a heartbeat', async () => {
    const held = server.fault({ kind: 'slow', ms: 60_000 });
    const answer = askLinkfox({ title: 'A mug' });
    await arrived(1);
    expect(await ledger()).toMatchObject([
      { outcome: 'open', cost: { amount: '4.5', unit: 'credits' }, title: 'A mug' },
    ]);
    expect(await fakeBrowser.storage.session.get('heartbeat')).toHaveProperty('heartbeat');
    held.release();
    await answer;
  });

  it('is not broken off when its search is: the answer is kept for the next press', async () => {
    const held = server.fault({ kind: 'slow', ms: 60_000 });
    const abort = new AbortController();
    const answer = askLinkfox({}, {}, abort.signal);
    await arrived(1);
    abort.abort();
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    held.release();
    await vi.waitFor(async () => expect(await ledger()).toMatchObject([{ outcome: 'answered' }]));
    expect((await askLinkfox()).cached).toBeDefined();
    expect(server.log()).toMatchObject([{ ending: 'completed' }]);
  });

  it('is not sent at all when its search is left before', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(askLinkfox({}, {}, abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent()).toBe(0);
    expect(await ledger()).toEqual([]);
  });
});

describe('an answer that did not come', () => {
  it.each([
    [{ kind: 'status', status: 502 } as const, 'service-down'],
    [{ kind: 'cut-after' } as const, 'service-lost'],
    [{ kind: 'html' } as const, 'provider-answer'],
  ])('after %o is unknown, and sent again by a press only', async (fault, code) => {
    server.fault(fault);
    const pressedAt = new Date().toISOString();
    await expect(askLinkfox({}, { pressedAt })).rejects.toMatchObject({ code });
    expect(await ledger()).toMatchObject([{ outcome: 'unknown', error: code, cost: { amount: '4.5' } }]);
    await expect(askLinkfox({}, { pressedAt })).rejects.toMatchObject({
      code: 'interrupted-paid',
      params: { amount: '4.5', unit: 'credits' },
    });
    expect(sent()).toBe(1);
    await new Promise((done) => setTimeout(done, 2));
    await askLinkfox();
    expect(paidTwice(server.log())).toHaveLength(1);
  });

  it('because the worker was stopped is not asked for by itself', async () => {
    const first = await askLinkfox();
    const [entry] = await ledger();
    const database = await db();
    await database.clear('answers');
    await database.put('ledger', { ...entry!, outcome: 'open', endedAt: undefined });
    await expect(askLinkfox({}, { pressedAt: entry!.time })).rejects.toMatchObject({ code: 'interrupted-paid' });
    expect(sent()).toBe(1);
    expect((await askLinkfox()).page.offers).toEqual(first.page.offers);
    expect(sent()).toBe(2);
  });

  it('is not asked for by itself in other words either, where the settings were changed meanwhile', async () => {
    server.fault({ kind: 'cut-after' });
    const press = { pressedAt: new Date().toISOString(), searchId: 'one' };
    await expect(askLinkfox({}, press)).rejects.toMatchObject({ code: 'service-lost' });
    await changeProviderSettings('linkfox', { options: { pictureBy: 'address' } });
    await expect(askLinkfox({}, press)).rejects.toMatchObject({ code: 'interrupted-paid' });
    expect(sent()).toBe(1);
    // Another window's search of the same moment, the next page, and the next press are no concern of it.
    await askLinkfox({}, { ...press, searchId: 'two' });
    await askLinkfox({ picture: pictureOf(2), page: 2 }, press);
    await askLinkfox({ picture: pictureOf(3) }, { searchId: 'one' });
    expect(sent()).toBe(4);
  });

  it('but was refused may be asked for by itself after the settings were changed', async () => {
    server.fault({ kind: 'status', status: 401 });
    const press = { pressedAt: new Date().toISOString(), searchId: 'one' };
    await expect(askLinkfox({}, press)).rejects.toMatchObject({ code: 'service-key' });
    await changeProviderSettings('linkfox', { options: { pictureBy: 'address' } });
    await askLinkfox({}, press);
    expect(sent()).toBe(2);
  });

  it.each([undefined, 5])(
    'to a worker that was stopped then, but was had, is used (private window: %s)',
    async (id) => {
      const press = { pressedAt: new Date().toISOString(), searchId: 'one', privateWindow: id };
      const first = await askLinkfox({}, press);
      await changeProviderSettings('linkfox', { options: { pictureBy: 'address' } });
      const again = await askLinkfox({}, press);
      expect(again.cached).toBeDefined();
      expect(again.page.offers).toEqual(first.page.offers);
      expect(sent()).toBe(1);
    },
  );

  it('although it was had, since there was no room to keep it, is not asked for by itself', async () => {
    const pressedAt = new Date().toISOString();
    await askLinkfox({}, { pressedAt });
    await (await db()).clear('answers');
    await expect(askLinkfox({}, { pressedAt })).rejects.toMatchObject({ code: 'interrupted-paid' });
    expect(sent()).toBe(1);
  });

  it('to a worker that had no room to keep it is held for the next question of that press', async () => {
    const database = await db();
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'answers') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, row);
    });
    const press = { pressedAt: new Date().toISOString(), searchId: 'one' };
    const first = await askLinkfox({ picture: pictureOf(77) }, press);
    full.mockRestore();
    const again = await askLinkfox({ picture: pictureOf(77) }, press);
    expect(again.page.offers).toEqual(first.page.offers);
    expect(again.page.cost?.amount).toBe('0');
    expect(await database.count('answers')).toBe(0);
    expect(sent()).toBe(1);
  });

  it.each([
    [401, 'service-key'],
    [402, 'service-credits'],
  ])('because it was refused (%i) cost nothing and may be asked again', async (status, code) => {
    server.fault({ kind: 'status', status });
    const pressedAt = new Date().toISOString();
    await expect(askLinkfox({}, { pressedAt })).rejects.toMatchObject({ code });
    expect(await ledger()).toMatchObject([{ outcome: 'refused' }]);
    await askLinkfox({}, { pressedAt });
    expect(paidTwice(server.log())).toEqual([]);
  });

  it('because the service is busy is not asked for before the time it named', async () => {
    server.fault({ kind: 'status', status: 429, retryAfter: 30 });
    await expect(askLinkfox()).rejects.toMatchObject({ code: 'service-rate', params: { seconds: 30 } });
    await expect(askLinkfox({ picture: pictureOf(3) })).rejects.toMatchObject({ code: 'service-rate' });
    expect(sent()).toBe(1);
  });
});

describe('nothing is sent', () => {
  const expectNothing = async () => {
    expect(sent()).toBe(0);
    expect(await ledger()).toEqual([]);
  };

  it('before the user agrees', async () => {
    await changeProviderSettings('linkfox', { agreedAt: undefined });
    await expect(askLinkfox()).rejects.toMatchObject({ code: 'consent-needed', action: 'agree' });
    await expectNothing();
  });

  it('before the browser allows the host that it goes to', async () => {
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins }) => {
      expect(origins).toEqual(['http://127.0.0.1/*']);
      return false;
    });
    await expect(askLinkfox()).rejects.toMatchObject({ code: 'permission-needed', action: 'agree' });
    await expectNothing();
  });

  it('to an address that is none', async () => {
    await changeProviderSettings('linkfox', { gateway: { baseUrl: 'our gateway' }, agreedAt: 'then' });
    await expect(askLinkfox()).rejects.toMatchObject({ code: 'service-unreachable' });
    await expectNothing();
  });

  it('without a key', async () => {
    await removeKeys('linkfox');
    await changeProviderSettings('linkfox', { gateway: undefined, agreedAt: '2026-01-01T00:00:00.000Z' });
    await expect(askLinkfox()).rejects.toMatchObject({ code: 'credential-missing' });
    await expectNothing();
  });

  it('beyond the calls a day that the user allows, while kept answers still come', async () => {
    await changeProviderSettings('linkfox', { dailyCap: 1 });
    await askLinkfox();
    await expect(askLinkfox({ picture: pictureOf(2) })).rejects.toMatchObject({
      code: 'cap-reached',
      params: { cap: 1 },
    });
    expect((await askLinkfox()).cached).toBeDefined();
    expect(sent()).toBe(1);
  });

  it('twice at once where the cap leaves room for one', async () => {
    await changeProviderSettings('linkfox', { dailyCap: 3 });
    const database = await db();
    for (let i = 0; i < 2; i += 1) await database.put('ledger', entryWith({ time: new Date().toISOString() }));
    const asked = [1, 2, 3, 4].map((seed) => askLinkfox({ picture: pictureOf(seed) }));
    const ends = (await Promise.allSettled(asked)).map(({ status }) => status);
    expect(ends.filter((status) => status === 'fulfilled')).toHaveLength(1);
    expect(sent()).toBe(1);
  });
});

describe('a private window', () => {
  const ofPrivate = { privateWindow: 5 };

  it('keeps its answers in memory, and names nothing in the ledger', async () => {
    await askLinkfox({ title: 'A secret mug' }, ofPrivate);
    expect((await askLinkfox({ title: 'A secret mug' }, ofPrivate)).cached).toBeDefined();
    expect(sent()).toBe(1);
    expect(await (await db()).count('answers')).toBe(0);
    const [entry] = await ledger();
    expect(entry).toMatchObject({ outcome: 'answered', cost: { unit: 'credits' } });
    expect(entry!.question).toBeUndefined();
    expect(entry!.press).toBeUndefined();
    expect(entry!.title).toBeUndefined();
  });

  it('that was closed before the answer came keeps nothing of it', async () => {
    const held = server.fault({ kind: 'slow', ms: 60_000 });
    const answer = askLinkfox({}, ofPrivate);
    await arrived(1);
    vi.spyOn(fakeBrowser.windows, 'get').mockRejectedValue(new Error('No window with id: 5.'));
    await wipePrivate(5);
    held.release();
    await answer;
    const stored = Object.keys(await fakeBrowser.storage.session.get());
    expect(stored.filter((key) => key.startsWith('private'))).toEqual([]);
    const [entry] = await ledger();
    expect(entry).toMatchObject({ outcome: 'answered' });
    expect(entry!.question).toBeUndefined();
  });

  it('that closes while its answer is being kept keeps nothing of it either', async () => {
    const closed = new Error('No window with id: 5.');
    vi.spyOn(fakeBrowser.windows, 'get')
      .mockResolvedValueOnce({} as never)
      .mockRejectedValue(closed);
    await askLinkfox({}, ofPrivate);
    const stored = Object.keys(await fakeBrowser.storage.session.get());
    expect(stored.filter((key) => key.startsWith('private'))).toEqual([]);
  });

  it('takes its answers along, and not those of another', async () => {
    await askLinkfox({}, { privateWindow: 6 });
    await askLinkfox({}, ofPrivate);
    await wipePrivate(5, 'the search that is filed');
    expect((await askLinkfox({}, ofPrivate)).cached).toBeDefined();
    await wipePrivate(5);
    const stored = Object.keys(await fakeBrowser.storage.session.get()).filter((key) => key.startsWith('private'));
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatch(/^private-answers:6:/);
  });
});
