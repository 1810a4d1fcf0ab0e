import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { readSearchStates, waitForSearch } from '@/scripts/browser/search-state.mjs';
import { ensureBuild } from '@/scripts/setup/ensure-build.mjs';
import type { ExtensionBrowser, ExtensionBrowserOptions } from '../extension-browser';
import type { Marionette } from '../marionette';
import { waitUntil } from '../wait-until';
import { FirefoxPage } from './firefox-page';
import { checkNoCertificate, copies, startFirefox, type FirefoxProcess } from './firefox-process';
import { startHostProxy, type HostProxy } from './host-proxy';
import { allTabs, popupElement, sidebarElement, tabElement } from './in-frame';

/** How long the browser itself may take for what it does, ms: on a machine that is busy with other specs, a while. */
const patience = 60_000;

const addOn = 'find-on-1688@example.org';
const policy = `WebExtensionPolicy.getByID('${addOn}')`;

interface Session extends FirefoxProcess {
  proxy: HostProxy;
  /** Where downloads go. */
  downloads: string;
}

let session: Promise<Session> | undefined;

/** The one Firefox that all specs of a file are walked in; started by the first that wants it. */
export function firefoxSession(): Promise<Session> {
  return (session ??= start());
}

async function start(): Promise<Session> {
  const proxy = await startHostProxy();
  const downloads = await mkdtemp(join(tmpdir(), 'find-on-1688-firefox-'));
  const firefox = await startFirefox({
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    // Real shops are on it, and then no certificate but their own will do.
    'network.stricttransportsecurity.preloadlist': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    // Against hasty presses the browser takes no answer at first, which only makes a test wait.
    'security.notification_enable_delay': 0,
    // Without a window manager a popup closes as soon as the pointer moves into it.
    'ui.popup.disable_autohide': true,
    // Each page is zoomed by itself.
    'browser.zoom.siteSpecific': false,
    'dom.security.https_first': false,
    // An answer in JSON is a page of its host, not one of the browser's own.
    'devtools.jsonview.enabled': false,
    'dom.events.testing.asyncClipboard': true,
  });
  await firefox.client.run('chrome', checkNoCertificate);
  return { ...firefox, proxy, downloads };
}

/** Ends the Firefox of this file. */
export async function closeFirefoxSession(): Promise<void> {
  if (!session) return;
  const { close, proxy, downloads } = await session;
  session = undefined;
  await close();
  await proxy.close();
  await rm(downloads, { recursive: true, force: true });
}

/** In place of `openExtensionBrowser`: the extension installed anew in the one Firefox, with nothing stored. */
export async function openInFirefox(options: ExtensionBrowserOptions = {}): Promise<ExtensionBrowser> {
  const { client, proxy } = await firefoxSession();
  proxy.lead(options.hostRules ?? '');
  const extension = await mkdtemp(join(copies, 'firefox-extension-'));
  await cp(await ensureBuild('firefox'), extension, { recursive: true });
  await options.alter?.(extension);
  await client.send('Addon:Install', { path: extension, temporary: true, allowPrivateBrowsing: options.incognito });
  await waitUntil(() => client.run<boolean>('chrome', welcomeIsOpen), 'The first steps did not open.', patience);
  if (!options.keepWelcome) await client.run('chrome', `gBrowser.removeTab(${welcomeTab});`);

  const open = (url: string) => openTab(client, url);
  const origin = await client.run<string>('chrome', `return 'moz-extension://' + ${policy}.mozExtensionHostname;`);
  return {
    browser: firefoxTabs(client),
    extensionId: addOn,
    open,
    openExtensionPage: (file) => (file === 'sidepanel.html' ? openSidebar(client) : open(`${origin}/${file}`)),
    openInNewWindow: () => Promise.reject(new Error('Firefox opens no second window here.')),
    pressToolbarButton,
    panel: (timeout) => waitForSidebar(client, timeout),
    panelIsOpen: () => client.run('chrome', sidebarIsLoaded),
    serviceWorker: () => eventPage(client),
    stopServiceWorker: () => stopBackground(client),
    searchStates: readSearchStates,
    waitForSearch: (page, until, timeout) =>
      waitForSearch(page, { ...(until ? { until } : {}), ...(timeout ? { timeout } : {}) }),
    close: async () => {
      await closePopup(client);
      await client.run('chrome', closeTabs);
      await client.send('Addon:Uninstall', { id: addOn });
      await rm(extension, { recursive: true, force: true });
    },
  };
}

const welcomeTab = `gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`;
const welcomeIsOpen = `return !!${welcomeTab} && !${welcomeTab}.hasAttribute('busy');`;

/** Leaves one empty tab, and no sidebar. */
const closeTabs = `
  SidebarController.hide();
  const left = gBrowser.addTrustedTab('about:blank');
  gBrowser.selectedTab = left;
  for (const tab of [...gBrowser.tabs]) if (tab !== left) gBrowser.removeTab(tab, { skipPermitUnload: true });`;

const sidebarIsLoaded = `
  const browser = ${sidebarElement};
  return SidebarController.isOpen && !!browser && browser.currentURI.spec.endsWith('/sidepanel.html') &&
    !browser.browsingContext.webProgress.isLoadingDocument;`;

async function openTab(client: Marionette, url: string): Promise<Page> {
  const browserId = await client.run<number>(
    'chrome',
    `const tab = gBrowser.addTrustedTab(arguments[0]);
     gBrowser.selectedTab = tab;
     return tab.linkedBrowser.browserId;`,
    url,
  );
  const loaded = `
    const browser = ${tabElement(browserId)};
    return browser.currentURI.spec !== 'about:blank' && !browser.browsingContext.webProgress.isLoadingDocument;`;
  await waitUntil(() => client.run('chrome', loaded), `${url} was not loaded.`, patience);
  return pageOfTab(client, browserId);
}

function pageOfTab(client: Marionette, browserId: number): Page {
  const element = tabElement(browserId);
  const shut = () =>
    client.run(
      'chrome',
      `const browser = ${element};
       const { gBrowser: tabs } = browser?.ownerDocument.defaultView ?? {};
       tabs?.removeTab(tabs.getTabForBrowser(browser));`,
    );
  return new FirefoxPage(client, element, shut).asPage();
}

/** The tabs of all windows, with those parts of puppeteer's `Browser` that the specs use. */
function firefoxTabs(client: Marionette): Browser {
  const targets = async () => {
    const tabs = await client.run<{ id: number; url: string }[]>(
      'chrome',
      `return ${allTabs}.map(({ browserId, currentURI }) => ({ id: browserId, url: currentURI.spec }));`,
    );
    return tabs.map(({ id, url }) => {
      const page = () => Promise.resolve(pageOfTab(client, id));
      return { url: () => url, page, asPage: page };
    });
  };
  const tabs = {
    waitForTarget: (isIt: (target: { url(): string }) => boolean) =>
      waitUntil(async () => (await targets()).find(isIt), 'No such tab was opened.', patience),
    pages: async () => Promise.all((await targets()).map((target) => target.page())),
  };
  return tabs as unknown as Browser;
}

/** The real sidebar, once it shows the panel. */
export async function waitForSidebar(client: Marionette, timeout = patience): Promise<Page> {
  await waitUntil(() => client.run('chrome', sidebarIsLoaded), 'The sidebar did not open.', timeout);
  return new FirefoxPage(client, sidebarElement, () => client.run('chrome', 'SidebarController.hide();')).asPage();
}

async function openSidebar(client: Marionette): Promise<Page> {
  await client.run(
    'chrome',
    `void SidebarController.show(${policy}.extension.id.replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action');`,
  );
  return waitForSidebar(client);
}

/** Presses the toolbar button on that tab, which grants `activeTab`; resolves with the popup. */
export async function pressToolbarButton(page: Page): Promise<Page> {
  await page.bringToFront();
  const { client } = page as unknown as FirefoxPage;
  await closePopup(client);
  await client.run(
    'chrome',
    `const { browserActionFor } = ${policy}.extension.apiManager.global;
     browserActionFor(${policy}.extension).triggerAction(window);`,
  );
  const isLoaded = `
    const browser = ${popupElement};
    return !!browser && browser.currentURI.spec.endsWith('/popup.html') && !browser.browsingContext.webProgress.isLoadingDocument;`;
  await waitUntil(() => client.run('chrome', isLoaded), 'The popup did not open.', patience);
  const popup = new FirefoxPage(client, popupElement, () => closePopup(client));
  return popup.asPage();
}

async function closePopup(client: Marionette): Promise<void> {
  await client.run('chrome', `${popupElement}?.closest('panel')?.hidePopup();`);
  await waitUntil(() => client.run<boolean>('chrome', `return !${popupElement};`), 'The popup stays open.');
}

/** The running event page, to evaluate in. */
async function eventPage(client: Marionette): ReturnType<ExtensionBrowser['serviceWorker']> {
  const isUp = `
    const { extension } = ${policy};
    if (extension.backgroundState === 'running') return true;
    extension.wakeupBackground();
    return false;`;
  await waitUntil(() => client.run<boolean>('chrome', isUp), 'The event page does not start.', patience);
  const page = new FirefoxPage(client, `${policy}.extension.backgroundContext?.xulBrowser`, () => Promise.resolve());
  return page as unknown as Awaited<ReturnType<ExtensionBrowser['serviceWorker']>>;
}

/** Ends the event page as the browser does to an idle one. */
async function stopBackground(client: Marionette): Promise<void> {
  await client.run(
    'chrome',
    `return ${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  );
}
