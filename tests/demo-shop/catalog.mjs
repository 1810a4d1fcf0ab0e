import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Where the shop's pictures are. */
export const pictureFolder = join(here, 'pictures');

/**
 * Every picture of the shop: `{file, title, price, currency, expect}`. `expect` says what the library should answer:
 * `{type: 'edit', offerId, edit}` for an edited library picture, `{type: 'angle', kind, offerId}` for a library product from
 * another camera, `{type: 'absent'}` for a product that the library does not have.
 */
export function demoPictures() {
  return JSON.parse(readFileSync(join(here, 'catalog.json'), 'utf8'));
}
