import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { answerQuestion } from './harness/answer-question';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const needed = [...linkfoxEntry.hosts, ...linkfoxEntry.pictureHosts];
const card = '#service-linkfox';

describe.skipIf(noX11)(`setting a service up${noX11 ? ` (${noX11})` : ''}`, () => {
  let chromium: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    chromium = await openExtensionBrowser({ headless: false });
    page = await chromium.openExtensionPage('options.html');
    await page.waitForSelector(card);
    await page.evaluate((selector) => (document.querySelector<HTMLDetailsElement>(selector)!.open = true), card);
  });
  afterAll(() => chromium?.close());

  const allowed = (origins: string[]) =>
    page.evaluate((wanted) => chrome.permissions.contains({ origins: wanted }), origins);
  const says = (text: string) =>
    waitUntil(
      async () => (await page.$eval(`${card}`, (element) => element.textContent)).includes(text),
      `The card does not say: ${text}`,
    );
  const save = () => page.click(`${card} button[type=submit]`);

  /** Presses Save and answers the browser's own question; its first button denies. */
  async function saveAndAnswer(answer: 'deny' | 'allow'): Promise<void> {
    await save();
    await answerQuestion(page, answer);
  }

  it('asks the browser for the service and its pictures in the press that saves the key', async () => {
    expect(await allowed(needed)).toBe(false);
    await page.type(`${card} input[type=password]`, 'lf-1');
    await saveAndAnswer('deny');
    await says('Stored on this device');
    await says('Access missing');
    expect(await allowed(needed)).toBe(false);
    await saveAndAnswer('allow');
    await says('Used for searches, not tried yet');
    expect(await allowed(needed)).toBe(true);
  });

  it('gives them back with the key', async () => {
    await page.click(`${card} .danger`);
    await page.click(`${card} .danger`);
    await waitUntil(async () => !(await allowed(needed.slice(0, 1))), 'The access was kept.');
    expect(await allowed(needed.slice(1))).toBe(false);
    expect(await page.$(`${card} .secret-stored`)).toBeNull();
  });

  it('behind a gateway asks for that host alone, of all that could be asked', async () => {
    await page.evaluate((selector) => {
      document.querySelector<HTMLDetailsElement>(`${selector} .service-gateway`)!.open = true;
    }, card);
    await page.type(`${card} input[inputmode=url]`, 'https://gateway.example/linkfox');
    await saveAndAnswer('allow');
    await waitUntil(() => allowed(['https://gateway.example/*']), 'The gateway is not allowed.');
    expect(await allowed(['https://other.example/*'])).toBe(false);
    expect(await allowed(linkfoxEntry.hosts.slice())).toBe(false);
  });
});
