import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { answerQuestion } from './harness/answer-question';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { inspect } from './harness/inspect';
import { clearPanel, shownOffers } from './harness/panel-actions';
import { allowLoopback, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);
const key = 'linkfox-test-key';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let panel: Page;

/** Allows what the browser would ask for, since nobody answers its question here. */
async function allowPictures(folder: string): Promise<void> {
  await allowLoopback(folder);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('https://*.alicdn.com/*');
  await writeFile(file, JSON.stringify(manifest));
}

beforeAll(async () => {
  server = await startLinkfox();
  chromium = await openExtensionBrowser({ alter: allowPictures });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: server.url } });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const choose = (source: string) => panel.select(`select[aria-label="${words['query.provider']}"]`, source);
const card = '.consent-card .primary';
const asked = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch').length;
const shown = (count: number) =>
  waitUntil(async () => (await shownOffers(panel)).length === count, `The panel does not show ${count} offers.`);

describe('the first picture for a service', () => {
  it('goes out by the press that agrees, and no second picture is asked about', async () => {
    await uploadInPanel(panel, picture(1));
    await panel.waitForSelector(card);
    await inspect(panel, 'consent');
    expect(server.log()).toEqual([]);
    await panel.click(card);
    // Firefox asks once more about what is sent.
    if (inFirefox) await answerQuestion(panel, 'allow');
    await shown(20);
    expect(asked()).toBe(1);
    await clearPanel(panel);
    await uploadInPanel(panel, picture(2));
    await shown(20);
    expect(asked()).toBe(2);
    const { settings } = await panel.evaluate(() => chrome.storage.local.get<{ settings: unknown }>('settings'));
    expect(settings).toMatchObject({ providers: { linkfox: { agreedAt: expect.any(String) as string } } });
  });
});

describe('another source', () => {
  it('that is paid is asked by its own press only', async () => {
    await choose('library');
    await chromium.waitForSearch(panel, ({ providerId, stage }) => providerId === 'library' && stage === 'done');
    const before = asked();
    await choose('linkfox');
    const ask = await panel.waitForSelector('.ask-bar .primary');
    expect(await ask!.evaluate((button) => button.textContent)).toBe('Search again · about 4.5 credits');
    expect(asked()).toBe(before);
    await panel.select(`select[aria-label="${words['sort.label']}"]`, 'price asc');
    expect(asked()).toBe(before);
    await inspect(panel, 'ask-bar');
    await panel.click('.ask-bar .primary');
    await chromium.waitForSearch(panel, ({ providerId, stage }) => providerId === 'linkfox' && stage === 'done');
    expect(asked()).toBe(before + 1);
  });
});
