import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetPlaces } from '@/utils/search/forget-places';
import { resumeBatches, wireBatches } from './batches';
import { wireCommands } from './commands';
import { wireFirstInstall } from './first-install';
import { forgetCross, resumeCross } from './cross-checks';
import { resumeHandOvers, wireHandOvers } from './hand-overs';
import { forgetWindow, resumeAll } from './jobs';
import { resumeLibrary, wireLibrary } from './library-pictures';
import { wireMenu } from './menu';
import { resumeOpened } from './open-offer';
import { wirePictureButton } from './picture-button';
import { forgetSet, resumePicking } from './picture-sets';
import { forgetWeb, resumeWeb } from './web-questions';
import { resumeWatches, wireWatches } from './watches';
import { wireShortcuts } from './shortcuts';
import { finishWipe } from './wipe';

/** Content scripts have no business with the settings. Firefox cannot close it to them; no key is in there in either. */
function closeLocalStorage(): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(console.warn);
}

/** Takes up whatever an earlier worker left. */
function takeUp(): void {
  for (const resume of [
    resumeAll,
    resumeOpened,
    resumeHandOvers,
    resumeWeb,
    resumeBatches,
    resumeLibrary,
    resumePicking,
    resumeCross,
    resumeWatches,
  ]) {
    void resume().catch(console.error);
  }
}

export default defineBackground(() => {
  closeLocalStorage();
  wireFirstInstall();
  wireMenu();
  wireCommands();
  wireHandOvers();
  wireShortcuts();
  wirePictureButton();
  wireBatches();
  wireLibrary();
  wireWatches();
  browser.windows.onRemoved.addListener((windowId) => {
    void forgetWindow(windowId);
    void forgetPlaces([windowId]);
    void forgetWeb(windowId);
    void forgetSet(windowId);
    void forgetCross(windowId);
  });
  // A view holds this port while a search runs; that it connects is what wakes the worker.
  browser.runtime.onConnect.addListener(() => undefined);
  void finishWipe().catch(console.error).then(takeUp);
});
