import { browser } from 'wxt/browser';
import type { PictureSource } from './search-state';

/** The extension's own page that looks like a shop, to try a search on; a path of the extension. */
export const sampleShopPath = '/sample-shop.html';

/** True for a picture of the sample shop: it is searched on this device and among the samples, whatever is set up. */
export function isOfSampleShop(source: PictureSource): boolean {
  return 'pageUrl' in source && source.pageUrl.startsWith(browser.runtime.getURL(sampleShopPath));
}
