import type { ProductFields, Store, StorePage } from './store';
import { amazonMarketplaces } from './installed';
import { readPrice } from './price';
import { isStruck, priceText } from './shown-price';
import { cleanText, httpAddress } from './text';

// Selectors below: seen 2026-11, desktop and mobile pages.
const titles = ['#productTitle', '#title', '#ebooksProductTitle', 'h1#title span'];
const priceBoxes = [
  '#corePrice_feature_div',
  '#corePriceDisplay_desktop_feature_div',
  '#corePriceDisplay_mobile_feature_div',
  '#apex_desktop',
  '#apex_price',
  '#corePrice_desktop',
  '#newAccordionRow_0',
  '#tmmSwatches .selected',
  '#buybox',
];
const oldPriceIds = [
  '#priceblock_dealprice',
  '#priceblock_saleprice',
  '#priceblock_ourprice',
  '#price_inside_buybox',
  '#newBuyBoxPrice',
  '#kindle-price',
];
const mainPictures = [
  '#landingImage',
  '#imgBlkFront',
  '#ebooksImgBlkFront',
  '#main-image',
  '#imgTagWrapperId img',
  '#main-image-container img',
  '#img-canvas img',
];

/** Amazon, all marketplaces. */
export const amazon: Store = {
  id: 'amazon',
  name: 'Amazon',
  seen: '2026-11',
  hosts: amazonMarketplaces,
  card: '[data-component-type="s-search-result"], [data-asin]:not([data-asin=""]).s-result-item, [id^="gridItemRoot"], li.a-carousel-card, .octopus-pc-item, .zg-item-immersion, [data-testid="product-card"], .p13n-sc-uncoverable-faceout',
  details:
    '#productDetails_feature_div, #prodDetails, #productSpecifications, #detailBulletsWrapper_feature_div, #detailBullets_feature_div, #detailBulletsWithExceptions_feature_div, #productOverview_feature_div, #technicalSpecifications_feature_div, #tech',
  product,
  cardProduct,
  fullSize,
};

function product(page: StorePage): ProductFields {
  const { document } = page;
  const storeId =
    asinOf(page.url.pathname) ??
    cleanText(document.querySelector<HTMLInputElement>('input#ASIN, input[name="ASIN"]')?.getAttribute('value'), 20);
  const title = titles
    .map((selector) => cleanText(document.querySelector(selector)?.textContent))
    .find((text) => text !== undefined);
  if (!storeId && !title) return {};
  return {
    title,
    storeId,
    price: pagePrice(page),
    brand: brandOf(document),
    pictures: pagePictures(page),
    ...(storeId ? { url: `${page.url.origin}/dp/${storeId}` } : {}),
  };
}

/** `/dp/B0BJLF3RR3`, `/gp/product/…`, `/gp/aw/d/…`, also behind an address in a sponsored link's `url` parameter. */
export function asinOf(address: string): string | undefined {
  return /\/(?:dp|gp\/product|gp\/aw\/d|product|exec\/obidos\/asin)\/(?:[^/]{1,80}\/)?([A-Z0-9]{10})(?=[/?#%&]|$)/i
    .exec(address)?.[1]
    ?.toUpperCase();
}

function pagePrice(page: StorePage) {
  for (const selector of priceBoxes) {
    const box = page.document.querySelector(selector);
    const price = box && boxPrice(box, page);
    if (price) return price;
  }
  for (const selector of oldPriceIds) {
    const element = page.document.querySelector(selector);
    const price = element && readPrice(priceText(element), page.money);
    if (price) return price;
  }
  return embeddedPrice(page);
}

/** The first `.a-price` of a box that is neither struck out nor a price by weight. */
function boxPrice(box: Element, page: StorePage) {
  for (const element of [...box.querySelectorAll('.a-price, .apexPriceToPay')].slice(0, 40)) {
    if (
      element.matches('[data-a-strike="true"], .a-text-price:not(.apexPriceToPay)') ||
      isStruck(element) ||
      element.closest('[class*="unit-price" i], [class*="pricePerUnit" i], .basisPrice')
    )
      continue;
    const price =
      readPrice(element.querySelector('.a-offscreen')?.textContent, page.money) ??
      readPrice(splitPrice(element) ?? priceText(element), page.money);
    if (price) return element.closest('.a-price-range') ? { ...price, from: true as const } : price;
  }
  return undefined;
}

/** Sign, whole and fraction in elements of their own. */
function splitPrice(element: Element): string | undefined {
  const part = (name: string) => element.querySelector(`.a-price-${name}`)?.textContent?.trim() ?? '';
  const whole = part('whole').replace(/[.,]$/, '');
  return (
    whole &&
    `${part('symbol')} ${whole}${part('fraction') ? `.${part('fraction')}` : ''}`.replace(
      /(\d)[.,\u00a0 ](?=\d{3}(?:\D|$))/g,
      '$1',
    )
  );
}

/** Mobile pages carry the price in the data of the buy box only. */
function embeddedPrice(page: StorePage) {
  for (const element of [
    ...page.document.querySelectorAll(
      '.twister-plus-buying-options-price-data, [data-a-state*="price" i], script[type="a-state"]',
    ),
  ].slice(0, 200)) {
    const text = element.textContent?.slice(0, 200_000) ?? '';
    const shown = /"(?:displayPrice|priceToPayDisplay|displayString)"\s*:\s*"([^"]{1,40})"/.exec(text)?.[1];
    const price = readPrice(cleanText(shown), page.money);
    if (price) return price;
  }
  return undefined;
}

function brandOf(document: Document): string | undefined {
  const row = cleanText(
    document.querySelector('tr.po-brand td:last-child, #productOverview_feature_div .po-brand .po-break-word')
      ?.textContent,
    120,
  );
  if (row) return row;
  const line = document.querySelector('#bylineInfo, #bylineInfo_feature_div a, #brand');
  const href = line?.getAttribute('href') ?? '';
  const store = /^\/stores\/([^/?]+)\//.exec(href)?.[1];
  const text = cleanText(line?.textContent, 120);
  const named =
    text && /^(?:brand|marke|marque|marca|merk|märke|marka|ブランド|العلامة التجارية)\s*[:：]\s*(.+)$/i.exec(text)?.[1];
  return named ?? (store && store !== 'page' ? cleanText(decoded(store.replace(/\+/g, ' ')), 120) : undefined);
}

function pagePictures(page: StorePage): string[] {
  const { document } = page;
  const found: (string | null | undefined)[] = [];
  for (const selector of mainPictures) {
    const image = document.querySelector(selector);
    if (!image) continue;
    found.push(...elementPictures(image));
    if (found.some(Boolean)) break;
  }
  found.push(...galleryPictures(document));
  const addresses = found
    .flatMap((address) => httpAddress(address, page.url) ?? [])
    .filter((address) => /\/images\/I\//.test(address));
  return [...new Set(addresses)].slice(0, 40);
}

/** The addresses that Amazon keeps on one of its pictures, the largest first. */
function elementPictures(image: Element): (string | null)[] {
  const hires = [image.getAttribute('data-old-hires'), image.getAttribute('data-a-hires')];
  return [...hires, ...dynamicPictures(image.getAttribute('data-a-dynamic-image')), image.getAttribute('src')].filter(
    Boolean,
  );
}

/** `data-a-dynamic-image`: addresses with `[width, height]`, the largest first. */
function dynamicPictures(value: string | null): string[] {
  if (!value || value.length > 20_000) return [];
  try {
    const sizes: unknown = JSON.parse(value);
    if (typeof sizes !== 'object' || sizes === null) return [];
    const area = (size: unknown) => (Array.isArray(size) ? Number(size[0]) * Number(size[1]) || 0 : 0);
    return Object.entries(sizes)
      .sort(([, a], [, b]) => area(b) - area(a))
      .map(([address]) => address);
  } catch {
    return [];
  }
}

/** The gallery's data: `"hiRes":"…"` (or null) and `"large":"…"` of each of its pictures. */
function galleryPictures(document: Document): string[] {
  const script = [...document.querySelectorAll('script')]
    .slice(0, 2000)
    .find((one) => /'colorImages'|"colorImages"/.test(one.textContent?.slice(0, 100_000) ?? ''));
  const text = script?.textContent?.slice(0, 300_000) ?? '';
  const start = text.search(/colorImages/);
  if (start < 0) return [];
  const end = text.slice(start).search(/colorToAsin|'heroImage'/);
  const part = end < 0 ? text.slice(start, start + 60_000) : text.slice(start, start + end);
  return [
    ...part.matchAll(
      /\{[^{}]*?"large":"(https:[^"]{1,300})"[^]*?"hiRes":(?:"(https:[^"]{1,300})"|null)|"hiRes":(?:"(https:[^"]{1,300})"|null)[^{}]*?"large":"(https:[^"]{1,300})"/g,
    ),
  ]
    .slice(0, 30)
    .flatMap((match) => match[2] ?? match[3] ?? match[1] ?? match[4] ?? []);
}

function cardProduct(card: Element, page: StorePage): ProductFields {
  const link =
    card
      .querySelector('a[href*="/dp/"], a[href*="/gp/product/"], a[href*="%2Fdp%2F"], a[href*="/gp/aw/d/"]')
      ?.getAttribute('href') ?? card.closest('a[href*="/dp/"]')?.getAttribute('href');
  const storeId =
    cleanText(
      card.getAttribute('data-asin') ||
        card.querySelector('[data-asin]:not([data-asin=""])')?.getAttribute('data-asin'),
      20,
    ) ?? (link ? asinOf(decoded(link)) : undefined);
  const title = [
    card.querySelector('[data-cy="title-recipe"] a h2, h2 a, a h2')?.textContent,
    card.querySelector('[data-cy="title-recipe"] h2:last-of-type')?.textContent,
    card.querySelector('h2')?.textContent,
    card.querySelector('.p13n-sc-truncate, .p13n-sc-truncated, [class*="p13n-sc-css-line-clamp"], .a-truncate-full')
      ?.textContent,
    card.querySelector('img')?.getAttribute('alt'),
  ]
    .map((text) => cleanText(text))
    .find((text) => text !== undefined);
  return {
    title,
    storeId,
    price: boxPrice(card, page),
    ...(storeId ? { url: `${page.url.origin}/dp/${storeId}` } : {}),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `…/I/81x._AC_SX300_.jpg` is a rendering of `…/I/81x.jpg`: everything between the id and the ending goes. */
function fullSize(url: URL): string[] {
  if (!/(?:^|\.)(?:media-amazon|ssl-images-amazon|images-amazon)\.com$/.test(url.hostname)) return [];
  const picture = /^(.*\/images\/[A-Z]\/[\w%+-]+)\.(?:[^/]*\.)?(jpe?g|png|gif|webp)$/i.exec(url.pathname);
  if (!picture) return [];
  const address = `${url.origin}${picture[1]}.${picture[2]}`;
  return address === url.href ? [] : [address];
}
