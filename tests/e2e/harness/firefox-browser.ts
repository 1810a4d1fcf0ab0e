import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild } from '@/scripts/setup/ensure-build.mjs';
import type { SearchState } from '@/utils/search/search-state';
import { checkNoCertificate, copies, startFirefox, type Preferences } from './firefox/firefox-process';
import { inFrame, sidebarElement } from './firefox/in-frame';
import type { Marionette } from './marionette';
import { waitUntil } from './wait-until';
import { xdotool } from './x11';

export { noFirefox } from './firefox/firefox-process';

const itemLabel = 'Find on 1688';

/** A Firefox with the built extension, driven through the browser's own window. */
export interface FirefoxBrowser {
  open(url: string): Promise<void>;
  /** What a function's body returns in the page that is acted on. */
  inPage<T>(body: string): Promise<T>;
  /** A real right-click on an element of the page, and a real press on our item of the native menu. */
  rightClickFind(selector: string): Promise<void>;
  /** Moves the real pointer onto an element of the page, that many px from its upper left, and presses there when asked to. */
  pointAt(selector: string, offset: { x: number; y: number; press?: boolean }): Promise<void>;
  /** True once the real sidebar shows our panel. */
  sidebarIsOpen(): Promise<boolean>;
  /** What the sidebar's document says; runs there. */
  inSidebar<T>(expression: string): Promise<T>;
  /** The searches of all windows, as they stand in session storage. */
  searchStates(): Promise<SearchState[]>;
  /** The addresses of the window's tabs, in order. */
  tabAddresses(): Promise<string[]>;
  close(): Promise<void>;
}

/** What a spec may want of the profile. */
export interface FirefoxOptions {
  preferences?: Preferences;
  /** Takes every certificate: for a real host name that is served here. */
  anyCertificate?: boolean;
  /** Leaves the page of first steps open that the extension shows once it is installed, and acts on it. */
  keepWelcome?: boolean;
}

/** Starts Firefox in a window with a copy of the fresh build, which `alter` may change before it is loaded. */
export async function openFirefox(
  alter?: (folder: string) => Promise<void>,
  { preferences = {}, anyCertificate = false, keepWelcome = false }: FirefoxOptions = {},
): Promise<FirefoxBrowser> {
  await mkdir(copies, { recursive: true });
  const extension = await mkdtemp(join(copies, 'firefox-extension-'));
  await cp(await ensureBuild('firefox'), extension, { recursive: true });
  await alter?.(extension);
  const { client, close } = await startFirefox(preferences);
  if (anyCertificate) await client.run('chrome', checkNoCertificate);
  await client.send('Addon:Install', { path: extension, temporary: true });
  await waitUntil(() => client.run<boolean>('chrome', welcomeIsOpen), 'The first steps did not open.');
  if (keepWelcome) await actOnTab(client, '/welcome.html');
  else await client.run('chrome', closeWelcome);
  return {
    open: async (url) => {
      await client.send('Marionette:SetContext', { value: 'content' });
      await client.send('WebDriver:Navigate', { url });
    },
    inPage: (body) => client.run('content', body),
    rightClickFind: (selector) => rightClickFind(client, selector),
    pointAt: (selector, offset) => pointAt(client, selector, offset),
    sidebarIsOpen: () => client.run('chrome', sidebarIsLoaded),
    inSidebar: (expression) => inFrame(client, sidebarElement, expression),
    searchStates: async () => {
      const stored = await inFrame<Record<string, SearchState>>(
        client,
        sidebarElement,
        'browser.storage.session.get()',
      );
      return Object.keys(stored)
        .filter((key) => key.startsWith('search:'))
        .map((key) => stored[key]!);
    },
    tabAddresses: () => client.run('chrome', 'return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);'),
    close: async () => {
      await close();
      await rm(extension, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const welcomeTab = `gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`;
const welcomeIsOpen = `return !!${welcomeTab} && !${welcomeTab}.hasAttribute('busy');`;
const closeWelcome = `gBrowser.removeTab(${welcomeTab});`;

/** Lets what follows act on the tab whose address ends so. */
async function actOnTab(client: Marionette, ending: string): Promise<void> {
  await client.send('Marionette:SetContext', { value: 'content' });
  const handles = await client.send<string[]>('WebDriver:GetWindowHandles');
  for (const handle of handles) {
    await client.send('WebDriver:SwitchToWindow', { handle });
    const { value } = await client.send<{ value: string }>('WebDriver:GetCurrentURL');
    if (value.endsWith(ending)) return;
  }
  throw new Error(`No tab shows ${ending}.`);
}

const sidebarIsLoaded = `
  const browser = ${sidebarElement};
  return SidebarController.isOpen && !!browser && browser.currentURI.spec.endsWith('/sidepanel.html') &&
    !browser.browsingContext.webProgress.isLoadingDocument;`;

interface Place {
  x: number;
  y: number;
}

async function rightClickFind(client: Marionette, selector: string): Promise<void> {
  const inPage = await client.run<Place>(
    'content',
    `const element = document.querySelector(arguments[0]);
     element.scrollIntoView({ block: 'center' });
     const box = element.getBoundingClientRect();
     return { x: mozInnerScreenX + box.x + box.width / 2, y: mozInnerScreenY + box.y + box.height / 2 };`,
    selector,
  );
  xdotool('mousemove', String(Math.round(inPage.x)), String(Math.round(inPage.y)), 'click', '3');
  await waitUntil(() => client.run<boolean>('chrome', itemIsShown, itemLabel), 'The menu shows no item of ours.');
  // By keys: without a window manager the menu closes as soon as the pointer moves into it.
  await waitUntil(async () => {
    xdotool('key', 'Up');
    return client.run<boolean>('chrome', itemIsActive, itemLabel);
  }, 'The keys do not reach our item.');
  xdotool('key', 'Return');
}

async function pointAt(
  client: Marionette,
  selector: string,
  { x, y, press = false }: { x: number; y: number; press?: boolean },
): Promise<void> {
  const corner = await client.run<Place>(
    'content',
    `const box = document.querySelector(arguments[0]).getBoundingClientRect();
     return { x: mozInnerScreenX + box.x, y: mozInnerScreenY + box.y };`,
    selector,
  );
  const place = [Math.round(corner.x + x), Math.round(corner.y + y)];
  // The last step is a small one: a pointer that jumps may come without a move.
  xdotool('mousemove', String(place[0]! - 3), String(place[1]!), 'mousemove', ...place.map(String));
  if (press) xdotool('click', '1');
}

const itemIsShown = `
  const menu = document.getElementById('contentAreaContextMenu');
  return menu.state === 'open' && [...menu.querySelectorAll('menuitem')].some((item) => item.label === arguments[0]);`;

const itemIsActive = `
  const items = document.querySelectorAll('#contentAreaContextMenu menuitem[_moz-menuactive]');
  return [...items].some((item) => item.label === arguments[0]);`;
