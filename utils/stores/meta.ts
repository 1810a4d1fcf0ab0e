import type { Currency } from '../offer/money';
import type { ProductFields, StorePage } from './store';
import { machineAmount } from './amount';
import { isCurrency } from './currency';
import { readPrice } from './price';
import { cleanText, httpAddress } from './text';

/** The content of the first `<meta>` with one of these names, whether the page says `property`, `name` or `itemprop`. */
export function metaContent(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const content = document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content');
      if (content?.trim()) return content;
    }
  }
  return undefined;
}

/** The currency that the page's meta data names. */
export function metaCurrency(document: Document): Currency | undefined {
  const said = metaContent(document, 'product:price:currency', 'og:price:currency', 'product:sale_price:currency')
    ?.trim()
    .toUpperCase();
  return isCurrency(said) ? said : undefined;
}

/** What OpenGraph and its product extension say. The title may carry the shop's name: see `withoutSiteName`. */
export function readMeta(page: StorePage): ProductFields {
  const { document } = page;
  const currency = metaCurrency(document);
  const written = metaContent(document, 'product:sale_price:amount', 'product:price:amount', 'og:price:amount');
  const amount = currency && machineAmount(written, currency);
  const price = amount ? { amount, currency } : readPrice(written, page.money);
  const picture = httpAddress(
    metaContent(document, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'),
    page.url,
  );
  return {
    title: withoutSiteName(cleanText(metaContent(document, 'og:title', 'twitter:title')), document),
    brand: cleanText(metaContent(document, 'product:brand', 'og:brand'), 120),
    price,
    storeId: cleanText(metaContent(document, 'product:retailer_item_id'), 80),
    ...(picture ? { pictures: [picture] } : {}),
  };
}

/** True where the page calls itself a product's. */
export function isProductByMeta(document: Document): boolean {
  return (
    /^(?:og:)?product(?:\.item)?$/i.test(metaContent(document, 'og:type')?.trim() ?? '') ||
    metaContent(document, 'product:price:amount') !== undefined
  );
}

/** Drops ` | Shop` or ` - Shop` from the end, or the front, where the page says what its shop is called. */
export function withoutSiteName(title: string | undefined, document: Document): string | undefined {
  const site = cleanText(metaContent(document, 'og:site_name', 'application-name'), 80);
  if (!title || !site) return title;
  const plain = site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const rest = title
    .replace(new RegExp(`\\s*[|\\-–—:·•]\\s*${plain}\\s*$|^\\s*[【[]?${plain}[】\\]]?\\s*[|\\-–—:·•]?\\s+`, 'iu'), '')
    .trim();
  return rest.replace(/\s+[-–|]\s+(?:reviews?|후기|리뷰|レビュー|отзывы|buy online|avis|opiniones)$/iu, '') || title;
}
