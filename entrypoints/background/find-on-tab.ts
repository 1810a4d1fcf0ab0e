import type { Browser } from 'wxt/browser';
import { openPanel } from '@/utils/panel-window';
import { startSearch } from './jobs';

/**
 * Searches the page's product, or an area of it that the user frames. The panel opens only in the handler of the press
 * itself: call this before any `await`.
 */
export function findOnTab(kind: 'product' | 'area', tab: Browser.tabs.Tab): void {
  if (tab.id === undefined || tab.id < 0) return;
  void openPanel(tab.windowId).catch(console.warn);
  void startSearch({
    windowId: tab.windowId,
    private: tab.incognito,
    source: { kind, tabId: tab.id, frameId: 0, pageUrl: tab.url ?? '' },
  }).catch(console.error);
}
