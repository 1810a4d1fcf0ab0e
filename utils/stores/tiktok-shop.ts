import type { Store } from './store';

/** TikTok Shop. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const tiktokShop: Store = {
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  seen: 'never',
  hosts: ['shop.tiktok.com', 'tiktok.com'],
  product: ({ url }) => ({ storeId: /\/(?:product|pdp)\/(?:[^/]+\/)?(\d{10,})/.exec(url.pathname)?.[1] }),
};
