import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { movingGif, plainPng, svgMug } from './bad-pictures.mjs';
import { demoPictures, pictureFolder } from './catalog.mjs';
import { badPage, framePage, frontPage, labPage, productPage } from './pages.mjs';

export { demoPictures };

const types = {
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
};
const html = 'text/html; charset=utf-8';

/** The pictures under `/bad/`, by name: [status, type, bytes]. Made when first asked for. */
const bad = {
  'not-an-image.jpg': () => [200, 'image/jpeg', Buffer.from('<!doctype html><title>Sorry</title><p>This is a page.')],
  'missing.jpg': () => [404, html, Buffer.from('<!doctype html><title>Not found</title><p>Not found.')],
  'empty.jpg': () => [200, 'image/jpeg', Buffer.alloc(0)],
  'truncated.jpg': () => [200, 'image/jpeg', firstJpeg().subarray(0, 900)],
  'dot.png': () => [200, 'image/png', plainPng(1, 1)],
  'huge.png': () => [200, 'image/png', plainPng(9000, 6000)],
  'moving.gif': () => [200, 'image/gif', movingGif()],
  'drawing.svg': () => [200, 'image/svg+xml', Buffer.from(svgMug)],
};

const firstJpeg = () => {
  const file = demoPictures().find((item) => item.file.endsWith('.jpg')).file;
  return readFileSync(join(pictureFolder, file));
};

/**
 * Starts the demo shop "Maple & Moss" on loopback, and a second origin for its frame.
 *
 * `/` the shop, `/p/N` a product, `/lab` every way a picture sits in a page, `/bad` pictures that cannot be used,
 * `/cors/…` any picture with `access-control-allow-origin: *` (others have none), `/slow?ms=N` a picture after a while,
 * `/hang` one that never ends.
 *
 * `anonymous` gives the pictures random names and strips every title, so that only pixels are left to go by.
 * Answers `{url, frameUrl, pictures, close()}`: `pictures` are the catalogue's rows with `slot` (the N of its page) and `src`.
 * The shop's host is 127.0.0.1 and the frame's localhost, or the other way round: two origins of one machine.
 */
export async function startShop({ port = 0, host = '127.0.0.1', anonymous = false } = {}) {
  const items = demoPictures().map((item, i) => ({
    ...item,
    slot: i + 1,
    title: anonymous ? '' : item.title,
    src: `/pictures/${anonymous ? randomBytes(9).toString('hex') + extname(item.file) : item.file}`,
  }));
  const files = new Map(items.map((item) => [item.src, item.file]));
  const timers = new Set();
  let frameUrl = '';

  function sendPicture(response, path, headers = {}) {
    const file = files.get(path);
    if (!file) return false;
    response.writeHead(200, { 'content-type': types[extname(file)], 'cache-control': 'no-store', ...headers });
    response.end(readFileSync(join(pictureFolder, file)));
    return true;
  }

  function page(path, base) {
    if (path === '/') return frontPage(items, anonymous);
    if (path === '/lab') return labPage(items, frameUrl);
    if (path === '/frame') return framePage(items[13]);
    if (path === '/bad') return badPage(Object.keys(bad));
    const item = items[Number(/^\/p\/(\d+)$/.exec(path)?.[1]) - 1];
    if (!item) return undefined;
    const others = [1, 2, 3, 4].map((step) => items[(item.slot - 1 + step * 7) % items.length]);
    return productPage(item, others, base, anonymous);
  }

  function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://shop');
    const send = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body);
    if (pathname === '/favicon.ico') return send(200, 'image/svg+xml', svgMug);
    if (pathname.startsWith('/cors/')) {
      if (sendPicture(response, pathname.slice(5), { 'access-control-allow-origin': '*' })) return;
    } else if (sendPicture(response, pathname)) return;
    if (pathname.startsWith('/bad/') && Object.hasOwn(bad, pathname.slice(5))) return send(...bad[pathname.slice(5)]());
    if (pathname === '/hang')
      return void response.writeHead(200, { 'content-type': 'image/jpeg' }).write(firstJpeg().subarray(0, 500));
    if (pathname === '/slow') {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          sendPicture(response, items[0].src);
        },
        Number(searchParams.get('ms') ?? 3000),
      );
      timers.add(timer);
      return;
    }
    const body = page(pathname, `http://${request.headers.host}`);
    if (body) return send(200, html, body);
    return send(404, html, '<!doctype html><title>Not found</title><p>There is no such page in this shop.');
  }

  const listen = (at, name) =>
    new Promise((resolve, reject) => {
      const server = createServer(answer);
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => resolve({ server, url: `http://${name}:${server.address().port}` }));
    });
  const shop = await listen(port, host);
  const frame = await listen(0, host === 'localhost' ? '127.0.0.1' : 'localhost');
  frameUrl = `${frame.url}/frame`;
  return {
    url: shop.url,
    frameUrl,
    pictures: items,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const { server } of [shop, frame]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startShop({ port: Number(process.env.PORT ?? 8016) });
  console.log(`Demo shop: ${url}`);
}
