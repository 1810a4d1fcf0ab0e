import { defineExtensionMessaging } from '@webext-core/messaging';
import type { StoredError } from './errors';
import type { PictureLook } from './image/look';
import type { SetSource } from './picture-set/picture-set';
import type { PictureSource } from './search/search-state';
import type { Feedback } from './providers/linkfox/feedback-body';
import type { SearchChoices } from './providers/provider';
import type { Product } from './stores/product';
import type { ListedProduct, PickAnswer } from './search/page-pick';
import { untilHeard } from './until-heard';
import type { BatchPress } from './workspace/batch/batch';

/** What the panel, the popup and the options page may tell the background. State comes back through storage only. */
export interface Commands {
  /** Does nothing: that it is answered tells that commands are heard. */
  knock(): void;
  /**
   * Starts a search in that window; a running one is replaced. `file` holds a data: address for a `file` source. With
   * `lookFirst` the picture is made ready and nothing is asked yet. It goes to the source that is chosen, where none is named.
   */
  find(command: {
    windowId: number;
    source: PictureSource;
    product?: Product;
    file?: string;
    providerId?: string;
    lookFirst?: boolean;
  }): void;
  /** Asks the same picture again with other choices, another source, or another part or look of the picture. */
  searchAgain(command: { windowId: number; choices: SearchChoices; providerId?: string; look?: PictureLook }): void;
  /** Searches another of the pictures that lay where the user pressed. */
  searchPicked(command: { windowId: number; index: number }): void;
  /** Reads the picture anew from where it came, once the browser was allowed its host, and searches it. */
  readAgain(command: { windowId: number }): void;
  loadMore(command: { windowId: number }): void;
  /** Starts a failed or cancelled search again from where it ended. */
  retry(command: { windowId: number }): void;
  /** Stops the window's search; where it is answered, its photo checks. */
  cancel(command: { windowId: number }): void;
  /** Checks the photos of the window's answered search, after the user allowed it or stopped it before. */
  checkPhotos(command: { windowId: number }): void;
  /** Puts the window's search away; history keeps it. */
  clear(command: { windowId: number }): void;
  /** Asks the service that found an offer for its details. It may cost, so it is sent by a press on that offer only. */
  openOffer(command: { windowId: number; searchId: string; offerId: string }): void;
  /** Shows a recent search again in that window. */
  reopen(command: { windowId: number; searchId: string }): void;
  /** Takes the window's picture to 1688.com in a new tab; the view has asked the browser for that host in the press. */
  openOn1688(command: { windowId: number }): void;
  /** The same in the tab that is open already, as after a login there. */
  tryAgainOn1688(command: { windowId: number }): void;
  /** Waits no longer for 1688.com; its tab stays. */
  stopOn1688(command: { windowId: number }): void;
  /** The popup: the product and pictures of the tab's page. Rejects where scripts may not run. */
  survey(command: { tabId: number }): PickAnswer;
  /** Brings the button on pictures in line with the settings, in open pages too; resolves when that is done. */
  followButton(): void;
  /** Lets the user take several pictures of that tab's page; they become the window's picture set. */
  pickSeveral(command: { windowId: number; tabId: number }): void;
  /** Ends that; what was picked before stays. */
  cancelPicking(command: { windowId: number }): void;
  /** Puts pictures into a new set of the window, or adds them to its own; `file` holds a data: address of given bytes. */
  givePictures(command: {
    windowId: number;
    to: 'new' | 'shown';
    pictures: { source: SetSource; product?: Product; file?: string }[];
  }): void;
  /** Begins a set with the picture of the window's search, so that others of the product can be added. */
  beginSet(command: { windowId: number }): void;
  /** Adds the product's own pictures from the page that the set was picked on. */
  addGallery(command: { windowId: number }): void;
  /** Leaves only these pictures in the set, in this order. */
  arrangeSet(command: { windowId: number; ids: string[] }): void;
  /** Puts the set away. */
  forgetSet(command: { windowId: number }): void;
  /** Cross-checks the set's pictures, which are of one product. Paid, each picture like a search. */
  crossCheckSet(command: { windowId: number; providerId: string; choices: SearchChoices }): void;
  /** Asks again about the cross-check's pictures that failed or were cancelled: all, or those named. Paid. */
  crossCheckAgain(command: { windowId: number; searchIds?: string[] }): void;
  /** Stops the window's cross-check; where it is answered, its photo checks. */
  cancelCross(command: { windowId: number }): void;
  /** Compares the photos of its offers, after the user allowed it or stopped it before. */
  checkCrossPhotos(command: { windowId: number }): void;
  /** Puts the window's cross-check away. */
  forgetCross(command: { windowId: number }): void;
  /** The products that the tab's page lists. Rejects where scripts may not run. */
  listing(command: { tabId: number }): ListedProduct[];
  /** Adds the offers that a page of 1688 shows in that tab to the window's panel. */
  addPageOffers(command: { windowId: number; tabId: number }): void;
  /**
   * Asks a provider whether its saved credentials are good; only where the catalogue says `freeTest`, so it never costs.
   * Consent to send pictures is not needed for it, the permission for the service's hosts is.
   */
  testConnection(command: { providerId: string }): TestResult;
  /** Asks the bank for today's exchange rates where they are due and allowed; they come back through storage. */
  refreshRates(command: { pressed: boolean }): void;
  /** Asks where else on the web the window's picture is; `added` holds data: addresses of more pictures. Paid. */
  askWeb(command: { windowId: number; words: string; added: string[] }): void;
  /** Asks the window's question to the web again, with another model where one is named. Paid. */
  askWebAgain(command: { windowId: number; model?: string }): void;
  /** Leaves the window's question to the web; what was sent is paid, and its answer kept. */
  cancelWeb(command: { windowId: number }): void;
  /**
   * A press on a batch. `start` may send one paid call for each of its pictures; `retry` sends again what failed, or those of
   * it that are named, which may have been paid for. `added` only tells that there is a new one.
   */
  batch(command: { batchId: string; press: BatchPress; searchIds?: string[] }): void;
  /** Something of the watched prices has changed; with `ids`, these are checked now, which may be paid for. */
  watch(command: { ids?: string[] }): void;
  /** Deletes what the history no longer keeps; `final` where what the user deleted can no longer be had back. */
  sweepHistory(command: { final: boolean }): void;
  /** Reads and keeps the pictures of saved offers that have none yet, as far as the browser allows it. */
  keepSavedPictures(): void;
  /** The user's library changed, or a picture host was allowed: views follow, and its pictures are read on. */
  libraryChanged(): void;
  /** Reads the library's pictures again that could not be read. */
  retryLibraryPictures(): void;
  /** Sends the user's words on its results to LinkFox; only ever by the press that shows them. */
  report(command: { feedback: Feedback }): TestResult;
  /** Deletes everything that the extension keeps, gives its later rights back, and starts it anew: every page of it closes. */
  deleteEverything(): void;
}

/** How a call went that brings nothing but this. */
export type TestResult = { ok: true } | { ok: false; error: StoredError };

const messaging = defineExtensionMessaging<Commands>();

export const { onMessage, removeAllListeners } = messaging;

/** Sends a command before the call returns: from a page that is closing and cannot wait. It may meet no receiver in Firefox. */
export const sendAtOnce = messaging.sendMessage;

/** Gives the background a command and resolves with its answer; rejects with its error. */
export const sendMessage = (async (...command: Parameters<typeof messaging.sendMessage>) => {
  // Chromium starts a worker for a message whenever it arrives.
  if (import.meta.env.FIREFOX) await untilHeard(() => messaging.sendMessage('knock'));
  return messaging.sendMessage(...command);
}) as typeof messaging.sendMessage;
