import type { ProductFields, StorePage } from './store';
import { mainHeading } from './heading';
import { isProductByMeta, readMeta, withoutSiteName } from './meta';
import { readJsonLd } from './json-ld';
import { readMicrodata } from './microdata';
import { priceByHeading, readLayout } from './layout';
import { cleanText } from './text';

/**
 * What any product page says about its product: JSON-LD, then microdata and RDFa, then OpenGraph, and the shown price
 * beside the heading where the data names a product but no price. Empty for a page that shows no single product.
 */
export function readGeneric(page: StorePage): ProductFields {
  const { document } = page;
  const heading = mainHeading(document);
  const data = merge(readJsonLd(page, heading), readMicrodata(page));
  const meta = readMeta(page);
  const isProduct = Boolean(data.title || data.price || isProductByMeta(document) || looksLikeProduct(document));
  if (!isProduct) return readLayout(page);
  const fields = merge(data, {
    ...meta,
    title:
      agreedTitle(heading, meta.title) ?? meta.title ?? heading ?? withoutSiteName(cleanText(document.title), document),
  });
  if (data.pictures && meta.pictures) fields.pictures = [...new Set([...data.pictures, ...meta.pictures])];
  return fields.price ? fields : { ...fields, price: priceByHeading(page) };
}

/** Field by field, the first that says something. */
export function merge(...sources: ProductFields[]): ProductFields {
  const fields: ProductFields = {};
  for (const source of sources) {
    for (const [key, value] of Object.entries(source)) {
      if (value !== undefined && fields[key as keyof ProductFields] === undefined)
        Object.assign(fields, { [key]: value });
    }
  }
  return fields;
}

/** The heading, where a title of the page holds it: titles often carry the shop's words around the product's. */
function agreedTitle(heading: string | undefined, ...titles: (string | undefined)[]): string | undefined {
  if (!heading || heading.length < 6) return undefined;
  return titles.some((title) => title?.toLowerCase().includes(heading.toLowerCase())) ? heading : undefined;
}

const cartWords =
  /^(?:\s*)(?:add to (?:cart|bag|basket|trolley)|buy (?:it )?now|in den (?:warenkorb|einkaufswagen)|jetzt kaufen|ajouter au panier|acheter|añadir (?:al carrito|a la cesta)|agregar al carrito|comprar|aggiungi al carrello|acquista|in winkelwagen|lägg i|dodaj do koszyka|sepete ekle|カートに入れる|장바구니|구매하기|加入购物车|立即购买|加入購物車|в корзину|купить|thêm vào giỏ|mua ngay|beli sekarang|أضف إلى)/i;

function looksLikeProduct(document: Document): boolean {
  const buttons = [
    ...document.querySelectorAll(
      'button, input[type="submit"], a[role="button"], a[class*="cart" i], [id*="add-to-cart" i]',
    ),
  ].slice(0, 300);
  const adding = buttons.filter((button) =>
    cartWords.test(
      button.textContent?.trim().slice(0, 60) ||
        button.getAttribute('value') ||
        button.getAttribute('aria-label') ||
        '',
    ),
  );
  return adding.length > 0 && adding.length <= 3 && document.querySelectorAll('h1').length >= 1;
}
