import { browser, type Browser } from 'wxt/browser';
import { allowedSites, takeUpAskedSite } from '@/utils/button-access';
import { isSiteOf, pagesOf, sitesWithButton } from '@/utils/button-sites';
import { t } from '@/utils/i18n/t';
import { isButtonPress, pictureButtonKey, type PressAnswer } from '@/utils/page/button-press';
import { openPanelFromPage } from '@/utils/panel-window';
import { readSettings, watchSettings } from '@/utils/settings';
import { startSearch } from './jobs';
import { languageApplied } from './language';
import { keepScripts } from './registered-scripts';

/** Registers what the button on pictures needs. Called synchronously when the worker starts. */
export function wirePictureButton(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) =>
    isButtonPress(message) ? onPress(sender) : undefined,
  );
  watchSettings(() => void keepButton().catch(console.error));
  browser.permissions.onAdded.addListener(() => void takeUpAskedSite().then(keepButton).catch(console.error));
  browser.permissions.onRemoved.addListener(() => void keepButton().catch(console.error));
  // An update of the extension takes registered scripts away, and a worker may be stopped before it has followed a change.
  void keepButton().catch(console.error);
}

/**
 * The user pressed the button in a page. Of the message counts only that it came, of its sender only what the browser vouches
 * for; undefined for anything that is not a script of ours in a tab's page.
 */
function onPress({ id, tab, frameId, url }: Browser.runtime.MessageSender): Promise<PressAnswer> | undefined {
  if (id !== browser.runtime.id || tab?.id === undefined || tab.id < 0 || frameId === undefined || !url)
    return undefined;
  // The panel opens only in the handler of the press itself, before anything is awaited.
  const opened = openPanelFromPage(tab.windowId);
  return searchPressed({ tabId: tab.id, windowId: tab.windowId, private: tab.incognito, frameId, url, opened });
}

interface Press {
  tabId: number;
  windowId: number;
  private: boolean;
  frameId: number;
  url: string;
  /** Resolves with true where the panel is open. */
  opened: Promise<boolean>;
}

async function searchPressed({ tabId, windowId, frameId, url, opened, ...press }: Press): Promise<PressAnswer> {
  const { pictureButton } = await readSettings();
  const allowed = sitesWithButton(pictureButton, await allowedSites(pictureButton.sites));
  if (!allowed.some((site) => isSiteOf(site, url))) return { over: true };
  const source = { kind: 'click' as const, tabId, frameId, pageUrl: url };
  void startSearch({ windowId, private: press.private, source }).catch(console.error);
  return (await opened) ? {} : { words: await howToOpen() };
}

/** What opens the panel where a press in a page cannot: Firefox lets only its own keys and buttons do it. */
async function howToOpen(): Promise<string> {
  await languageApplied();
  const commands = await browser.commands.getAll();
  const keys = commands.find(({ name }) => name === 'open-panel')?.shortcut;
  return keys ? t('button.openByKeys', { keys }) : t('button.openByToolbar');
}

/** Brings the registered scripts, and the pages that are open, in line with the settings and the browser's permissions. */
export async function keepButton(): Promise<void> {
  const { pictureButton } = await readSettings();
  const allowed = await allowedSites(pictureButton.sites);
  const buttonPages = sitesWithButton(pictureButton, allowed).flatMap(pagesOf);
  await keepScripts([
    { id: 'picture-button', file: '/picture-button.js', matches: buttonPages, key: pictureButtonKey },
    // What was right-clicked is noted there as on Amazon, where the manifest names the script.
    { id: 'store-page', file: '/store-page.js', matches: allowed.flatMap(pagesOf), atStart: true },
  ]);
}
