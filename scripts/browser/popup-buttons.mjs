// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/** The popup's thumbnails of the page's pictures. */
export const pictureButtons = '.picture-grid button';

/**
 * A selector for the popup's button with that message, by the name that a user reads.
 * @param {string} key such as `popup.openPanel`
 */
export function buttonNamed(key) {
  const messages = JSON.parse(readFileSync(join(root, 'assets/locales/en.json'), 'utf8'));
  if (typeof messages[key] !== 'string') throw new Error(`assets/locales/en.json has no message ${key}.`);
  return `::-p-aria([name="${messages[key]}"][role="button"])`;
}
