import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything, finishWipe } from '@/entrypoints/background/wipe';
import { db } from '@/utils/db';
import { readKeys, saveKeys } from '@/utils/keys';
import { changeSettings, initialSettings, readSettings } from '@/utils/settings';
import { noteWipe, notedWipe } from '@/utils/wipe';

const removed = vi.fn((_rights: object) => Promise.resolve(true));
const reload = vi.fn();
let given: { origins: string[]; permissions?: string[]; data_collection?: string[] };

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  removed.mockClear();
  reload.mockClear();
  given = { origins: ['https://www.amazon.de/*', 'https://m.media-amazon.com/*', 'https://*.alicdn.com/*'] };
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    getAll: () => Promise.resolve(given),
    remove: removed,
  } as unknown as typeof fakeBrowser.permissions);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['https://m.media-amazon.com/*'],
    content_scripts: [{ matches: ['https://www.amazon.de/*'] }],
  } as never);
  vi.spyOn(fakeBrowser.runtime, 'reload').mockImplementation(reload);
  await saveKeys('linkfox', { credentials: { key: 'secret' } });
  await (await db()).put('webPictures', [new Blob(['x'])], 'q');
  await changeSettings({ theme: 'dark' });
  await fakeBrowser.storage.session.set({ 'search:1': { id: 'a' } });
  await browser.alarms.create('batches', { delayInMinutes: 5 });
});

async function expectNothing(): Promise<void> {
  const database = await db();
  for (const store of database.objectStoreNames) expect(await database.count(store)).toBe(0);
  expect(await readSettings()).toEqual(initialSettings);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await browser.alarms.getAll()).toEqual([]);
}

describe('deleting everything', () => {
  it('leaves nothing, gives back what was given after the install alone, and starts anew', async () => {
    await deleteEverything();
    await expectNothing();
    expect(removed.mock.calls).toEqual([[{ origins: ['https://*.alicdn.com/*'] }]]);
    expect(reload).toHaveBeenCalledOnce();
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['wipe']);
  });

  it('gives back notifications, and no right of the install', async () => {
    given.permissions = ['alarms', 'notifications'];
    await deleteEverything();
    expect(removed).toHaveBeenCalledWith({ permissions: ['notifications'] });
  });

  it('takes back in Firefox what the user agreed may be collected', async () => {
    given.data_collection = ['websiteContent'];
    await deleteEverything();
    expect(removed).toHaveBeenCalledWith({ data_collection: ['websiteContent'] });
  });

  it('is made sure of by the next worker, whatever was written meanwhile, which says so and forgets its own note', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await noteWipe();
    await finishWipe();
    await expectNothing();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(create).toHaveBeenCalledWith({ url: '/privacy.html?deleted' });
  });

  it('opens no page long after the press', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await fakeBrowser.storage.local.set({ wipe: new Date(Date.now() - 3_600_000).toISOString() });
    await finishWipe();
    await expectNothing();
    expect(create).not.toHaveBeenCalled();
  });

  it('touches nothing where nobody asked', async () => {
    await finishWipe();
    expect(await readKeys('linkfox')).toEqual({ credentials: { key: 'secret' } });
    expect(await readSettings()).toMatchObject({ theme: 'dark' });
  });

  it('that fails says so, is not called done, and can be pressed again', async () => {
    removed.mockRejectedValueOnce(new Error('no rights'));
    await expect(deleteEverything()).rejects.toThrow('no rights');
    expect(reload).not.toHaveBeenCalled();
    expect(await notedWipe()).toBeDefined();
    await deleteEverything();
    await expectNothing();
  });
});
