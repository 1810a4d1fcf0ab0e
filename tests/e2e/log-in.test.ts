import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import { startOpenPlatform, type OpenPlatformServer } from '../gateway';
import type { OpenPlatformOptions } from '../gateway/open-platform/start-open-platform';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel } from './harness/panel-actions';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { readKeysOf, removeKeysOf, setUpProvider } from './harness/set-up-provider';
import { throwawayCertificate } from './harness/throwaway-certificate';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const id = 'open-platform';
const card = `#service-${id}`;
const app = { appKey: '1234567', appSecret: 'test-secret' };
const picture = join(root, 'assets/sample-library/pictures/001.webp');

/** The browser's own port of a server that is begun anew for each way in which a login can go. */
let port: number;
let server: OpenPlatformServer;
let chromium: ExtensionBrowser;
let page: Page;

/** Allows what the browser would ask for, since nobody answers its question here. */
async function allowService(folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...openPlatformEntry.hosts, ...openPlatformEntry.pictureHosts);
  await writeFile(file, JSON.stringify(manifest));
}

const tls = throwawayCertificate();
async function start(options: OpenPlatformOptions = {}): Promise<void> {
  await server?.close();
  server = await startOpenPlatform({ tls, ...(port ? { port } : {}), ...options });
  port = Number(new URL(server.url).port);
}

beforeAll(async () => {
  await start();
  const hostRules = ['auth.1688.com', 'gw.open.1688.com'].map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ');
  chromium = await openExtensionBrowser({ alter: allowService, hostRules });
  page = await chromium.openExtensionPage('options.html');
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});
beforeEach(async () => {
  await start();
  await removeKeysOf(page, id);
  await page.reload();
  await page.waitForSelector(card);
  await page.evaluate((selector) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(`${selector}, ${selector} details`))
      fold.open = true;
  }, card);
});

// By their words in the document: the browser keeps no names for assistive technology of a page behind another tab.
const within = (path: string) =>
  waitUntil(() => page.$(`::-p-xpath(//*[@id="service-${id}"]//${path})`), `There is no ${path}.`);
const press = async (name: string) => (await within(`button[normalize-space()="${name}"]`)).click();
const field = (label: string) => within(`input[@id=//label[normalize-space()="${label}"]/@for]`);
const says = (text: string) =>
  waitUntil(
    async () => (await page.$eval(card, (element) => element.textContent)).includes(text),
    `The card does not say: ${text}`,
  );
const enterApp = async ({ appKey, appSecret } = app) => {
  await (await field(words['credential.open-platform.appKey'])).type(appKey);
  await page.type(`${card} input[type=password]`, appSecret);
};
const exchanges = () => server.log().filter(({ path }) => path.includes('getToken'));

describe('logging in to the open platform', () => {
  it('in a window saves the tokens, with which the next search answers', async () => {
    const redirect = await (
      await field(words['login.redirect'])
    ).evaluate((input) => (input as HTMLInputElement).value);
    expect(redirect).toBe(await page.evaluate(() => chrome.identity.getRedirectURL()));
    if (!inFirefox) expect(redirect).toBe(`https://${chromium.extensionId}.chromiumapp.org/`);
    await enterApp();
    await press(words['login.start']);
    await says('renews by itself until about');
    await saveScreenshot(page, 'log-in-done');
    expect(exchanges()).toMatchObject([{ body: { redirect_uri: redirect, grant_type: 'authorization_code' } }]);
    expect(server.log().flatMap(({ remarks }) => remarks)).toEqual([]);
    const { credentials } = await readKeysOf(page, id);
    expect(Object.keys(credentials).sort()).toEqual(
      ['accessToken', 'accessTokenExpires', 'appKey', 'appSecret', 'refreshToken', 'refreshTokenExpires'].sort(),
    );
    const { accessToken, appSecret } = credentials;
    const shown = await page.evaluate(() => document.documentElement.outerHTML);
    for (const secret of [accessToken!, appSecret!]) expect(shown).not.toContain(secret);

    const panel = await chromium.openExtensionPage('sidepanel.html');
    await setUpProvider(panel, id, { credentials }, { agreedAt: '2026-01-01T00:00:00.000Z' });
    await clearPanel(panel);
    await uploadInPanel(panel, picture);
    expect(await chromium.waitForSearch(panel)).toMatchObject({ stage: 'done', providerId: id });
    // The token ends before its time: one renewal, and the refused call goes out once more.
    server.expireTokens();
    await clearPanel(panel);
    await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/002.webp'));
    expect(await chromium.waitForSearch(panel)).toMatchObject({ stage: 'done' });
    expect(exchanges().map(({ body }) => (body as { grant_type: string }).grant_type)).toEqual([
      'authorization_code',
      'refresh_token',
    ]);
    await clearPanel(panel);
    await panel.close();
    await page.bringToFront();
    await press(words['login.out']);
    await says(words['login.stateOut']);
    expect((await readKeysOf(page, id)).credentials).toEqual(app);
  });

  it.each([
    ['deny', 'error.login-denied'],
    ['wrong-state', 'error.login-state'],
  ] as const)('that ends with %s says so and saves nothing', async (consent, message) => {
    await start({ consent });
    await enterApp();
    await press(words['login.start']);
    await says(words[message].replace('{said}', 'access_denied'));
    expect(exchanges()).toEqual([]);
    expect((await readKeysOf(page, id)).credentials).toEqual(app);
  });

  it('with a wrong secret says so', async () => {
    await enterApp({ ...app, appSecret: 'wrong' });
    await press(words['login.start']);
    await says(words['error.login-app']);
    await inspect(page, 'log-in-refused');
  });

  it('whose window is closed says so', async () => {
    await start({ consent: 'press' });
    await enterApp();
    const opened = chromium.browser.waitForTarget((target) => target.url().includes('auth.1688.com'));
    await press(words['login.start']);
    const consent = (await (await opened).page())!;
    await consent.waitForSelector('#agree');
    await says(words['login.runningWindow']);
    await consent.close();
    await says(words['error.login-closed']);
  });

  it('in a tab takes the address that the tab ended at', async () => {
    const own = 'https://auth.1688.com/ended';
    await enterApp();
    const address = await field(words['login.tabRedirect']);
    await address.click({ count: 3 });
    await address.type(own);
    const opened = chromium.browser.waitForTarget((target) => target.url().startsWith(own));
    await press(words['login.tabOpen']);
    const tab = await opened;
    await says(words['login.opened']);
    await page.bringToFront();
    await (await field(words['login.code'])).type(tab.url());
    await press(words['login.codeUse']);
    await says('renews by itself until about');
    expect(exchanges()).toMatchObject([{ body: { redirect_uri: own } }]);
    await (await tab.page())!.close();
  });
});
