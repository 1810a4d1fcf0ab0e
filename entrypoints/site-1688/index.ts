import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sitePageKey, type SitePageApi } from '@/utils/elsewhere/site-page';
import { findField, give } from './field';
import { say, clear } from './note';

/**
 * Injected into the one tab that the user opened by "Open on 1688.com". It keeps its functions in the isolated world, out of
 * the page's reach, and does nothing until it is asked; injected again it leaves what is there.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [sitePageKey]?: SitePageApi };
  world[sitePageKey] ??= { findField, give, say, clear };
});
