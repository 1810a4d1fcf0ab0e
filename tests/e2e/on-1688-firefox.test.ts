import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import type { HandOver, HandOverStage } from '@/utils/elsewhere/hand-over';
import { isRunning } from '@/utils/search/search-state';
import { startSite1688, type Site1688Server } from '../gateway';
import { allowHosts } from './harness/allow-hosts';
import { startConnectProxy, type ConnectProxy } from './harness/connect-proxy';
import { noFirefox, openFirefox, type FirefoxBrowser } from './harness/firefox-browser';
import { selfSigned } from './harness/self-signed';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

const notRun = noX11 ?? noFirefox;

/** Runs in the sidebar: what its button does once the browser gave access, which it asks of real presses only. */
async function send(windowId: number, type: string): Promise<void> {
  const { browser: api } = globalThis as unknown as { browser: typeof browser };
  await api.runtime.sendMessage({ id: 1, type, timestamp: Date.now(), data: { windowId } });
}

describe.skipIf(notRun)(`a picture that goes to 1688.com in Firefox${notRun ? ` (${notRun})` : ''}`, () => {
  let firefox: FirefoxBrowser;
  let site: Site1688Server;
  let proxy: ConnectProxy;
  let pictures: SlowPictures;

  beforeAll(async () => {
    site = await startSite1688({ tls: selfSigned('www.1688.com') });
    proxy = await startConnectProxy('1688.com', site.url);
    pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
    firefox = await openFirefox((folder) => allowHosts(folder, ['http://127.0.0.1/*', 'https://www.1688.com/*']), {
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
      },
      anyCertificate: true,
    });
    await firefox.open(pictures.address(0));
    await firefox.rightClickFind('img');
    await waitUntil(() => firefox.sidebarIsOpen(), 'The sidebar did not open.');
    await waitUntil(
      async () => (await firefox.searchStates()).some(({ stage }) => !isRunning(stage)),
      'The search did not end.',
      20_000,
    );
  });
  afterEach(() => site.reset());
  afterAll(async () => {
    await firefox?.close();
    await proxy?.close();
    await site?.close();
    await pictures?.close();
  });

  const press = async (type: string) => {
    const [state] = await firefox.searchStates();
    await firefox.inSidebar(`(${send})(${state!.windowId}, ${JSON.stringify(type)})`);
  };
  const reached = (stage: HandOverStage) =>
    waitUntil(
      async () => {
        const stored = await firefox.inSidebar<Record<string, HandOver>>('browser.storage.session.get()');
        return Object.entries(stored).some(([key, each]) => key.startsWith('hand-over:') && each.stage === stage);
      },
      `It did not come to "${stage}".`,
      20_000,
    );
  const siteTabs = async () => (await firefox.tabAddresses()).filter((address) => /\b1688\.com\//.test(address));

  it('stops before a login, then is put into the upload field of the same tab, by one event and nothing else', async () => {
    site.show({ visitor: 'login', loginOrigin: 'https://login.1688.com' });
    await press('openOn1688');
    await reached('needs-login');
    expect(await siteTabs()).toEqual([expect.stringContaining('https://login.1688.com/member/signin.htm')]);
    site.show({ visitor: 'page', field: 'late', fieldAfterMs: 1_000, resultOrigin: 'https://s.1688.com' });
    await press('tryAgainOn1688');
    await reached('done');
    expect(await siteTabs()).toEqual([expect.stringContaining('https://s.1688.com/youyuan/index.htm?tab=imageSearch')]);
    const uploads = site.log().filter(({ path }) => path === '/replica/upload');
    expect(uploads).toHaveLength(1);
    expect(uploads[0]!.headers).toMatchObject({ 'x-heard': 'childList change', 'content-type': 'image/jpeg' });
    expect(uploads[0]!.pictures[0]!.format).toBe('jpeg');
  });
});
