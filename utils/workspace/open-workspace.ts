import { browser } from 'wxt/browser';

/** Where a part of the full page stands: the section's id, then what of it is shown (`history/SEARCH`). */
export type WorkspacePath = string;

/** The address of that part of the full page, as a link inside the extension may use it. */
export const workspaceAddress = (path: WorkspacePath) => `/workspace.html#${path}` as const;

/** Opens a part of the full page in a tab of its own. */
export async function openWorkspace(path: WorkspacePath): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(workspaceAddress(path)) });
}
