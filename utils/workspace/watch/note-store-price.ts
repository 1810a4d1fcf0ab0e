import type { Product } from '../../stores/product';
import { changeWatches } from './change-watches';
import { readWatched } from './read-watches';
import { withStorePrice } from './series';

/**
 * Adds the store's price to the series of the watched offers that answer this product. It is called when the user is on
 * the product's page: no page of a store is ever fetched for it.
 */
export async function noteStorePrice(product: Product): Promise<void> {
  const { price } = product;
  if (!price) return;
  const own = (await readWatched()).filter(({ saved }) => saved.product && isSame(saved.product, product));
  if (own.length === 0) return;
  const at = new Date().toISOString();
  await changeWatches(
    own.map(({ watch }) => watch.id),
    (watch) => {
      const store = withStorePrice(watch.store, { at, price });
      return store === watch.store ? undefined : { ...watch, store };
    },
  );
}

/** By the store's own number where both have one, else by the page's address without what only says how it was come to. */
function isSame(a: Product, b: Product): boolean {
  if (a.store !== b.store) return false;
  if (a.storeId !== undefined && b.storeId !== undefined) return a.storeId === b.storeId;
  return pageOf(a.url) === pageOf(b.url);
}

/** Parameters that say where a visitor came from, not what is shown. */
const ofVisit = /^(utm_.*|mc_.*|ref|ref_.*|referrer|.*clid|spm|scm|_.*)$/i;

function pageOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname, searchParams } = new URL(url);
  const shown = [...searchParams].filter(([name]) => !ofVisit.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${origin}${pathname}?${new URLSearchParams(shown)}`;
}
