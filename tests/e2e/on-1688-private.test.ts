import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import type { HandOver } from '@/utils/elsewhere/hand-over';
import { startSite1688, type Site1688Server } from '../gateway';
import { allowHosts } from './harness/allow-hosts';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { selfSigned } from './harness/self-signed';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let site: Site1688Server;
let page: Page;

beforeAll(async () => {
  site = await startSite1688({ tls: selfSigned('www.1688.com') });
  chromium = await openExtensionBrowser({
    incognito: true,
    alter: (folder) => allowHosts(folder, ['https://www.1688.com/*']),
    hostRules: `MAP www.1688.com ${new URL(site.url).host}`,
  });
  page = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const picture = readFileSync(join(root, 'assets/sample-library/pictures/003.webp')).toString('base64');
const command = (type: string, data: object) =>
  page.evaluate(
    (name, sent) => chrome.runtime.sendMessage({ id: 1, type: name, timestamp: Date.now(), data: sent }),
    type,
    data,
  );
const ofWindow = (windowId: number) =>
  page.evaluate(async (id) => {
    const stored = Object.entries(await chrome.storage.session.get<Record<string, unknown>>());
    return Object.fromEntries(stored.filter(([key]) => new RegExp(`:${id}(:|$)`).test(key)));
  }, windowId);

it('a picture of a private window opens in that window, and nothing is left of it', async () => {
  const windowId = await page.evaluate(
    async () => (await chrome.windows.create({ incognito: true, url: 'about:blank' }))!.id!,
  );
  const file = `data:image/webp;base64,${picture}`;
  await command('find', { windowId, source: { kind: 'file', name: 'secret.webp' }, file });
  await chromium.waitForSearch(page);
  await command('openOn1688', { windowId });
  const handOver = await waitUntil(async () => {
    const found = (await ofWindow(windowId))[`hand-over:${windowId}`] as HandOver | undefined;
    return found?.stage === 'done' && found;
  }, 'The picture was not handed over.');
  const tab = await page.evaluate((id) => chrome.tabs.get(id), handOver.tabId!);
  expect(tab).toMatchObject({ incognito: true, windowId });
  expect(tab.url).toContain('tab=imageSearch&imageId=');

  await page.evaluate((id) => chrome.windows.remove(id), windowId);
  await waitUntil(
    async () => Object.keys(await ofWindow(windowId)).length === 0,
    'Something of the private window is still there.',
  );
  const local = await page.evaluate(() => chrome.storage.local.get(null).then(JSON.stringify));
  expect(local).not.toContain('1688.com');
});
