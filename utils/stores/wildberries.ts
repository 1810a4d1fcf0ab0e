import type { Store } from './store';
import { readPrice } from './price';
import { priceText } from './shown-price';
import { cleanText, httpAddress } from './text';

const pictures =
  '.photo-zoom__preview, .zoom-image-container img, .swiper-slide img, .slide img, [class*="product-page"] img, [class*="productPage"] img';

/** Wildberries. Its pages carry no product data: everything is read from what they show. */
export const wildberries: Store = {
  id: 'wildberries',
  name: 'Wildberries',
  seen: '2026-11',
  hosts: ['wildberries.ru', 'wildberries.by', 'wildberries.kz', 'wildberries.am', 'wildberries.kg', 'wildberries.uz'],
  pictureHosts: ['*.wbbasket.ru'],
  card: '.product-card',
  product(page) {
    const { document, url } = page;
    const storeId = /\/catalog\/(\d+)\/detail/.exec(url.pathname)?.[1];
    if (!storeId) return {};
    const price = document.querySelector('.price-block__final-price, ins[class*="price" i]');
    const own = [...document.querySelectorAll(pictures)]
      .slice(0, 200)
      .flatMap((image) => httpAddress(image.getAttribute('src'), url) ?? []);
    return {
      storeId,
      title: cleanText(document.querySelector('h1.product-page__title, h1[class*="product" i]')?.textContent),
      price: price ? readPrice(priceText(price), page.money) : undefined,
      pictures: [
        ...new Set(
          own.filter((address) => address.includes(`/${storeId}/images/`)).flatMap((address) => full(new URL(address))),
        ),
      ],
    };
  },
  fullSize: (url) => full(url).filter((address) => address !== url.href),
};

/** `/210131077/images/c516x688/1.webp`: the step after `images` is the size, `big` the largest. */
function full(url: URL): string[] {
  if (!/(?:^|\.)(?:wbbasket|wbcontent|wb)\.(?:ru|net)$/.test(url.hostname)) return [];
  return [url.origin + url.pathname.replace(/\/images\/(?:tm|big|square|c\d+x\d+|hq)\//, '/images/big/')];
}
