import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { HandOver, HandOverStage } from '@/utils/elsewhere/hand-over';
import { startSite1688, type Site1688Server } from '../gateway';
import { allowHosts } from './harness/allow-hosts';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { selfSigned } from './harness/self-signed';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const picture = join(root, 'assets/sample-library/pictures/001.webp');
const ofSite = /^https:\/\/\w+\.1688\.com\//;
const noteMark = '[data-find-on-1688-note]';

let chromium: ExtensionBrowser;
let site: Site1688Server;
let panel: Page;

beforeAll(async () => {
  site = await startSite1688({ tls: selfSigned('www.1688.com') });
  const here = new URL(site.url).host;
  const hosts = ['www.1688.com', 's.1688.com', 'login.1688.com'];
  chromium = await openExtensionBrowser({
    alter: (folder) => allowHosts(folder, ['https://www.1688.com/*']),
    hostRules: hosts.map((host) => `MAP ${host} ${here}`).join(', '),
  });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await uploadInPanel(panel, picture);
  await chromium.waitForSearch(panel);
});
afterEach(async () => {
  for (const tab of await siteTabs()) await tab.close();
  await panel.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.session.get());
    await chrome.storage.session.remove(keys.filter((key) => key.startsWith('hand-over:')));
  });
  site.reset();
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const siteTabs = async () => (await chromium.browser.pages()).filter((page) => ofSite.test(page.url()));
const uploads = () => site.log().filter(({ path }) => path === '/replica/upload');

const handOver = () =>
  panel.evaluate(async () => {
    const stored = Object.entries(await chrome.storage.session.get());
    return stored.find(([key]) => key.startsWith('hand-over:'))?.[1] as HandOver | undefined;
  });
const reached = (stage: HandOverStage, timeout?: number) =>
  waitUntil(async () => (await handOver())?.stage === stage, `It did not come to "${stage}".`, timeout);

/** The one tab of 1688.com; fails when there are more. */
async function theTab(): Promise<Page> {
  const tabs = await waitUntil(async () => {
    const found = await siteTabs();
    return found.length > 0 && found;
  }, 'No tab of 1688.com opened.');
  expect(tabs).toHaveLength(1);
  return tabs[0]!;
}

async function press(label: string): Promise<void> {
  await panel.bringToFront();
  const selector = `main ::-p-xpath(.//*[self::button or self::a][normalize-space()="${label}"])`;
  const button = await panel.waitForSelector(selector);
  await button!.click();
}

async function open(): Promise<void> {
  await panel.bringToFront();
  await panel.click('#tab-elsewhere');
  await press(words['on1688.open']);
}

const said = (stage: HandOverStage) =>
  waitUntil(async () => {
    const shown = await panel.$$eval('.on-1688-state', (all) => all.map((each) => each.textContent));
    return shown.includes(words[`on1688.stage.${stage}` as keyof typeof words]);
  }, `The panel does not say what "${stage}" means.`);

async function resultsIn(tab: Page): Promise<void> {
  await tab.waitForFunction(() => document.querySelectorAll('.offer').length === 40);
}

describe('a picture that goes to 1688.com', () => {
  it('is put into the upload field, and the page hears of it by one event and nothing else', async () => {
    await open();
    await reached('done');
    const tab = await theTab();
    await resultsIn(tab);
    expect(tab.url()).toContain('/youyuan/index.htm?tab=imageSearch&imageId=');
    expect(uploads()).toHaveLength(1);
    const [upload] = uploads();
    expect(upload!.headers).toMatchObject({ 'x-heard': 'change', 'content-type': 'image/jpeg' });
    const [sent] = upload!.pictures;
    expect(sent!.format).toBe('jpeg');
    expect(Math.max(sent!.width!, sent!.height!)).toBeLessThanOrEqual(800);
    await said('done');
  });

  it('goes from the results by one press, and the panel follows', async () => {
    await panel.bringToFront();
    await panel.click('#tab-results');
    await press(words['on1688.open']);
    await reached('done');
    await resultsIn(await theTab());
    await panel.bringToFront();
    await said('done');
  });

  it('finds the field by its id', async () => {
    site.show({ field: 'id', opens: 'navigate' });
    await open();
    await reached('done');
    await resultsIn(await theTab());
  });

  it('waits for a field that comes late, and through a stop of the worker', async () => {
    site.show({ field: 'late', fieldAfterMs: 5_000 });
    await open();
    await reached('waiting');
    await said('waiting');
    await theTab();
    await chromium.stopServiceWorker(panel);
    await reached('done', 30_000);
    await resultsIn(await theTab());
    expect(uploads()).toHaveLength(1);
  });

  it('is known to have arrived where the results stand on a host that the browser tells nothing of', async () => {
    site.show({ resultOrigin: 'https://s.1688.com' });
    await open();
    await reached('done');
    const tab = await theTab();
    await resultsIn(tab);
    expect(new URL(tab.url()).hostname).toBe('s.1688.com');
  });

  it('is copied and pasted where the page has no field', async () => {
    site.show({ field: 'none', opens: 'navigate' });
    await chromium.browser
      .defaultBrowserContext()
      .overridePermissions('https://www.1688.com', ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await open();
    await reached('no-field', 20_000);
    const tab = await theTab();
    await tab.bringToFront();
    expect(uploads()).toEqual([]);
    await pressInNote(tab, words['on1688.copy']);
    const format = () =>
      tab.evaluate(async () => {
        const [item] = await navigator.clipboard.read().catch(() => []);
        return item?.types;
      });
    await waitUntil(async () => (await format())?.includes('image/png'), 'No PNG came to the clipboard.');
    await tab.focus('#alisearch-input');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('v');
    await tab.keyboard.up('Control');
    await resultsIn(tab);
    expect(uploads()[0]!.pictures[0]!.format).toBe('png');
    await panel.bringToFront();
    await said('no-field');
  });

  it.each(['login', 'slider', 'login-at-result'] as const)(
    'stops before a page that asks who is there (%s), and goes on in the same tab after a press',
    async (visitor) => {
      site.show({ visitor });
      await open();
      await reached('needs-login');
      const tab = await theTab();
      await tab.waitForSelector(noteMark);
      await said('needs-login');
      site.show({ visitor: 'page' });
      await press(words['action.retry']);
      await reached('done');
      await resultsIn(tab);
      expect(await siteTabs()).toHaveLength(1);
    },
  );

  it('goes to the new page and not to the one that is left, when it is tried again after no answer', async () => {
    site.fault({ kind: 'slow', ms: 600_000, match: '/replica/upload' });
    await open();
    await reached('no-answer', 45_000);
    const tab = await theTab();
    // The former page stays in the tab, with its field, until the server answers.
    site.fault({ kind: 'slow', ms: 2_000, match: ({ path }) => path === '/' });
    // An upload from the former page ends with it.
    site.fault({ kind: 'slow', ms: 4_000, match: '/replica/upload' });
    await press(words['action.retry']);
    await reached('done');
    await resultsIn(tab);
    expect(uploads()).toHaveLength(2);
    expect(await siteTabs()).toHaveLength(1);
  }, 90_000);

  it('stops before a login on a host that the browser tells nothing of', async () => {
    site.show({ visitor: 'login', loginOrigin: 'https://login.1688.com' });
    await open();
    await reached('needs-login');
    const tab = await theTab();
    expect(new URL(tab.url()).hostname).toBe('login.1688.com');
    expect(await tab.$(noteMark)).toBeNull();
    await said('needs-login');
  });

  it('is not waited for any more once the tab is closed, or the user says so', async () => {
    site.show({ field: 'none' });
    await open();
    await reached('waiting');
    await (await theTab()).close();
    await reached('tab-closed');
    await said('tab-closed');
    await open();
    await reached('waiting');
    await theTab();
    await press(words['on1688.stop']);
    await reached('stopped');
    await said('stopped');
    expect(await siteTabs()).toHaveLength(1);
  });

  it('goes by its address where 1688 hosts it', async () => {
    const address = 'https://cbu01.alicdn.com/img/ibank/mug.jpg';
    await panel.evaluate(async (pictureUrl) => {
      const stored = await chrome.storage.session.get<Record<string, { revision: number }>>();
      const [key, state] = Object.entries(stored).find(([name]) => name.startsWith('search:'))!;
      await chrome.storage.session.set({ [key]: { ...state, revision: state.revision + 1, pictureUrl } });
    }, address);
    await panel.waitForSelector('.on-1688-actions a');
    await open();
    const tab = await theTab();
    await resultsIn(tab);
    expect(await tab.evaluate(() => document.body.dataset['imageAddress'])).toBe(address);
    expect(uploads()).toEqual([]);
  });
});

/** A real press in our note, whose shadow root the page cannot look into; the protocol can. */
async function pressInNote(page: Page, label: string): Promise<void> {
  const session = await page.createCDPSession();
  const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = findButton(document as DomNode, label);
  const { model } = await session.send('DOM.getBoxModel', { nodeId: found!.nodeId });
  const [left, top, right, , , bottom] = model.border as [number, number, number, number, number, number];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  await session.detach();
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findButton(node: DomNode, label: string): DomNode | undefined {
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  if (node.nodeName === 'BUTTON' && inner.some((text) => text.nodeValue === label)) return node;
  for (const child of inner) {
    const found = findButton(child, label);
    if (found) return found;
  }
  return undefined;
}
