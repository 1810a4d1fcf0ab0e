import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pictureButtonKey } from '@/utils/page/button-press';
import { watchPictures } from './watch-pictures';

/**
 * Runs on the pages of stores and sites where the user has the button on pictures: registered at run time, and injected into
 * pages that are open already, where a second one finds the first.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [pictureButtonKey]?: () => void };
  world[pictureButtonKey] ??= watchPictures(() => delete world[pictureButtonKey]);
});
