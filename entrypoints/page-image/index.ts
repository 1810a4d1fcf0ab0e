import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageImageKey, type PageImageApi } from '@/utils/search/page-pick';
import { createApi } from './api';

/**
 * Injected at the press. It keeps its functions in the isolated world, out of the page's reach, and listens to nothing
 * until it is asked; injected again it leaves what is there.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [pageImageKey]?: PageImageApi };
  world[pageImageKey] ??= createApi();
});
