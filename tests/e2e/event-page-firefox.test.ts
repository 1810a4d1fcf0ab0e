import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { ExtensionBrowser } from './harness/extension-browser';
import { noFirefox } from './harness/firefox/firefox-process';
import { closeFirefoxSession, openInFirefox } from './harness/firefox/firefox-session';
import { shownAlert } from './harness/panel-actions';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

const notRun = noX11 ?? noFirefox;
const picture = join(root, 'assets/sample-library/pictures/001.webp');

describe.skipIf(notRun)(`Firefox's event page${notRun ? ` (${notRun})` : ''}`, () => {
  let firefox: ExtensionBrowser;
  let panel: Page;

  beforeAll(async () => {
    firefox = await openInFirefox();
    panel = await firefox.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await firefox?.close();
    await closeFirefoxSession();
  });

  /** Presses in the page itself, so long after now: the driver is busy with ending the event page then. */
  const pressLater = (ms: number) =>
    panel.evaluate(
      (name, wait) => {
        const clear = [...document.querySelectorAll('button')].find((each) => each.ariaLabel === name)!;
        setTimeout(() => clear.click(), wait);
      },
      words['query.clear'],
      ms,
    );

  it('is told of every press, also of those that come while the browser ends it', async () => {
    // Without care one press in five is lost.
    for (let round = 0; round < 12; round++) {
      await uploadInPanel(panel, picture);
      await firefox.waitForSearch(panel);
      await panel.waitForSelector('article[data-offer-id]');
      await pressLater(round * 3);
      await firefox.stopServiceWorker(panel);
      await waitUntil(
        async () => (await firefox.searchStates(panel)).length === 0 || (await shownAlert(panel)),
        'The press does nothing.',
      );
      expect(await shownAlert(panel), `after ${round * 3} ms`).toBeUndefined();
      await panel.waitForSelector('input[type=file]');
    }
  }, 180_000);
});
