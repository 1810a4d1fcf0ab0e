import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../demo-shop/server.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';
import { clearPanel, shownOffers } from './harness/panel-actions';

let chromium: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;
let folder: string;

beforeAll(async () => {
  // Random names and no titles: only the pixels are left to go by.
  shop = await startShop({ anonymous: true });
  folder = await mkdtemp(join(tmpdir(), 'shop-'));
  chromium = await openExtensionBrowser();
});
afterAll(async () => {
  await chromium?.close();
  await shop?.close();
  await rm(folder, { recursive: true, force: true });
});

interface ShopPicture {
  file: string;
  src: string;
  expect: { type: 'edit'; offerId: string; edit: string } | { type: 'angle' | 'absent' };
}

interface Finding {
  first: string | undefined;
  similarity: number;
}

it('finds the edited pictures by their pixels alone, and takes none of the others for the same photo', async () => {
  const panel = await chromium.openExtensionPage('sidepanel.html');
  const findings: Finding[] = [];
  for (const { src } of shop.pictures) {
    const file = join(folder, src.split('/').at(-1)!);
    await writeFile(file, new Uint8Array(await (await fetch(shop.url + src)).arrayBuffer()));
    await clearPanel(panel);
    await uploadInPanel(panel, file);
    const { bestSimilarity = 0 } = await chromium.waitForSearch(panel);
    const [first] = await waitUntil(async () => {
      const ids = await shownOffers(panel);
      return ids.length > 0 && ids;
    }, 'The panel shows no offers.');
    findings.push({ first, similarity: bestSimilarity });
  }

  const pictures = shop.pictures as ShopPicture[];
  const edits = pictures.flatMap(({ expect: wanted, file }, i) =>
    wanted.type === 'edit'
      ? [{ file, edit: wanted.edit, found: findings[i]!.first === wanted.offerId, ...findings[i]! }]
      : [],
  );
  const others = pictures.flatMap(({ expect: wanted, file }, i) =>
    wanted.type === 'edit' ? [] : [{ file, ...findings[i]! }],
  );
  const missed = edits.filter(({ found }) => !found);
  console.log(`${edits.length - missed.length} of ${edits.length} edited pictures find their product first.`, missed);
  expect(edits.length).toBeGreaterThanOrEqual(60);
  expect(others.length).toBeGreaterThanOrEqual(20);
  expect(missed.length / edits.length).toBeLessThanOrEqual(0.05);
  expect(others.filter(({ similarity }) => similarity > 0.9)).toEqual([]);
}, 300_000);
