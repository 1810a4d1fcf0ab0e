import type { Store } from './store';

/** Made-in-China.com. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const madeInChina: Store = {
  id: 'made-in-china',
  name: 'Made-in-China.com',
  seen: 'never',
  hosts: ['made-in-china.com'],
  /** `/44f3j00…/Name.jpg` and `/2f0j00…`: the step's first digits are the size, `2f0` the largest. */
  fullSize(url) {
    if (!/^image\.made-in-china\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/^\/\d{1,3}f\d(?=j\d{2})/, '/2f0');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
