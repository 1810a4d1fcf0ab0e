import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startShop } from '../../demo-shop/server.mjs';
import { openExtensionBrowser } from './extension-browser';
import { clearPanel, shownOffers } from './panel-actions';
import { uploadInPanel } from './upload';
import { waitUntil } from './wait-until';

interface ShopPicture {
  src: string;
  file: string;
  expect: { type: 'edit'; offerId: string; edit: string } | { type: 'angle' | 'absent' };
}

/** What the extension finds by the pictures of the demo shop, under random names and without titles: by the pixels alone. */
export interface ShopAccuracy {
  /** Edited pictures of the library: whether their product stands first. */
  edits: { file: string; edit: string; found: boolean; similarity: number }[];
  /** Other views, and products that the library has not. */
  others: { file: string; similarity: number }[];
}

/** Searches every `step`th picture of the demo shop in the panel, in a browser of its own. */
export async function measureShopAccuracy(step: number): Promise<ShopAccuracy> {
  const shop = await startShop({ anonymous: true });
  const folder = await mkdtemp(join(tmpdir(), 'shop-'));
  const chromium = await openExtensionBrowser();
  try {
    const panel = await chromium.openExtensionPage('sidepanel.html');
    const accuracy: ShopAccuracy = { edits: [], others: [] };
    for (const [i, { src, file: name, expect: wanted }] of (shop.pictures as ShopPicture[]).entries()) {
      if (i % step !== 0) continue;
      const file = join(folder, src.split('/').at(-1)!);
      await writeFile(file, new Uint8Array(await (await fetch(shop.url + src)).arrayBuffer()));
      await clearPanel(panel);
      await uploadInPanel(panel, file);
      const { bestSimilarity: similarity = 0 } = await chromium.waitForSearch(panel);
      const [first] = await waitUntil(async () => {
        const ids = await shownOffers(panel);
        return ids.length > 0 && ids;
      }, 'The panel shows no offers.');
      if (wanted.type === 'edit') {
        accuracy.edits.push({ file: name, edit: wanted.edit, found: first === wanted.offerId, similarity });
      } else accuracy.others.push({ file: name, similarity });
    }
    return accuracy;
  } finally {
    await chromium.close();
    await shop.close();
    await rm(folder, { recursive: true, force: true });
  }
}
