import type { Parcel } from '../offer/parcel';
import type { Store, StorePage } from './store';
import { readLength, readWeight } from './measure';
import { readPrice } from './price';
import { cleanText } from './text';

/** Target. */
export const target: Store = {
  id: 'target',
  name: 'Target',
  seen: '2026-11',
  hosts: ['target.com'],
  pictureHosts: ['target.scene7.com'],
  product: (page) => ({
    storeId: /\/A-(\d+)/.exec(page.url.pathname)?.[1],
    price: embeddedPrice(page),
    packed: embeddedPacking(page),
    brand: embeddedBrand(page),
  }),
  /** Scene7 serves a small rendering unless a size is asked for. */
  fullSize(url) {
    if (url.hostname !== 'target.scene7.com' || !url.pathname.startsWith('/is/image/')) return [];
    const address = `${url.origin}${url.pathname}?wid=2000&hei=2000&fmt=pjpeg`;
    return address === url.href ? [] : [address];
  },
};

/** Before its scripts have run, the page holds the price as escaped JSON in a script; only where that names just one. */
function embeddedPrice(page: StorePage) {
  if (page.document.querySelector('[data-test="product-price"]')) return undefined;
  return readPrice(only(page, /formatted_current_price\\?":\\?"(\$[\d,.]{1,12})/g), page.money);
}

/** What the packed product measures stands in the same data: `"package_dimensions":{"depth":1.86,…,"weight":0.83,…}`. */
function embeddedPacking(page: StorePage): Parcel | undefined {
  const written = only(page, /package_dimensions\\?":(\{[^{}]{20,400}\})/g);
  if (!written) return undefined;
  const part = (name: string) => new RegExp(`\\\\?"${name}\\\\?":\\\\?"?([\\w.]{1,20})`).exec(written)?.[1];
  const side = (name: string) => readLength(`${part(name)} ${part('dimension_unit_of_measure')}`, '.');
  const [length, width, height] = ['depth', 'width', 'height'].map(side);
  const weight = readWeight(`${part('weight')} ${part('weight_unit_of_measure')}`, '.');
  const size = length && width && height ? { length, width, height } : undefined;
  return weight || size ? { ...(weight ? { weight } : {}), ...(size ? { size } : {}) } : undefined;
}

function embeddedBrand(page: StorePage): string | undefined {
  const written = only(page, /primary_brand\\?":\{[^{}]{0,300}?\\?"name\\?":\\?"((?:[^"\\]|\\u[\da-f]{4}){1,80})/g);
  return cleanText(
    written?.replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    80,
  );
}

/** The one text that the page's scripts hold in that place; undefined where they hold several. */
function only(page: StorePage, pattern: RegExp): string | undefined {
  const found = new Set<string>();
  for (const script of [...page.document.querySelectorAll('script:not([src])')].slice(0, 300)) {
    const text = script.textContent?.slice(0, 2_000_000) ?? '';
    for (const match of text.matchAll(pattern)) found.add(match[1]!);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
