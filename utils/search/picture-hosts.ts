import { browser } from 'wxt/browser';
import { catalog } from '../providers/catalog';

/** Where the services' result pictures stand, as match patterns: the only web servers that photo checks read from. */
export const resultPictureHosts: readonly string[] = [...new Set(catalog.flatMap(({ pictureHosts }) => pictureHosts))];

/** True for a picture of the extension's own, such as the sample library's: it needs no permission. */
export function isOwnPicture(address: string): boolean {
  return address.startsWith(browser.runtime.getURL('/'));
}
