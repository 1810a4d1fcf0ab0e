import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ShownShortcut } from '@/components/shortcut-lines';
import { shortcutNames } from '@/utils/shortcuts';

/** Firefox's own page for it, which Chrome's types lack. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** The keyboard commands with the keys that they have now; empty until the browser has told. */
export function useShortcuts(): ShownShortcut[] {
  const [shown, setShown] = useState<ShownShortcut[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(
      (all) =>
        setShown(shortcutNames.map((name) => ({ name, keys: all.find((each) => each.name === name)?.shortcut ?? '' }))),
      (thrown: unknown) => console.error('The shortcuts could not be read:', thrown),
    );
  }, []);
  return shown;
}

/** Opens the browser's own page where shortcuts are changed: no extension may change them itself in Chrome. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
