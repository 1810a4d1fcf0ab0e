import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning } from '@/utils/search/search-state';
import { solidPng } from '../stores/solid-png';
import { startConnectProxy, type ConnectProxy } from './harness/connect-proxy';
import { noFirefox, openFirefox, type FirefoxBrowser } from './harness/firefox-browser';
import { throwawayCertificate } from './harness/throwaway-certificate';
import { waitUntil } from './harness/wait-until';
import { noX11, xdotool } from './harness/x11';

const notRun = noX11 ?? noFirefox;
const button = '[data-find-on-1688-button]';
const body = `<title>Shop</title><h1 id="productTitle">Steel bottle</h1>
  <img id="main" src="https://m.media-amazon.com/images/I/main._AC_SX320_.png" width="320" height="320">`;

describe.skipIf(notRun)(`the button on pictures in Firefox${notRun ? ` (${notRun})` : ''}`, () => {
  let server: Server;
  let proxy: ConnectProxy;
  let firefox: FirefoxBrowser;

  beforeAll(async () => {
    server = createServer(throwawayCertificate(), (request, response) => {
      const isPicture = request.url!.endsWith('.png');
      response.setHeader('content-type', isPicture ? 'image/png' : 'text/html; charset=utf-8');
      response.end(isPicture ? solidPng(320, 320) : `<!doctype html>${body}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy = await startConnectProxy(
      ['amazon.com', 'media-amazon.com'],
      `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    firefox = await openFirefox(undefined, {
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        // Amazon is on it, and then no certificate but its own will do.
        'network.stricttransportsecurity.preloadlist': false,
      },
      anyCertificate: true,
    });
    await firefox.open('https://www.amazon.com/dp/B000000001');
  });
  afterAll(async () => {
    await firefox?.close();
    await proxy?.close();
    server?.close();
  });

  it('begins the search, says which keys open the sidebar, and they show it', async () => {
    const isThere = () => firefox.inPage<boolean>(`return !!document.querySelector('${button}')`);
    await waitUntil(
      async () => {
        await firefox.pointAt('h1', { x: 5, y: 5 });
        await firefox.pointAt('#main', { x: 160, y: 200 });
        // It comes where the pointer rests: one that is moved on at once never does.
        return waitUntil(isThere, 'It does not come.', 2_000).catch(() => false);
      },
      'The button does not come.',
      20_000,
    );
    await firefox.pointAt(button, { x: 14, y: 14, press: true });
    const width = () => firefox.inPage<number>(`return document.querySelector('${button}')?.offsetWidth ?? 0`);
    await waitUntil(async () => (await width()) > 150, 'The button says nothing.');
    expect(await firefox.sidebarIsOpen()).toBe(false);
    xdotool('keydown', 'alt', 'keydown', 'shift', 'key', 'o', 'keyup', 'shift', 'keyup', 'alt');
    await waitUntil(() => firefox.sidebarIsOpen(), 'The sidebar did not open.');
    const state = await waitUntil(
      async () => (await firefox.searchStates()).find(({ stage }) => !isRunning(stage)),
      'The search did not end.',
      30_000,
    );
    expect(state.error).toBeUndefined();
    expect(state.product?.title).toBe('Steel bottle');
    expect(state.source).toMatchObject({
      kind: 'page',
      candidate: {
        urls: [
          'https://m.media-amazon.com/images/I/main.png',
          'https://m.media-amazon.com/images/I/main._AC_SX320_.png',
        ],
      },
    });
  });
});
