import { browser } from 'wxt/browser';

/** The parts of Firefox's API that Chrome's types lack. */
interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void>; isOpen(details: { windowId: number }): Promise<boolean> };
}

/**
 * Opens the side panel of that window. Both browsers allow it only in the very handler of a press: call it before any
 * `await`. The one place that knows Chrome's `sidePanel` from Firefox's `sidebarAction`.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as FirefoxSidebar;
  if (sidebarAction) return sidebarAction.open();
  await browser.sidePanel.open({ windowId });
}

/**
 * The same for a press on a button of ours in a page, in the handler of its message. Firefox opens its sidebar for none.
 * Resolves with true where the panel is open now.
 */
export async function openPanelFromPage(windowId: number): Promise<boolean> {
  const { sidebarAction } = browser as FirefoxSidebar;
  if (sidebarAction) return sidebarAction.isOpen({ windowId });
  return browser.sidePanel.open({ windowId }).then(
    () => true,
    (error: unknown) => {
      console.warn('The panel did not open:', error);
      return false;
    },
  );
}
