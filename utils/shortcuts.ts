import type { MessageKey } from './i18n/messages';

/**
 * The keyboard commands, by their names in the manifest, with the keys that are suggested to the browser. The user may
 * have others, or none where another extension has them: `commands.getAll` tells.
 */
export const shortcuts = {
  'open-panel': { keys: 'Alt+Shift+O', words: 'shortcuts.openPanel' },
  'find-product': { keys: 'Alt+Shift+F', words: 'shortcuts.findProduct' },
  'select-area': { keys: 'Alt+Shift+S', words: 'shortcuts.selectArea' },
  'add-offers': { keys: 'Alt+Shift+A', words: 'shortcuts.addOffers' },
} as const satisfies Record<string, { keys: string; words: MessageKey }>;

export type ShortcutName = keyof typeof shortcuts;
export const shortcutNames = Object.keys(shortcuts) as ShortcutName[];
