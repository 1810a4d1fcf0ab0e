import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { noFirefox, openFirefox, type FirefoxBrowser } from './harness/firefox-browser';
import { setUpLinkfox } from './harness/set-up-in-firefox';
import { allowLoopback } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

const notRun = noX11 ?? noFirefox;

/** Runs in the sidebar: asks LinkFox about the picture that is shown. */
async function askAgain(state: SearchState, keyword: string): Promise<void> {
  const { browser: api } = globalThis as unknown as { browser: typeof browser };
  const { windowId, choices } = state;
  const data = { windowId, choices: { ...choices, keyword }, providerId: 'linkfox' };
  await api.runtime.sendMessage({ id: 1, type: 'searchAgain', timestamp: Date.now(), data });
}

/** Runs in the sidebar: what a content script of ours finds in a page, as a text. */
async function lookFromContentScript(): Promise<string> {
  const { browser: api } = globalThis as unknown as { browser: typeof browser };
  const [tab] = await api.tabs.query({ url: 'http://127.0.0.1/*' });
  const look = async () => {
    const { browser: own } = globalThis as unknown as { browser: typeof browser };
    const session = await Promise.resolve(own.storage.session?.get()).catch(String);
    return JSON.stringify([await own.storage.local.get(), session, await indexedDB.databases()]);
  };
  const [injection] = await api.scripting.executeScript({ target: { tabId: tab!.id! }, func: look });
  return injection!.result as string;
}

describe.skipIf(notRun)(`a paid search in Firefox${notRun ? ` (${notRun})` : ''}`, () => {
  let firefox: FirefoxBrowser;
  let server: LinkfoxServer;
  let pictures: SlowPictures;

  beforeAll(async () => {
    server = await startLinkfox();
    pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
    firefox = await openFirefox(allowLoopback);
    await firefox.open(pictures.address(0));
    await firefox.rightClickFind('img');
    await waitUntil(() => firefox.sidebarIsOpen(), 'The sidebar did not open.');
    await ended(() => true);
    await setUpLinkfox(firefox, server.url);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
    await pictures?.close();
  });

  const ended = (which: (state: SearchState) => boolean) =>
    waitUntil(
      async () => (await firefox.searchStates()).find((state) => which(state) && !isRunning(state.stage)),
      'The search did not end.',
      20_000,
    );
  const ask = async (keyword: string) => {
    const [state] = await firefox.searchStates();
    await firefox.inSidebar(`(${askAgain})(${JSON.stringify(state)}, ${JSON.stringify(keyword)})`);
    return ended(({ choices }) => choices.keyword === keyword);
  };

  it('is answered, and the second time from what was kept', async () => {
    expect(await ask('one')).toMatchObject({ stage: 'done', loaded: 20, providerId: 'linkfox' });
    await ask('two');
    expect(await ask('one')).toMatchObject({ stage: 'done', cost: { amount: '0' } });
    expect(server.log()).toMatchObject([{ paid: true }, { paid: true }]);
  });

  it('leaves no key where a content script can look', async () => {
    const seen = await firefox.inSidebar<string>(`(${lookFromContentScript})()`);
    // Firefox cannot close storage.local to content scripts: the settings are there, and the keys are not.
    expect(seen).toContain('127.0.0.1');
    expect(seen).not.toContain('linkfox-test-key');
    expect(seen).not.toContain('find-on-1688');
    expect(await firefox.inSidebar('indexedDB.databases().then((all) => JSON.stringify(all))')).toContain(
      'find-on-1688',
    );
  });

  it('is not sent again by the browser when a connection that served before breaks', async () => {
    server.reset();
    await ask('three');
    server.fault({ kind: 'cut-before' });
    expect(await ask('four')).toMatchObject({ stage: 'failed', error: { code: 'service-lost' } });
    expect(server.log()).toHaveLength(2);
  });

  it('that never left is known to cost nothing', async () => {
    const gone = await startLinkfox();
    await gone.close();
    await setUpLinkfox(firefox, gone.url);
    expect(await ask('five')).toMatchObject({ stage: 'failed', error: { code: 'service-unreachable' } });
  });
});
