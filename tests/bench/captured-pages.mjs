// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../../scripts/setup/root.mjs';

const folder = join(root, '../shared/pages');

/** The captured pages that are opened: of the store on whose pages our scripts run from install. */
const wanted = [
  'amazon/com_ipad_pro_2022.html',
  'amazon/de_old_spice.html',
  'amazon/cojp_incense.html',
  'amazon/cojp_search_pokemon.html',
  'amazon/in_search_iphone.html',
];

/** A grey picture, whatever is asked for: the pages' own are not captured, and without any there is nothing to rest on. */
const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><rect width="500" height="500" fill="#999"/></svg>',
);

/**
 * Serves the captured pages under their own hosts, for a browser that maps every host to it. Their scripts are forbidden, so
 * that what is measured is ours. Throws where they are not there.
 * @returns {Promise<{ urls: string[], hostRules: string, close(): Promise<void> }>}
 */
export async function serveCapturedPages() {
  if (!existsSync(join(folder, 'index.json'))) throw new Error(`There are no captured pages in ${folder}.`);
  /** @type {{ file: string, url: string }[]} */
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const pages = wanted.map((file) => {
    const found = index.find((each) => each.file === file);
    if (!found) throw new Error(`${file} is not among the captured pages.`);
    return found;
  });
  const bodies = new Map(pages.map(({ file, url }) => [pathOf(url), readFileSync(join(folder, file))]));
  const server = createServer(await certificate(), (request, response) => {
    const body = bodies.get(request.url ?? '');
    response.setHeader('content-type', body ? 'text/html; charset=utf-8' : 'image/svg+xml');
    if (body) response.setHeader('content-security-policy', "script-src 'none'; frame-src 'none'");
    response.end(body ?? picture);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    urls: pages.map(({ url }) => url),
    hostRules: `MAP * 127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} url */
function pathOf(url) {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** @returns {Promise<{ key: string, cert: string }>} */
async function certificate() {
  const path = join(root, 'tests/e2e/harness/throwaway-certificate.ts');
  const { module } = await runnerImport(path, { root, configFile: false, logLevel: 'error' });
  return /** @type {{ throwawayCertificate(): { key: string, cert: string } }} */ (module).throwawayCertificate();
}
