import { browser } from 'wxt/browser';

/** The parts of Firefox's API that Chrome's types lack. */
interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
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
