import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { catalog } from '../providers/catalog';

/** Where the services' result pictures stand, as match patterns: the only web servers that result pictures are read from. */
export const resultPictureHosts: readonly string[] = [...new Set(catalog.flatMap(({ pictureHosts }) => pictureHosts))];

/** True for a picture of the extension's own, such as the sample library's: it needs no permission. */
export function isOwnPicture(address: string): boolean {
  return address.startsWith(browser.runtime.getURL('/'));
}

/**
 * True for an address that may be read as an offer's picture: an answer is hostile text, and only the extension's own
 * pictures and those on the services' picture servers are.
 */
export function isResultPicture(address: string): boolean {
  if (isOwnPicture(address)) return true;
  return URL.canParse(address) && resultPictureHosts.some((host) => new MatchPattern(host).includes(address));
}

/** True when the browser lets the extension read the services' picture servers. */
export function mayReadWeb(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...resultPictureHosts] });
}
