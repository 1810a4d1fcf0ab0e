import { browser } from 'wxt/browser';
import { FindError } from '@/utils/errors';
import { refreshRates } from '@/utils/exchange-rates/refresh-rates';
import { onMessage } from '@/utils/messages';
import { callPage } from '@/utils/search/page-access';
import { pressBatch } from './batches';
import { sweepHistory } from '@/utils/search/sweep-history';
import { openOnSite, stopOnSite, tryAgainOnSite } from './hand-overs';
import { cancelCross, checkCrossPhotos, crossCheckAgain, crossCheckSet, forgetCross } from './cross-checks';
import { openOffer } from './open-offer';
import { addPageOffers } from './page-offers';
import { keepButton } from './picture-button';
import { report, testConnection } from './provider-calls';
import { followLibrary, retryLibraryPictures } from './library-pictures';
import { checkPhotos } from './photo-checks';
import { addGallery, arrangeSet, beginSet, cancelPicking, forgetSet, givePictures, pickSeveral } from './picture-sets';
import { keepPictures } from './saved-pictures';
import { survey } from './store-visits';
import { pressWatch } from './watches';
import { askWeb, askWebAgain, cancelWeb } from './web-questions';
import { deleteEverything } from './wipe';
import {
  cancel,
  clearSearch,
  loadMore,
  readAgain,
  reopen,
  retry,
  searchAgain,
  searchPicked,
  startSearch,
} from './jobs';

/**
 * Registers one command. Only our own pages may give it, since it may be paid for: a script of ours that runs in a shop's
 * page shares its process, and speaks for nobody. Rejects for every other sender.
 */
const onCommand: typeof onMessage = (type, run) =>
  onMessage(type, (message) => {
    const { url } = message.sender;
    if (!url?.startsWith(browser.runtime.getURL('/'))) throw new Error(`"${type}" came from elsewhere`);
    return run(message);
  });

/** The bytes of a picture that came as a data: address. Throws `not-an-image` for any other address. */
async function blobOf(file: string): Promise<Blob> {
  if (!file.startsWith('data:')) throw new FindError('not-an-image');
  return (await fetch(file)).blob();
}

/** Registers what the views may command. Called synchronously when the worker starts. */
export function wireCommands(): void {
  onCommand('knock', () => undefined);
  onCommand('find', async ({ data: { windowId, source, product, file, providerId, lookFirst } }) => {
    const blob = file === undefined ? undefined : await blobOf(file);
    const { incognito } = await browser.windows.get(windowId);
    await startSearch({ windowId, source, product, private: incognito, file: blob, providerId, lookFirst });
  });
  onCommand('searchAgain', ({ data: { windowId, ...question } }) => searchAgain(windowId, question));
  onCommand('searchPicked', ({ data: { windowId, index } }) => searchPicked(windowId, index));
  onCommand('readAgain', ({ data: { windowId } }) => readAgain(windowId));
  onCommand('loadMore', ({ data: { windowId } }) => loadMore(windowId));
  onCommand('retry', ({ data: { windowId } }) => retry(windowId));
  onCommand('cancel', ({ data: { windowId } }) => cancel(windowId));
  onCommand('checkPhotos', ({ data: { windowId } }) => checkPhotos(windowId));
  onCommand('clear', ({ data: { windowId } }) => clearSearch(windowId));
  onCommand('reopen', ({ data: { windowId, searchId } }) => reopen(windowId, searchId));
  onCommand('openOn1688', ({ data: { windowId } }) => openOnSite(windowId));
  onCommand('tryAgainOn1688', ({ data: { windowId } }) => tryAgainOnSite(windowId));
  onCommand('stopOn1688', ({ data: { windowId } }) => stopOnSite(windowId));
  onCommand('openOffer', ({ data: { windowId, searchId, offerId } }) => openOffer(windowId, searchId, offerId));
  onCommand('survey', ({ data: { tabId } }) => survey(tabId));
  onCommand('pickSeveral', ({ data: { windowId, tabId } }) => pickSeveral(windowId, tabId));
  onCommand('cancelPicking', ({ data: { windowId } }) => cancelPicking(windowId));
  onCommand('givePictures', async ({ data: { windowId, to, pictures } }) => {
    const given = pictures.map(async ({ file, ...picture }) => ({
      ...picture,
      ...(file ? { file: await blobOf(file) } : {}),
    }));
    await givePictures(windowId, await Promise.all(given), to);
  });
  onCommand('beginSet', ({ data: { windowId } }) => beginSet(windowId));
  onCommand('addGallery', ({ data: { windowId } }) => addGallery(windowId));
  onCommand('arrangeSet', ({ data: { windowId, ids } }) => arrangeSet(windowId, ids));
  onCommand('forgetSet', ({ data: { windowId } }) => forgetSet(windowId));
  onCommand('crossCheckSet', ({ data: { windowId, ...question } }) => crossCheckSet(windowId, question));
  onCommand('crossCheckAgain', ({ data: { windowId, searchIds } }) => crossCheckAgain(windowId, searchIds));
  onCommand('cancelCross', ({ data: { windowId } }) => cancelCross(windowId));
  onCommand('checkCrossPhotos', ({ data: { windowId } }) => checkCrossPhotos(windowId));
  onCommand('forgetCross', ({ data: { windowId } }) => forgetCross(windowId));
  onCommand('listing', ({ data: { tabId } }) => callPage({ tabId, frameId: 0 }, 'listing'));
  onCommand('addPageOffers', ({ data: { windowId, tabId } }) => addPageOffers(windowId, tabId));
  onCommand('followButton', () => keepButton());
  onCommand('testConnection', ({ data: { providerId } }) => testConnection(providerId));
  onCommand('refreshRates', ({ data }) => refreshRates(data));
  onCommand('askWeb', async ({ data: { windowId, words, added } }) => {
    await askWeb(windowId, words, await Promise.all(added.map(blobOf)));
  });
  onCommand('askWebAgain', ({ data: { windowId, model } }) => askWebAgain(windowId, model));
  onCommand('cancelWeb', ({ data: { windowId } }) => cancelWeb(windowId));
  onCommand('batch', ({ data: { batchId, press, searchIds } }) => pressBatch(batchId, press, searchIds));
  onCommand('watch', ({ data: { ids } }) => pressWatch(ids));
  onCommand('sweepHistory', ({ data }) => sweepHistory(data));
  onCommand('keepSavedPictures', () => keepPictures());
  onCommand('deleteEverything', () => deleteEverything());
  onCommand('libraryChanged', () => followLibrary());
  onCommand('retryLibraryPictures', () => retryLibraryPictures());
  onCommand('report', ({ data: { feedback } }) => report(feedback));
}
