import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import type { ProviderKeys } from '@/utils/db';
import type { SearchChoices } from '@/utils/providers/provider';
import {
  paidTwice,
  startAiGateway,
  startImageSearch,
  startImageSearchProduct,
  startOpenPlatform,
  TEST_AK,
  type TestServer,
} from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, shownOffers } from './harness/panel-actions';
import { allowLoopback, forgetPaidCalls, readLedger, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const picture = join(root, 'assets/sample-library/pictures/001.webp');
const agreedAt = '2026-01-01T00:00:00.000Z';
const app = { appKey: '1234567', appSecret: 'test-secret' };

interface Setting {
  id: string;
  start: () => Promise<TestServer>;
  /** What stands between the server's address and the paths of its calls. */
  path: string;
  credentials: ProviderKeys['credentials'];
  options?: Record<string, string>;
}

const settings: Setting[] = [
  {
    id: 'open-platform',
    start: startOpenPlatform,
    path: '/openapi',
    credentials: { ...app, accessToken: 'access-from-elsewhere' },
  },
  { id: 'image-search', start: startImageSearch, path: '/openapi', credentials: app, options: { pictureBy: 'bytes' } },
  {
    id: 'image-search-product',
    start: startImageSearchProduct,
    path: '/openapi',
    credentials: { ...app, accessToken: 'access-test' },
  },
  { id: 'ai-gateway', start: startAiGateway, path: '', credentials: { accessKey: TEST_AK } },
];

let chromium: ExtensionBrowser;
let panel: Page;
beforeAll(async () => {
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(() => chromium?.close());

const send = (type: string, data: object) =>
  panel.evaluate(
    async (name, rest) => {
      const { id: windowId } = await chrome.windows.getCurrent();
      return chrome.runtime.sendMessage({ id: 1, type: name, timestamp: Date.now(), data: { windowId, ...rest } });
    },
    type,
    data,
  );

describe('testing a connection', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startOpenPlatform();
  });
  afterAll(() => server?.close());

  it('tells good credentials from wrong ones, and costs nothing', async () => {
    const gateway = { baseUrl: `${server.url}/openapi` };
    const test = () => send('testConnection', { providerId: 'open-platform' });
    await setUpProvider(panel, 'open-platform', { credentials: app }, { gateway });
    expect(await test()).toMatchObject({ res: { ok: true } });
    await setUpProvider(panel, 'open-platform', { credentials: { ...app, appSecret: 'wrong' } }, { gateway });
    expect(await test()).toMatchObject({ res: { ok: false, error: { code: 'service-signature' } } });
    expect(server.log().filter(({ paid }) => paid)).toEqual([]);
  });
});

describe.each(settings)('$id', ({ id, start, path, credentials, options = {} }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    const gateway = { baseUrl: server.url + path };
    await setUpProvider(panel, id, { credentials }, { gateway, options, agreedAt });
    await forgetPaidCalls(panel);
    await clearPanel(panel);
  });

  it('gets the picture as it takes it, answers with offers, is paid once, and is written down', async () => {
    await uploadInPanel(panel, picture);
    let state = await chromium.waitForSearch(panel);
    if (id === 'image-search-product') {
      expect(state.error).toMatchObject({ code: 'category-missing' });
      expect(await readLedger(panel)).toEqual([]);
      expect(server.log()).toEqual([]);
      const choices: SearchChoices = { ...state.choices, fields: { cat_id: '1031910' } };
      await send('searchAgain', { choices });
      const before = state.id;
      state = await chromium.waitForSearch(
        panel,
        (now) => now.id !== before && now.stage !== 'failed' && now.pages > 0,
      );
    }
    expect(state.error).toBeUndefined();
    expect(state.loaded).toBeGreaterThan(0);
    await waitUntil(
      async () => (await shownOffers(panel)).length === state.loaded,
      'The panel does not show them all.',
    );
    const paid = server.log().filter((entry) => entry.paid);
    expect(paid).toHaveLength(1);
    expect(paidTwice(server.log())).toEqual([]);
    expect(server.log().flatMap(({ refused }) => refused ?? [])).toEqual([]);
    expect(await readLedger(panel)).toMatchObject([{ provider: id, outcome: 'answered', page: 1 }]);

    const [sent] = server.log().flatMap(({ pictures }) => pictures);
    expect(sent).toMatchObject({ format: 'jpeg', alpha: false });
    const longest = Math.max(sent!.width!, sent!.height!);
    const shortest = Math.min(sent!.width!, sent!.height!);
    if (id === 'image-search-product') {
      expect(shortest).toBeGreaterThanOrEqual(800);
      expect(sent!.bytes).toBeLessThanOrEqual(500_000);
      expect(state.picture!.notes).toContain('enlarged');
    } else expect(longest).toBeLessThanOrEqual(800);
    if (id === 'open-platform') expect(sent!.bytes).toBeLessThanOrEqual(100_000);
  });
});
