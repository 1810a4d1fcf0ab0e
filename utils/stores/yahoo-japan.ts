import type { Store } from './store';

/** Yahoo! Shopping Japan. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const yahooJapan: Store = {
  id: 'yahoo-japan',
  name: 'Yahoo! Shopping Japan',
  seen: 'never',
  hosts: ['shopping.yahoo.co.jp', 'paypaymall.yahoo.co.jp'],
  pictureHosts: ['*.c.yimg.jp'],
  /** `/i/g/shop_item`: the letter is the size, `n` the largest. */
  fullSize(url) {
    if (!/^(?:item-shopping\.c\.yimg\.jp|shopping\.c\.yimg\.jp)$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/^\/i\/[a-z]\//, '/i/n/');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
