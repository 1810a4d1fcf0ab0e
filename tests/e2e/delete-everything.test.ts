import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { switchDeveloperModeOn } from './harness/developer-mode';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { pasteAddress } from './harness/panel-actions';
import { inspect } from './harness/inspect';
import { allowLoopback, readKeysOf, setUpProvider } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { uploadInPanel } from './harness/upload';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof extensionApi;

describe('"Delete everything"', () => {
  let chromium: ExtensionBrowser;
  let pictures: SlowPictures;
  beforeAll(async () => {
    const folder = join(root, 'assets/sample-library/pictures');
    pictures = await startSlowPictures(folder);
    chromium = await openExtensionBrowser({ alter: allowLoopback });
    if (!inFirefox) await switchDeveloperModeOn(chromium);
    const panel = await chromium.openExtensionPage('sidepanel.html');
    await uploadInPanel(panel, join(folder, '001.webp'));
    await chromium.waitForSearch(panel);
    await setUpProvider(panel, 'linkfox', { credentials: { key: 'a secret' } }, { agreedAt: '2026-01-02T03:04:05Z' });
    // Another search is still reading its picture when everything is deleted.
    await pasteAddress(panel, pictures.address(30_000));
    await chromium.waitForSearch(panel, ({ stage }) => stage === 'reading');
  });
  afterAll(async () => {
    await chromium?.close();
    await pictures?.close();
  });

  const press = (page: Page, key: keyof typeof words) => page.locator(`button ::-p-text(${words[key]})`).click();

  it('is beside what is stored and who gets what, as it is now', async () => {
    const page = await chromium.openExtensionPage('privacy.html');
    await page.waitForSelector('.privacy-list .privacy-count');
    const text = await page.$eval('main', (main) => main.innerText.replace(/\s+/g, ' '));
    expect(text).toContain(`${words['stored.searches']} 1 now`);
    expect(text).toContain(`${words['stored.keys']} 1 now`);
    expect(text).toMatch(/LinkFox You agreed on .*2026/);
    await inspect(page, 'privacy');
    await page.close();
  });

  it('takes two presses, leaves nothing of what was there or was running, and lets the user begin again', async () => {
    const page = await chromium.openExtensionPage('privacy.html');
    await press(page, 'delete.open');
    await press(page, 'delete.keep');
    await press(page, 'delete.open');
    await inspect(page, 'delete-everything');
    const again = chromium.browser.waitForTarget((target) => target.url().endsWith('/privacy.html?deleted'));
    await press(page, 'delete.now').catch(() => undefined);
    const after = await (await again).asPage();
    await after.waitForSelector('.privacy-deleted');
    const counts = () =>
      after.$$eval('.privacy-list .privacy-count', (all) => all.map(({ textContent }) => textContent));
    expect((await counts()).filter((words) => /^[1-9]/.test(words))).toEqual([]);
    expect(await readKeysOf(after, 'linkfox')).toEqual({ credentials: {} });
    const stored = await after.evaluate(async () => [
      await chrome.storage.local.get(),
      await chrome.storage.session.get(),
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/linkfox|search:/);

    const panel = await chromium.openExtensionPage('sidepanel.html');
    await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/002.webp'));
    expect(await chromium.waitForSearch(panel)).toMatchObject({ stage: 'done', providerId: 'library' });
  });
});
