import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { NotedClick } from '@/utils/image/locate/noted-click';
import { productPictureAt } from '@/utils/image/locate/product-picture';
import { lastPathKey } from '@/utils/search/page-pick';

/**
 * Runs at load on the pages of the stores that the extension was installed for. It notes what the context menu was
 * opened on, and which product picture lay there, because Chrome does not tell; everything else is injected at the press. An unlisted script of the
 * manifest and no content script of the build tool, whose wrapper brings 4 kB and listens to the page's messages.
 */
export default defineUnlistedScript(() => {
  addEventListener(
    'contextmenu',
    (event) => {
      if (!event.isTrusted) return;
      const path = event.composedPath().filter((target): target is Element => target instanceof Element);
      const { clientX: x, clientY: y } = event;
      const picture = productPictureAt(document, x, y);
      const noted: NotedClick = { path, x, y, at: performance.now(), ...(picture ? { picture } : {}) };
      (globalThis as { [lastPathKey]?: NotedClick })[lastPathKey] = noted;
    },
    { capture: true, passive: true },
  );
});
