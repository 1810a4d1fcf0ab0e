import type { ExtensionBrowser } from './extension-browser';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
}

/** Switches developer mode on, as whoever loads an unpacked extension has it: without it Chrome starts none anew. */
export async function switchDeveloperModeOn({ open }: ExtensionBrowser): Promise<void> {
  const page = await open('chrome://extensions/');
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}
