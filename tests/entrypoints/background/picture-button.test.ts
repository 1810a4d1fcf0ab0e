import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NewSearch } from '@/entrypoints/background/jobs';
import { buttonPress, type PressAnswer } from '@/utils/page/button-press';
import { changeSettings } from '@/utils/settings';

const started = vi.fn<(search: NewSearch) => Promise<void>>(async () => undefined);
const opened = vi.fn<(windowId: number) => Promise<boolean>>(async () => true);
vi.mock('@/entrypoints/background/jobs', () => ({ startSearch: (search: NewSearch) => started(search) }));
vi.mock('@/entrypoints/background/registered-scripts', () => ({ keepScripts: async () => undefined }));
vi.mock('@/utils/panel-window', () => ({ openPanelFromPage: (windowId: number) => opened(windowId) }));

const { wirePictureButton } = await import('@/entrypoints/background/picture-button');

type Listener = (message: unknown, sender: unknown) => Promise<PressAnswer> | undefined;
let listener: Listener;
/** What the browser allows, as match patterns. */
let allowed: string[];

const sender = (over: Partial<Browser.runtime.MessageSender> = {}) => ({
  id: 'us',
  tab: { id: 3, windowId: 7, incognito: false },
  frameId: 0,
  url: 'https://www.amazon.de/dp/B000000001',
  ...over,
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  allowed = [];
  Object.assign(browser.runtime, { id: 'us' });
  const silent = { addListener: () => undefined };
  Object.assign(browser, {
    permissions: {
      onAdded: silent,
      onRemoved: silent,
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.includes(origin)),
    },
    commands: { getAll: async () => [{ name: 'open-panel', shortcut: 'Alt+Shift+O' }] },
  });
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => void (listener = added as Listener));
  wirePictureButton();
});
afterEach(() => vi.restoreAllMocks());

describe('a press on the button', () => {
  it('opens the panel of its window and searches what was pressed there', async () => {
    const answering = listener(buttonPress, sender({ frameId: 4 }));
    // Before anything is awaited, or the browser opens no panel.
    expect(opened).toHaveBeenCalledExactlyOnceWith(7);
    expect(await answering).toEqual({});
    const source = { kind: 'click', tabId: 3, frameId: 4, pageUrl: 'https://www.amazon.de/dp/B000000001' };
    expect(started).toHaveBeenCalledExactlyOnceWith({ windowId: 7, private: false, source });
  });

  it('says how to open the panel where no press in a page opens it, and searches all the same', async () => {
    opened.mockResolvedValueOnce(false);
    expect(await listener(buttonPress, sender())).toEqual({ words: 'Open the sidebar: Alt+Shift+O' });
    expect(started).toHaveBeenCalledOnce();
  });

  it.each([
    ['a site that was not added', 'https://shop.example/p'],
    ['a host that only looks like Amazon', 'https://www.amazon.de.shop.example/'],
    ['a page without TLS', 'http://www.amazon.de/'],
    ['no address', 'about:blank'],
  ])('searches nothing for %s, and takes the button away', async (_, url) => {
    expect(await listener(buttonPress, sender({ url }))).toEqual({ over: true });
    expect(started).not.toHaveBeenCalled();
  });

  it('searches on an added site only while the browser allows it and the user has it on', async () => {
    const url = 'https://www.ebay.de/itm/1';
    await changeSettings({ pictureButton: { on: true, sites: ['*.ebay.de'], off: [] } });
    expect(await listener(buttonPress, sender({ url }))).toEqual({ over: true });
    allowed = ['https://*.ebay.de/*'];
    expect(await listener(buttonPress, sender({ url }))).toEqual({});
    await changeSettings({ pictureButton: { on: true, sites: ['*.ebay.de'], off: ['*.ebay.de'] } });
    expect(await listener(buttonPress, sender({ url }))).toEqual({ over: true });
    await changeSettings({ pictureButton: { on: false, sites: ['*.ebay.de'], off: [] } });
    expect(await listener(buttonPress, sender({ url }))).toEqual({ over: true });
    expect(started).toHaveBeenCalledOnce();
  });
});

it.each([
  ['another message', { findOn1688: 'find' }, sender()],
  ['a message with more in it', { ...buttonPress, source: { kind: 'file', name: '' } }, sender()],
  ['a command', { id: 1, type: 'find', data: {}, timestamp: 1 }, sender()],
  ['no message', undefined, sender()],
  ['another extension', buttonPress, sender({ id: 'another' })],
  ['a page of ours', buttonPress, sender({ tab: undefined })],
])('%s is no press', (_, message, from) => {
  expect(listener(message, from)).toBeUndefined();
  expect(opened).not.toHaveBeenCalled();
  expect(started).not.toHaveBeenCalled();
});
