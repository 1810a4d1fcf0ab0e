import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleErrorsOf } from './harness/console-errors';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';

let chromium: ExtensionBrowser;
beforeAll(async () => {
  chromium = await openExtensionBrowser();
});
afterAll(() => chromium?.close());

it.each(['popup.html', 'options.html', 'sidepanel.html'])('%s opens without an error in its console', async (file) => {
  const page = await chromium.openExtensionPage(file);
  const errors = await consoleErrorsOf(page);
  await page.waitForSelector('#app > *');
  expect(await page.title()).toContain('Find on 1688');
  expect(errors).toEqual([]);
});

it('the toolbar button opens the popup', async () => {
  const page = await chromium.open('data:text/html,<title>a page</title>');
  const popup = await chromium.pressToolbarButton(page);
  expect(popup.url()).toBe(`chrome-extension://${chromium.extensionId}/popup.html`);
});
