import { browser } from 'wxt/browser';

/** Where a part of the full page stands: the section's id, then what of it is shown (`history/SEARCH`). */
export type WorkspacePath = string;

/** The address of that part of the full page, as a link inside the extension may use it. */
export const workspaceAddress = (path: WorkspacePath) => `/workspace.html#${path}` as const;

/** Opens a part of the full page in a tab of its own. */
export async function openWorkspace(path: WorkspacePath): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(workspaceAddress(path)) });
}

/** Shows that part in the full page where it is open already, else opens it. */
export async function showWorkspace(path: WorkspacePath): Promise<void> {
  const page = browser.runtime.getURL('/workspace.html');
  const open = (await browser.tabs.query({})).find(({ url, incognito }) => !incognito && url?.startsWith(page));
  if (open?.id === undefined) return openWorkspace(path);
  await browser.tabs.update(open.id, { active: true, url: browser.runtime.getURL(workspaceAddress(path)) });
  await browser.windows.update(open.windowId, { focused: true });
}
