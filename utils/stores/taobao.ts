import type { Store, StorePage } from './store';
import { withoutAlibabaSize } from './alibaba-pictures';
import { readPrice } from './price';
import { priceText } from './shown-price';
import { cleanText, httpAddress } from './text';

/** Taobao; the classic item page. */
export const taobao: Store = {
  id: 'taobao',
  name: 'Taobao',
  seen: '2026-11',
  hosts: ['taobao.com'],
  pictureHosts: ['*.alicdn.com'],
  product(page) {
    const { document, url } = page;
    const title = document.querySelector('.tb-main-title');
    if (!title) return {};
    return {
      title: cleanText(title.getAttribute('data-title') ?? title.textContent),
      price: shown(page, '#J_PromoPriceNum') ?? shown(page, '#J_StrPrice'),
      storeId: cleanText(url.searchParams.get('id'), 30),
      pictures: [...document.querySelectorAll('#J_ImgBooth, #J_UlThumb img')]
        .slice(0, 20)
        .flatMap((image) => httpAddress(image.getAttribute('data-src') ?? image.getAttribute('src'), url) ?? []),
    };
  },
  fullSize: withoutAlibabaSize,
};

/** The site sells in yuan only; its sign is the one that yen has too. */
function shown(page: StorePage, selector: string) {
  const element = page.document.querySelector(selector);
  return element ? readPrice(priceText(element), { ...page.money, declared: 'CNY' }) : undefined;
}
