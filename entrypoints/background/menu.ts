import { browser, type Browser } from 'wxt/browser';
import { openPanel } from '@/utils/panel-window';
import { readSettings, watchSettings } from '@/utils/settings';
import { t } from '@/utils/i18n/t';
import { findOnTab } from './find-on-tab';
import { startSearch } from './jobs';
import { languageApplied } from './language';
import { addOffersOf } from './page-offers';
import { pickSeveral } from './picture-sets';

const itemId = 'find';
const areaItemId = 'area';
const severalItemId = 'several';
const offersItemId = 'offers';

/** Firefox names the namespace `menus` and tells the clicked element, which Chrome's types do not know. */
type Menus = typeof browser.contextMenus;
const menus = (): Menus => (browser as unknown as { menus?: Menus }).menus ?? browser.contextMenus;
type ClickInfo = Browser.contextMenus.OnClickData & { targetElementId?: number };

/** Registers the menu items and their handler. Called synchronously when the worker starts. */
export function wireMenu(): void {
  browser.runtime.onInstalled.addListener(() => void drawMenu());
  browser.runtime.onStartup.addListener(() => void drawMenu());
  watchSettings(() => void drawMenu());
  menus().onClicked.addListener((info, tab) => {
    if (info.menuItemId === itemId) onPress(info, tab);
    if (info.menuItemId === areaItemId && tab) findOnTab('area', tab);
    if (info.menuItemId === severalItemId && tab) pickOnTab(tab);
    if (info.menuItemId === offersItemId && tab) addOffersOf(tab);
  });
}

/** One item for everything on pages: a second matching one would fold both into a submenu. The button has its own menu. */
async function drawMenu(): Promise<void> {
  const { menuOnPicturesOnly } = await readSettings();
  await languageApplied();
  await browser.action.setTitle({ title: t('menu.find') });
  await menus().removeAll();
  menus().create({
    id: itemId,
    title: t('menu.find'),
    // `all`, because Chrome knows no context for a canvas: `page` leaves out whatever is some kind of media.
    contexts: [menuOnPicturesOnly ? 'image' : 'all'],
  });
  menus().create({ id: areaItemId, title: t('area.select'), contexts: ['action'] });
  menus().create({ id: severalItemId, title: t('several.pick'), contexts: ['action'] });
  // Elsewhere a press ends in the sentence that says where it belongs.
  menus().create({ id: offersItemId, title: t('shortcuts.addOffers'), contexts: ['action'] });
}

function pickOnTab({ id, windowId }: Browser.tabs.Tab): void {
  if (id === undefined || id < 0) return;
  // As below: before anything is awaited.
  void openPanel(windowId).catch(console.warn);
  void pickSeveral(windowId, id).catch(console.error);
}

function onPress(info: ClickInfo, tab: Browser.tabs.Tab | undefined): void {
  if (tab?.id === undefined || tab.id < 0) return;
  // The panel opens only in the handler of the press itself, before anything is awaited.
  void openPanel(tab.windowId).catch(console.warn);
  void startSearch({
    windowId: tab.windowId,
    private: tab.incognito,
    source: {
      kind: 'click',
      tabId: tab.id,
      frameId: info.frameId ?? 0,
      pageUrl: info.frameUrl ?? info.pageUrl ?? tab.url ?? '',
      srcUrl: info.mediaType === 'image' ? info.srcUrl : undefined,
      targetElementId: info.targetElementId,
    },
  }).catch(console.error);
}
