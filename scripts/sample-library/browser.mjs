import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const types = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.html': 'text/html' };
const page = `<!doctype html><meta charset="utf-8"><title>studio</title>
<script type="importmap">{"imports":{"three":"/node_modules/three/build/three.module.js","three/addons/":"/node_modules/three/examples/jsm/"}}</script>
<script type="module">import * as studio from '/scripts/sample-library/studio/studio.mjs'; window.studio = studio;</script>
<link rel="icon" href="data:,">`;

/** Serves the studio's modules on loopback: a module page cannot be opened from a file. */
function serve() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://studio').pathname);
    if (path === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    const file = join(root, path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/**
 * Opens the studio in a headless Chromium with software WebGL.
 * Gives `shoot(job)`, which answers the bytes of a PNG, `signatures()` of the models, and `close()`.
 */
export async function openStudio() {
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    protocolTimeout: 300_000,
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const tab = await browser.newPage();
  tab.on('console', (message) => message.type() === 'error' && console.error('studio:', message.text()));
  tab.on('pageerror', (error) => console.error('studio:', error.message));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction('window.studio', { timeout: 30_000 });
  return {
    async shoot(job) {
      const url = await tab.evaluate((j) => globalThis.studio.shoot(j), job);
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
    signatures: () => tab.evaluate(() => globalThis.studio.signatures()),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
