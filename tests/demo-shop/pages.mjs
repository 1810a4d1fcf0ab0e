const escape = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const money = (item) => `$${item.price}`;
const shelves = ['New in', 'Kitchen', 'Home & living', 'Tech', 'Bags & wear', 'Play & outdoors'];

const style = `
:root{--ink:#24302c;--soft:#68746e;--line:#e6e2d9;--paper:#fbfaf7;--card:#fff;--leaf:#2f5d50;--maple:#c4572f}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 "Inter","Noto Sans","DejaVu Sans",system-ui,sans-serif}
a{color:inherit;text-decoration:none}img{display:block;max-width:100%}
.note{background:var(--leaf);color:#f3efe4;text-align:center;font-size:12.5px;padding:7px 12px;letter-spacing:.03em}
header{position:sticky;top:0;z-index:5;background:rgba(251,250,247,.94);border-bottom:1px solid var(--line)}
.bar{max-width:1180px;margin:auto;display:flex;align-items:center;gap:22px;padding:14px 22px}
.logo{font:600 23px/1 "Georgia","DejaVu Serif",serif;letter-spacing:-.01em;white-space:nowrap}.logo b{color:var(--maple);font-weight:600}
.find{flex:1;max-width:420px;border:1px solid var(--line);background:#fff;border-radius:99px;padding:9px 16px;color:var(--soft);font-size:13.5px}
nav{margin-left:auto;display:flex;gap:20px;font-size:13.5px;color:var(--soft)}nav b{color:var(--ink);font-weight:600}
main{max-width:1180px;margin:auto;padding:8px 22px 64px}
.hero{display:grid;grid-template-columns:1.1fr .9fr;gap:26px;align-items:center;background:#eee8dc;border-radius:18px;padding:30px 34px;margin:20px 0 22px}
.hero h1{font:500 34px/1.15 "Georgia","DejaVu Serif",serif;margin:0 0 10px;letter-spacing:-.015em}.hero p{margin:0;color:#55604f;max-width:42ch}
.hero div:last-child{display:flex;gap:12px;justify-content:flex-end}.hero a{width:31%}.hero img{border-radius:12px;aspect-ratio:1;object-fit:cover;width:100%}
.chips{display:flex;gap:9px;flex-wrap:wrap;margin:0 0 20px}.chips span{border:1px solid var(--line);background:#fff;border-radius:99px;padding:6px 14px;font-size:13px}
.chips span:first-child{background:var(--ink);border-color:var(--ink);color:#fff}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(196px,1fr));gap:22px 18px}
.card{display:block}.card .pic{background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden;aspect-ratio:1}
.card img{width:100%;height:100%;object-fit:contain;transition:transform .25s}.card:hover img{transform:scale(1.03)}
.card h3{font-size:14px;font-weight:500;margin:10px 2px 2px;line-height:1.35}.card p{margin:0 2px;font-weight:600;font-size:14.5px}
.stars{color:#c98a2b;font-size:12px;letter-spacing:1px}.stars i{color:var(--soft);font-style:normal;letter-spacing:0}
.product{display:grid;grid-template-columns:minmax(0,1.05fr) minmax(0,.95fr);gap:44px;margin-top:26px}
.large{background:#fff;border:1px solid var(--line);border-radius:18px;overflow:hidden}.large img{width:100%;aspect-ratio:1;object-fit:contain}
.gallery{display:flex;gap:10px;margin-top:12px}.gallery img{width:76px;height:76px;object-fit:cover;border:1px solid var(--line);border-radius:10px}
.product h1{font:500 30px/1.2 "Georgia","DejaVu Serif",serif;margin:6px 0 8px}.price{font-size:25px;font-weight:650;margin:14px 0 4px}
.small{color:var(--soft);font-size:13px}.buy{display:flex;gap:12px;margin:22px 0}.buy span{border:1px solid var(--line);border-radius:10px;padding:13px 18px;background:#fff}
.buy b{flex:1;text-align:center;background:var(--leaf);color:#fff;border-radius:10px;padding:13px 18px;font-weight:600}
.facts{border-top:1px solid var(--line);margin:0;padding:14px 0 0;list-style:none;color:var(--soft);font-size:13.5px}.facts li{padding:4px 0}
h2{font:500 22px/1.2 "Georgia","DejaVu Serif",serif;margin:44px 0 16px}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:12.5px;text-align:center;padding:22px}
.lab{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:18px}.lab figure{margin:0;border:1px solid var(--line);background:#fff;border-radius:14px;padding:12px}
.lab figcaption{font-size:12.5px;color:var(--soft);margin-top:8px}.lab .box{width:180px;height:180px}
@media(max-width:760px){.hero,.product{grid-template-columns:1fr}.hero div:last-child{justify-content:flex-start}nav,.find{display:none}.grid{grid-template-columns:repeat(2,1fr)}}
`;

/** One page of the store. `head` is markup for the head element. */
function layout(title, body, head = '') {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><link rel="icon" href="/favicon.ico">${head}<style>${style}</style></head><body>
<div class="note">Demo shop of an open-source project: invented goods, nothing is sold here</div>
<header><div class="bar"><a class="logo" href="/">Maple <b>&amp;</b> Moss</a><div class="find">Search 80 good things</div><nav><span>Journal</span><span>Help</span><b>Basket (2)</b></nav></div></header>
<main>${body}</main><footer>Maple &amp; Moss, a demo shop. Pictures are rendered; names are invented.</footer></body></html>`;
}

const stars = (n) => `<span class="stars">★★★★${n % 3 ? '★' : '☆'} <i>${17 + ((n * 37) % 460)}</i></span>`;

const card = (item) =>
  `<a class="card" href="/p/${item.slot}"><div class="pic"><img src="${item.src}" alt="${escape(item.title)}" width="400" height="400"></div>
<h3>${escape(item.title)}</h3>${stars(item.slot)}<p>${money(item)}</p></a>`;

/** The store's front page. `items` have `slot` (from 1), `src`, `title`, `price`, `currency`. */
export function frontPage(items, stripped) {
  const hero = items
    .slice(0, 3)
    .map((item) => `<a href="/p/${item.slot}"><img src="${item.src}" alt=""></a>`)
    .join('');
  return layout(
    stripped ? 'Shop' : 'Maple & Moss: useful things, well made',
    `<section class="hero"><div><h1>Useful things,<br>well made.</h1><p>Small-batch homeware, everyday carry and gifts, chosen by people who use them.</p></div><div>${hero}</div></section>
<div class="chips">${shelves.map((name) => `<span>${escape(name)}</span>`).join('')}</div><div class="grid">${items.map(card).join('\n')}</div>`,
  );
}

/** A product page with JSON-LD and OpenGraph, as stores have it. `base` is the shop's own address. */
export function productPage(item, others, base, stripped) {
  const link = `${base}/p/${item.slot}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: item.title,
    sku: `MM-${String(item.slot).padStart(4, '0')}`,
    image: [base + item.src],
    brand: { '@type': 'Brand', name: 'Maple & Moss' },
    offers: {
      '@type': 'Offer',
      url: link,
      price: item.price,
      priceCurrency: item.currency,
      availability: 'https://schema.org/InStock',
    },
  };
  const head = stripped
    ? ''
    : `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<meta property="og:type" content="product"><meta property="og:title" content="${escape(item.title)}"><meta property="og:image" content="${base}${item.src}"><meta property="og:url" content="${link}">
<meta property="og:site_name" content="Maple &amp; Moss"><meta property="product:price:amount" content="${item.price}"><meta property="product:price:currency" content="${item.currency}">`;
  return layout(
    stripped ? 'Product' : `${item.title} | Maple & Moss`,
    `<section class="product"><div><div class="large"><img id="main" src="${item.src}" alt="${escape(item.title)}"></div>
<div class="gallery">${[item, ...others.slice(0, 3)].map((one) => `<img src="${one.src}" alt="">`).join('')}</div></div>
<div><span class="small">Maple &amp; Moss</span><h1>${escape(item.title)}</h1>${stars(item.slot)}<p class="price">${money(item)}</p><p class="small">Taxes included. Free returns within 30 days.</p>
<div class="buy"><span>1</span><b>Add to basket</b></div><ul class="facts"><li>Leaves our studio in 2 working days</li><li>Packed without plastic</li><li>Two-year guarantee</li></ul></div></section>
<h2>You may also like</h2><div class="grid">${others.map(card).join('\n')}</div>`,
    head,
  );
}

/** Every way a picture can sit in a page, one of each. `frame` is the address of a frame on another origin. */
export function labPage(items, frame) {
  const [a, b, c, d, e, f, g, h, i, j, l, m, n] = items;
  const block = (id, caption, markup) => `<figure id="${id}">${markup}<figcaption>${caption}</figcaption></figure>`;
  return layout(
    'Picture lab',
    `<h2>Picture lab</h2><div class="lab">
${block('plain', 'Plain image', `<img class="box" src="${a.src}" alt="">`)}
${block('linked', 'Image in a link', `<a href="/p/${b.slot}"><img class="box" src="${b.src}" alt=""></a>`)}
${block('background', 'CSS background', `<div class="box" style="background:url('${c.src}') center/cover"></div>`)}
${block('canvas', 'Canvas', `<canvas class="box" width="360" height="360"></canvas>`)}
${block('picture', 'Picture element with a larger source', `<picture><source srcset="${e.src}?w=180 180w, ${e.src} 900w" sizes="180px"><img class="box" src="${e.src}?w=180" srcset="${e.src}?w=180 1x, ${e.src} 2x" alt=""></picture>`)}
${block('lazy', 'Lazy, data-src', `<img class="box lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="${f.src}" alt="">`)}
${block('video', 'Video poster', `<video class="box" poster="${g.src}" controls></video>`)}
${block('blob', 'blob: image', `<img class="box" alt="">`)}
${block('data', 'data: image', `<img class="box" alt="">`)}
${block('svg', 'SVG image', `<img class="box" src="/bad/drawing.svg" alt="">`)}
${block('overlay', 'Overlay above an image', `<div class="box" style="position:relative"><img class="box" src="${j.src}" alt=""><div class="over" style="position:absolute;inset:0;background:linear-gradient(transparent 60%,rgba(0,0,0,.35))"></div></div>`)}
${block('shadow-open', 'Open shadow root', '<div class="box"></div>')}
${block('shadow-closed', 'Closed shadow root', '<div class="box"></div>')}
${block('frame', 'Frame of another origin', `<iframe src="${frame}" width="184" height="184" style="border:0" title="frame"></iframe>`)}
${block('cors', 'Image with CORS headers', `<img class="box" src="/cors${n.src}" alt="">`)}
</div><script type="module">
const load = (src) => new Promise((done, fail) => { const image = new Image(); image.onload = () => done(image); image.onerror = fail; image.src = src; });
const box = (id, pick = '.box') => document.querySelector('#' + id + ' ' + pick);
const picture = await load(${JSON.stringify(d.src)});
box('canvas').getContext('2d').drawImage(picture, 0, 0, 360, 360);
const blob = await (await fetch(${JSON.stringify(h.src)})).blob();
box('blob').src = URL.createObjectURL(blob);
const reader = new FileReader();
reader.onload = () => { box('data').src = reader.result; };
reader.readAsDataURL(await (await fetch(${JSON.stringify(i.src)})).blob());
for (const [id, mode, src] of [['shadow-open', 'open', ${JSON.stringify(l.src)}], ['shadow-closed', 'closed', ${JSON.stringify(m.src)}]]) {
  box(id).attachShadow({ mode }).innerHTML = '<img style="width:180px;height:180px" alt="" src="' + src + '">';
}
await Promise.all([...document.images].filter((image) => image.src && image.loading !== 'lazy').map((image) => image.decode().catch(() => undefined)));
document.body.dataset.ready = 'yes';
</script>`,
  );
}

/** What stands in the frame of another origin. */
export const framePage = (item) =>
  `<!doctype html><meta charset="utf-8"><title>Frame</title><body style="margin:0"><img id="framed" src="${item.src}" width="184" height="184" alt="${escape(item.title)}">`;

/** One of each picture that cannot be used as it is. */
export function badPage(names) {
  return layout(
    'Bad pictures',
    `<h2>Bad pictures</h2><div class="lab">${names
      .map(
        (name) =>
          `<figure id="${name.replace(/\W+/g, '-')}"><img class="box" src="/bad/${name}" alt="" style="background:#eee"><figcaption>${escape(name)}</figcaption></figure>`,
      )
      .join('')}</div>`,
  );
}
