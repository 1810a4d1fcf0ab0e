import { browser } from 'wxt/browser';
import { FindError } from '@/utils/errors';
import { refreshRates } from '@/utils/exchange-rates/refresh-rates';
import { onMessage } from '@/utils/messages';
import { callPage } from '@/utils/search/page-access';
import { openOnSite, stopOnSite, tryAgainOnSite } from './hand-overs';
import { openOffer } from './open-offer';
import { addPageOffers } from './page-offers';
import { report, testConnection } from './provider-calls';
import { checkPhotos } from './photo-checks';
import { askWeb, askWebAgain, cancelWeb } from './web-questions';
import { cancel, clearSearch, loadMore, reopen, retry, searchAgain, startSearch } from './jobs';

/** Registers what the views may command. Called synchronously when the worker starts. */
export function wireCommands(): void {
  onMessage('find', async ({ data: { windowId, source, product, file, lookFirst } }) => {
    if (file !== undefined && !file.startsWith('data:')) throw new FindError('not-an-image');
    const { incognito } = await browser.windows.get(windowId);
    const blob = file === undefined ? undefined : await (await fetch(file)).blob();
    await startSearch({ windowId, source, product, private: incognito, file: blob, lookFirst });
  });
  onMessage('searchAgain', ({ data: { windowId, ...question } }) => searchAgain(windowId, question));
  onMessage('loadMore', ({ data: { windowId } }) => loadMore(windowId));
  onMessage('retry', ({ data: { windowId } }) => retry(windowId));
  onMessage('cancel', ({ data: { windowId } }) => cancel(windowId));
  onMessage('checkPhotos', ({ data: { windowId } }) => checkPhotos(windowId));
  onMessage('clear', ({ data: { windowId } }) => clearSearch(windowId));
  onMessage('reopen', ({ data: { windowId, searchId } }) => reopen(windowId, searchId));
  onMessage('openOn1688', ({ data: { windowId } }) => openOnSite(windowId));
  onMessage('tryAgainOn1688', ({ data: { windowId } }) => tryAgainOnSite(windowId));
  onMessage('stopOn1688', ({ data: { windowId } }) => stopOnSite(windowId));
  onMessage('openOffer', ({ data: { windowId, searchId, offerId } }) => openOffer(windowId, searchId, offerId));
  onMessage('survey', ({ data: { tabId } }) =>
    callPage({ tabId, frameId: 0 }, 'pick', { mode: 'survey', picker: false }),
  );
  onMessage('addPageOffers', ({ data: { windowId, tabId } }) => addPageOffers(windowId, tabId));
  onMessage('testConnection', ({ data: { providerId } }) => testConnection(providerId));
  onMessage('refreshRates', ({ data }) => refreshRates(data));
  onMessage('askWeb', async ({ data: { windowId, words, added } }) => {
    if (!added.every((address) => address.startsWith('data:'))) throw new FindError('not-an-image');
    await askWeb(windowId, words, await Promise.all(added.map(async (address) => (await fetch(address)).blob())));
  });
  onMessage('askWebAgain', ({ data: { windowId, model } }) => askWebAgain(windowId, model));
  onMessage('cancelWeb', ({ data: { windowId } }) => cancelWeb(windowId));
  onMessage('report', ({ data: { feedback } }) => report(feedback));
}
