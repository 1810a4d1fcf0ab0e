import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import type { WebState } from '@/utils/web-pictures/web-state';
import { setUpProvider } from './set-up-provider';
import { waitUntil } from './wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** Sets Model Studio up at a server of the test; searches for offers stay with the sample library. */
export async function setUpModelStudio(panel: Page, baseUrl: string, agreed = true): Promise<void> {
  const settings = { gateway: { baseUrl }, ...(agreed ? { agreedAt: new Date().toISOString() } : {}) };
  await setUpProvider(panel, 'model-studio', { credentials: { apiKey: 'sk-test' } }, settings);
  await panel.evaluate(async () => {
    const { settings: before } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(before as object), provider: 'library' } });
  });
}

/** Puts the window's question to the web away. */
export async function forgetWebQuestion(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.session.get());
    await chrome.storage.session.remove(keys.filter((key) => key.startsWith('web:')));
  });
}

/** Shows the view with the question to the web. */
export async function openElsewhere(panel: Page): Promise<void> {
  await waitUntil(async () => {
    await panel.$eval('#tab-elsewhere', (tab) => (tab as HTMLElement).click()).catch(() => undefined);
    return panel.$('.web-form');
  }, 'The view with the question to the web is not there.');
}

/** Presses the one button that sends the question. */
export async function askWeb(panel: Page): Promise<void> {
  // In the page itself: the form is drawn anew while the search is still being told of.
  const press = () =>
    panel
      .$eval('.web-form button[type=submit]', (button) => ((button as HTMLElement).click(), true))
      .catch(() => false);
  await waitUntil(press, 'There is no question to send.');
}

/** The question of the one window, as it stands in storage. */
export function readWebState(panel: Page): Promise<WebState | undefined> {
  return panel.evaluate(async () => {
    const stored = Object.entries(await chrome.storage.session.get());
    return stored.find(([key]) => key.startsWith('web:'))?.[1] as WebState | undefined;
  });
}

/** Waits until the question is as it should be. */
export function waitForWeb(panel: Page, until: (state: WebState) => boolean, timeout = 20_000): Promise<WebState> {
  let last: WebState | undefined;
  return waitUntil(
    async () => {
      last = await readWebState(panel);
      return last && until(last) ? last : undefined;
    },
    'The question to the web did not come so far.',
    timeout,
  ).catch((error: unknown) => {
    throw new Error(`${(error as Error).message} It stands at ${JSON.stringify(last)}.`);
  });
}

/** Presses the view's button that begins with these words. */
export async function pressInView(panel: Page, label: keyof typeof words): Promise<void> {
  const wanted = words[label];
  await waitUntil(
    () =>
      panel.evaluate((text) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.elsewhere-section .button')];
        const button = buttons.find((each) => each.textContent?.startsWith(text));
        button?.click();
        return !!button;
      }, wanted),
    `There is no button “${wanted}”.`,
  );
}
