// @ts-check

/** @typedef {import('../../utils/search/search-state').SearchState} SearchState */
/** @typedef {import('../../utils/offer/offer').Offer} Offer */

/**
 * What the panel shows of an ended search: its cards in their order with the offers behind them, whether they are
 * close, and its error.
 *
 * @param {import('puppeteer-core').Page} panel
 * @param {SearchState} state
 * @returns {Promise<{ offers: Offer[], shown: number, noCloseMatch: boolean, alert?: string }>}
 */
export async function readResults(panel, state) {
  if (state.stage === 'done' && state.loaded > 0) await panel.waitForSelector('[data-offer-id]');
  if (state.stage === 'failed') await panel.waitForSelector('[role=alert]');
  const cards = await panel.$$eval('[data-offer-id]', (elements) =>
    elements.map((element) => element.getAttribute('data-offer-id') ?? ''),
  );
  const known = new Map((await loadedOffers(panel, state)).map((offer) => [offer.id, offer]));
  const alert = await panel
    .$eval('[role=alert]', (element) => /** @type {HTMLElement} */ (element).innerText.trim())
    .catch(() => undefined);
  return {
    offers: cards.flatMap((id) => known.get(id) ?? []),
    shown: cards.length,
    noCloseMatch: cards.length > 0 && (await panel.$('.no-close-match')) !== null,
    ...(alert ? { alert } : {}),
  };
}

/**
 * The loaded pages of a search, from the extension's database.
 * @param {import('puppeteer-core').Page} panel
 * @param {SearchState} state
 * @returns {Promise<Offer[]>}
 */
function loadedOffers(panel, { id, pages }) {
  return panel.evaluate(
    (search, last) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('find-on-1688');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('pages').objectStore('pages');
          const reading = store.getAll(IDBKeyRange.bound([search, 1], [search, Math.max(1, last)]));
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.flatMap((page) => page.offers));
          };
        };
      }),
    id,
    pages,
  );
}

/**
 * Waits until what stands in the panel's view is drawn: fonts, and the pictures that are in sight.
 * @param {import('puppeteer-core').Page} panel
 */
export async function waitUntilDrawn(panel) {
  await panel.evaluate(() => document.fonts.ready.then(() => undefined));
  await panel
    .waitForFunction(
      () =>
        [...document.images]
          .filter((image) => {
            const { top, bottom } = image.getBoundingClientRect();
            return bottom > 0 && top < window.innerHeight;
          })
          .every((image) => image.complete),
      { timeout: 5_000 },
    )
    // A picture that never comes is for the screenshot to show.
    .catch(() => undefined);
}
