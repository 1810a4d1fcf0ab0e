/**
 * The keyboard commands, by their names in the manifest, with the keys that are suggested to the browser. The user may
 * have others, or none where another extension has them: `commands.getAll` tells.
 */
export const shortcuts = {
  'open-panel': { keys: 'Alt+Shift+O', description: 'Open the panel' },
  'find-product': { keys: 'Alt+Shift+F', description: "Find this page's product" },
  'select-area': { keys: 'Alt+Shift+S', description: 'Select an area of the page' },
} as const;

export type ShortcutName = keyof typeof shortcuts;
export const shortcutNames = Object.keys(shortcuts) as ShortcutName[];
