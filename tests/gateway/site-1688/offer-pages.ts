/** One card of our own results page. */
export interface ShownCard {
  /** Absent for an advertisement, whose link counts clicks and hides the offer. */
  id?: string;
  title?: string;
  price?: string;
  /** Tiers as the page shows them when the pointer rests on a card: `3.70 1~499个`. */
  tiers?: readonly string[];
  sold?: string;
  repurchase?: string;
  shop?: string;
  company?: string;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const head = (title: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}</title><style>
body{font:14px sans-serif;margin:16px}ul{display:grid;grid-template-columns:repeat(auto-fill,190px);gap:12px;list-style:none;padding:0}img{width:180px;height:120px;background:#dce}
</style></head>`;

/**
 * A results page of our own, in the manner of 1688's: each card is one link with the offer's number in it, its price in
 * pieces, the terms as short texts. `torn` nests a link in each card the way the site's scripts do, so that a parser of
 * the written page tears the card apart.
 */
export function resultsPage(cards: readonly ShownCard[], { torn = false } = {}): string {
  return `${head('日用品 - 1688')}<body><form><input name="keywords"></form><ul class="list">${cards
    .map((card) => (torn ? `<div>${cardMarkup(card, true)}</div>` : `<li>${cardMarkup(card, false)}</li>`))
    .join('')}</ul></body></html>`;
}

function cardMarkup(card: ShownCard, torn: boolean): string {
  const link = card.id
    ? `https://detail.m.1688.com/page/index.html?offerId=${card.id}&sortType=`
    : `https://dj.1688.com/ci_bb?a=${escape(card.title ?? '')}`;
  const [whole = '', cents] = (card.price ?? '').split('.');
  const price = card.price
    ? `<div class="sum"><div>¥</div><div>${whole}</div>${cents ? `<div>.${cents}</div>` : ''}</div>`
    : '';
  const tiers = (card.tiers ?? []).map((tier) => {
    const [amount, quantity] = tier.split(' ');
    return `<div><span>¥</span><span>${amount}</span></div><div>${quantity}</div>`;
  });
  const similar = torn ? `<a href="https://s.1688.com/similar.html?offerIds=${card.id}">找相似</a>` : '';
  const shop = card.shop ? `<a href="http://${card.shop}.1688.com/">${escape(card.company ?? '')}</a>` : '';
  const terms = [card.sold, card.repurchase && `回头率${card.repurchase}`, '7天无理由'].map((text) =>
    text ? `<div>${text}</div>` : '',
  );
  return `<a href="${link}"><div><img src="https://cbu01.alicdn.com/img/ibank/${card.id ?? 'ad'}-0-cib.jpg_460x460q100.jpg" alt="">${similar}</div>
<div>${tiers.join('')}</div>${card.title ? `<div class="title-text">${escape(card.title)}</div>` : ''}${price}${terms.join('')}</a>${shop}`;
}

/** An offer's own page, of which none was seen: a heading, a picture for sharing, and a ladder of prices. */
export function offerPage(card: Required<Pick<ShownCard, 'id' | 'title' | 'price'>>): string {
  return `${head(`${card.title} - 阿里巴巴`)}<meta property="og:image" content="https://cbu01.alicdn.com/img/ibank/${card.id}.jpg"><body>
<div class="detail"><h1>${escape(card.title)}</h1><p>¥ ${card.price}</p><p>2件起批</p></div></body></html>`;
}

/** A results page on which nothing was found. */
export const emptyResultsPage = () =>
  `${head('1688')}<body><p>没找到相关货源</p><a href="https://www.1688.com/">首页</a></body></html>`;
