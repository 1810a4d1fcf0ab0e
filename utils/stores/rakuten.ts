import type { Store } from './store';
import { metaContent } from './meta';
import { cleanText } from './text';

/** Rakuten Ichiba. */
export const rakuten: Store = {
  id: 'rakuten',
  name: 'Rakuten',
  seen: '2026-11',
  hosts: ['rakuten.co.jp'],
  pictureHosts: ['*.r10s.jp'],
  product({ document, url }) {
    const shared = cleanText(metaContent(document, 'og:title'));
    const item = /^\/([^/]+)\/([^/]+)\/?$/.exec(url.pathname);
    return {
      // 【楽天市場】 TITLE ：SHOP
      title:
        url.hostname === 'item.rakuten.co.jp' && shared
          ? cleanText(shared.replace(/^【楽天市場】/, '').replace(/：[^：]{1,60}$/, ''))
          : undefined,
      storeId: url.hostname === 'item.rakuten.co.jp' && item ? `${item[1]}:${item[2]}` : undefined,
    };
  },
  /** Sizes are asked for in the query (`?_ex=128x128`, `?fitin=…`) or by the thumbnail server's path. */
  fullSize(url) {
    if (!/(?:^|\.)(?:r10s\.jp|image\.rakuten\.co\.jp)$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/^\/@0_mall(?=\/)/, '');
    const address = (/^(?:thumbnail|tshop)\./.test(url.hostname) ? 'https://tshop.r10s.jp' : url.origin) + path;
    return address === url.href ? [] : [address];
  },
};
