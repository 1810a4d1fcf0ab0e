import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startLinkfox } from '@/tests/gateway';
import { changeCosts } from '@/utils/costs';
import { db } from '@/utils/db';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import type { Offer } from '@/utils/offer/offer';
import { openCall } from '@/utils/search/ledger';
import { keepChecks } from '@/utils/search/photo-checks';
import { fileSearch, keepDetail, keepPage, keepPicture } from '@/utils/search/search-data';
import { keepContent, keepPictures } from '@/utils/web-pictures/web-content';
import { addBatch } from '@/utils/workspace/batch/add-batch';
import { startBatch } from '@/utils/workspace/batch/batch-presses';
import { changeSavedOffer } from '@/utils/workspace/change-saved-offers';
import { forgetSearches } from '@/utils/workspace/forget-searches';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { notePictures } from '@/utils/workspace/library/note-pictures';
import { saveOffer } from '@/utils/workspace/save-offer';
import type { Watch } from '@/utils/workspace/watch/watch';
import { drawnPicture, scene } from '../image/fingerprint/drawn-picture';
import { askLinkfox, setUpLinkfox } from '../search/paid-fixture';
import { stateWith } from '../search/state-fixture';
import watchV1 from '../workspace/stored/watch-v1.json';
import { readStored } from './stored-database';

const mugOffer = '7123456789012345678';

function offerWith(id: string, change: Partial<Offer> = {}): Offer {
  return {
    id,
    title: '陶瓷马克杯 350ml',
    url: `https://detail.1688.com/offer/${id}.html`,
    imageUrl: `https://cbu01.alicdn.com/img/${id}.jpg`,
    price: { amount: '7.50', currency: 'CNY' },
    minimumOrder: 2,
    monthlySales: 1200,
    origin: 'service',
    supplier: { name: '德化县某某陶瓷厂' },
    ...change,
  };
}

/** Any bytes: nothing decodes them. */
const picture = () => new Blob([new Uint8Array(160).fill(7)], { type: 'image/jpeg' });

const product = {
  store: 'amazon.com',
  storeId: 'B000000001',
  title: 'Ceramic mug, 12 oz',
  url: 'https://www.amazon.com/dp/B000000001',
  price: { amount: '12.99', currency: 'USD' },
};

const mug = stateWith({
  id: 'search-mug',
  revision: 7,
  product,
  picture: { width: 800, height: 600, bytes: 160, sha256: 'ab'.repeat(32), way: 'page', notes: ['reduced'] },
  look: { kind: 'product', part: 'whole' },
  pages: 2,
  loaded: 3,
  totalPages: 4,
  total: 61,
  sample: true,
  source: { kind: 'click', tabId: 3, frameId: 0, pageUrl: product.url, srcUrl: 'https://m.media-amazon.com/1.jpg' },
  startedAt: '2026-10-01T08:00:00.000Z',
});
const lamp = stateWith({ id: 'search-lamp', providerId: 'linkfox', startedAt: '2026-10-02T08:00:00.000Z' });

/** Keeps something of every kind by what keeps it in the extension itself. */
async function keepEverything(): Promise<void> {
  for (const state of [mug, lamp]) {
    for (const role of ['original', 'prepared', 'thumbnail'] as const) await keepPicture(state, role, picture());
  }
  const first = [offerWith(mugOffer, { origin: 'sample', similarity: 0.96 }), offerWith('600000000002')];
  await keepPage(mug, 1, first, undefined);
  await keepPage(mug, 2, [offerWith('600000000003')], undefined);
  await keepPage(lamp, 1, [offerWith('600000000009', { title: '台灯' })], { code: 0 });
  await keepDetail(mug, {
    offerId: '600000000003',
    imageUrls: [],
    priceTiers: [
      { minQuantity: 2, maxQuantity: 99, price: { amount: '7.50', currency: 'CNY' } },
      { minQuantity: 100, price: { amount: '6.90', currency: 'CNY' } },
    ],
    skus: [],
    attributes: [],
    certificates: [],
    sellingPoints: [],
  });
  await keepChecks(mug, [
    { offerId: mugOffer, verdict: 'same-photo', score: 0.98 },
    { offerId: '600000000002', verdict: 'different', score: 0.2 },
  ]);
  await fileSearch(mug);
  await fileSearch(lamp);
  await forgetSearches([lamp.id]);

  await changeCosts((before) => ({
    ...before,
    ownRates: { USD: { yuan: '7.1', date: '2026-10-01' } },
    marketplace: 'amazon.com',
  }));
  const web = { id: 'web-mug', windowId: 1, private: false };
  await keepPictures(web, [picture(), picture()]);
  await keepContent(web, {
    searches: [{ pictures: [{ url: 'https://shop.example/mug.jpg', title: 'A mug' }] }],
    text: 'Sold by three shops.',
  });

  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ incognito: false } as never);
  const listed = [1, 2].map((n) => ({
    source: { kind: 'address' as const, url: `https://shop.example/${n}.jpg` },
    label: `SKU-${n}`,
  }));
  await startBatch((await addBatch({ kind: 'list', name: 'spring.csv' }, listed)).batchId);

  await saveOffer({ offer: offerWith(mugOffer), search: mug }, 'Mugs');
  await changeSavedOffer(mugOffer, { note: 'ask for 500', tags: ['mug'], status: 'to-contact' });
  await (await db()).put('savedPictures', picture(), [mugOffer, 'offer']);

  await (await db()).put('watches', { ...(watchV1 as Watch), id: mugOffer });

  const { imageUrl: _, ...withoutPicture } = offerWith('own-2');
  await addOffers([offerWith('own-1'), withoutPicture], { source: 'import', at: '2026-10-03T08:00:00.000Z' });
  const { imageUrl } = offerWith('own-1');
  await notePictures([{ row: 0, id: 'own-1', imageUrl: imageUrl!, found: fingerprintOf(drawnPicture(scene(7))) }]);
}

/** A paid question that was answered, and one that was under way when the browser closed. */
async function payTwice(): Promise<void> {
  vi.spyOn(browser.declarativeNetRequest, 'updateSessionRules').mockImplementation(() => Promise.resolve());
  vi.spyOn(browser.permissions, 'contains').mockImplementation(() => Promise.resolve(true));
  const server = await startLinkfox();
  await setUpLinkfox(server.url);
  const choices = { filters: [], sort: { field: 'monthSold', direction: 'desc' }, pageSize: 10 } as const;
  await askLinkfox({ title: 'Desk lamp', choices: { ...choices, filters: [] } });
  const cost = { amount: '4.5', unit: 'credits' } as const;
  const call = { provider: 'linkfox', question: 'open', press: 'press', kind: 'search', page: 1, cost } as const;
  await openCall(call, { service: {} }, new Date().toISOString());
  await server.close();
}

// Of a version that was released it is not written again: it must stay what that version wrote.
it.runIf(process.env['WRITE_FIXTURE'])('writes what the newest version stores', async () => {
  fakeBrowser.reset();
  await keepEverything();
  await payTwice();
  const database = await db();
  const stored = {
    version: database.version,
    storedAt: new Date().toISOString(),
    stores: await readStored(database as never),
    local: await fakeBrowser.storage.local.get(),
  };
  for (const [store, { records }] of Object.entries(stored.stores)) expect(records.length, store).toBeGreaterThan(0);
  const file = join(import.meta.dirname, `database-v${database.version}.json`);
  writeFileSync(file, await format(JSON.stringify(stored), { parser: 'json', printWidth: 120 }));
});
