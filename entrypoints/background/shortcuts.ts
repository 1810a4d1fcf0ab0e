import { browser } from 'wxt/browser';
import { openPanel } from '@/utils/panel-window';
import type { ShortcutName } from '@/utils/shortcuts';
import { findOnTab } from './find-on-tab';
import { addOffersOf } from './page-offers';

/** Registers the keyboard commands. Called synchronously when the worker starts. */
export function wireShortcuts(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    switch (command as ShortcutName) {
      case 'open-panel':
        return void openPanel(tab.windowId).catch(console.warn);
      case 'find-product':
        return findOnTab('product', tab);
      case 'select-area':
        return findOnTab('area', tab);
      case 'add-offers':
        return addOffersOf(tab);
    }
  });
}
