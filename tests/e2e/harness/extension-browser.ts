import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findExtensionPage, waitForExtensionPage } from '@/scripts/browser/extension-target.mjs';
import { launchChromium } from '@/scripts/browser/launch.mjs';
import { readSearchStates, waitForSearch } from '@/scripts/browser/search-state.mjs';
import { stopServiceWorkers, waitForServiceWorker } from '@/scripts/browser/service-worker.mjs';
import { pressToolbarButton } from '@/scripts/browser/toolbar-button.mjs';
import { ensureBuild } from '@/scripts/setup/ensure-build.mjs';
import { root } from '@/scripts/setup/root.mjs';
import type { browser as extensionApi } from 'wxt/browser';
import type { SearchState } from '@/utils/search/search-state';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof extensionApi;

/** Whether a spec drives Firefox: `jobs-firefox.test.ts` runs the same files there. */
export const inFirefox: boolean = false;

export interface ExtensionBrowserOptions {
  /** Without a window. A right-click needs one; everything else works in both. Default: no window where no display is. */
  headless?: boolean;
  /** Chromium's host rules, such as `MAP www.amazon.com 127.0.0.1:8443`; certificates are not checked then. */
  hostRules?: string;
  /** Changes the copied build before it is loaded; without it the extension is the release build, unaltered. */
  alter?: (folder: string) => Promise<void>;
  /** Allows the extension in private windows. */
  incognito?: boolean;
  /** Leaves the page of first steps open that the extension shows once it is installed. */
  keepWelcome?: boolean;
  args?: readonly string[];
  /**
   * A folder for the extension and the browser's profile: opened with it once more, it is the same browser, started anew.
   * The spec deletes it.
   */
  home?: string;
}

/** A Chromium with the built extension, as the specs use it. */
export interface ExtensionBrowser {
  browser: Browser;
  extensionId: string;
  /** A new tab at that address, loaded. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab: `options.html`, or `sidepanel.html` to look at the panel without a gesture. */
  openExtensionPage(file: string): Promise<Page>;
  /** The page of the extension that `page` shows, once more in a browser window of its own. */
  openInNewWindow(page: Page): Promise<Page>;
  /** Presses the toolbar button on that tab; resolves with the popup. */
  pressToolbarButton(page: Page): Promise<Page>;
  /** The real side panel, once it is open. */
  panel(timeout?: number): Promise<Page>;
  panelIsOpen(): Promise<boolean>;
  /** The running service worker. While it is attached it does not go idle. */
  serviceWorker(): ReturnType<typeof waitForServiceWorker>;
  /** Kills the service worker as the browser does. `page` is any page of the extension. */
  stopServiceWorker(page: Page): Promise<void>;
  searchStates(page: Page): Promise<SearchState[]>;
  /** Waits until a search satisfies `until`, by default until one has ended. `page` is any page of the extension. */
  waitForSearch(page: Page, until?: (state: SearchState) => boolean, timeout?: number): Promise<SearchState>;
  close(): Promise<void>;
}

/** Starts Chromium with a copy of the fresh release build: a build that runs beside the test does not disturb it. */
export async function openExtensionBrowser(options: ExtensionBrowserOptions = {}): Promise<ExtensionBrowser> {
  const copies = join(root, '.tmp/e2e');
  await mkdir(copies, { recursive: true });
  const { home } = options;
  const extension = home ? join(home, 'extension') : await mkdtemp(join(copies, 'extension-'));
  await cp(await ensureBuild('chrome'), extension, { recursive: true });
  await options.alter?.(extension);
  const { browser, extensionId } = await launchChromium({
    extension,
    headless: options.headless ?? (process.platform === 'linux' && !process.env['DISPLAY']),
    incognito: options.incognito ?? false,
    keepWelcome: options.keepWelcome ?? false,
    ...(home ? { profile: join(home, 'profile') } : {}),
    ...(options.hostRules ? { hostRules: options.hostRules } : {}),
    args: options.args ?? [],
  });

  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    browser,
    extensionId,
    open,
    openExtensionPage: (file) => open(`chrome-extension://${extensionId}/${file}`),
    openInNewWindow: async (page) => {
      const url = page.url();
      const opened = browser.waitForTarget((target) => target.url() === url && target !== page.target());
      await page.evaluate((address) => chrome.windows.create({ url: address }).then(() => undefined), url);
      return (await (await opened).page())!;
    },
    pressToolbarButton: (page) => pressToolbarButton(page, extensionId),
    panel: (timeout = 15_000) => waitForExtensionPage(browser, extensionId, 'sidepanel.html', { timeout }),
    panelIsOpen: async () => (await findExtensionPage(browser, extensionId, 'sidepanel.html')) !== undefined,
    serviceWorker: () => waitForServiceWorker(browser, extensionId),
    stopServiceWorker: stopServiceWorkers,
    searchStates: readSearchStates,
    waitForSearch: (page, until, timeout) =>
      waitForSearch(page, { ...(until ? { until } : {}), ...(timeout ? { timeout } : {}) }),
    close: async () => {
      await browser.close();
      if (!home) await rm(extension, { recursive: true, force: true });
    },
  };
}
