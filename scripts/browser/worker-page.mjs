// @ts-check
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../setup/find-browser.mjs';
import { bundleForBrowser } from './bundle.mjs';

/**
 * A worker in a headless Chromium that runs the project's own code. `call` runs a function that the source exported by
 * `serve`, with arguments and an answer that JSON can hold; the source reads files by `fetch('/files/NAME')`.
 *
 * @typedef {object} BrowserWorker
 * @property {(name: string, ...args: unknown[]) => Promise<any>} call
 * @property {() => Promise<void>} close
 */

/** Runs in the page: starts the worker and passes calls on. */
const page = `<!doctype html><link rel="icon" href="data:,"><script>
const worker = new Worker('/worker.js');
const waiting = new Map();
let count = 0;
worker.onmessage = ({ data }) => {
  const { resolve, reject } = waiting.get(data.id);
  waiting.delete(data.id);
  if ('error' in data) reject(new Error(data.error)); else resolve(data.value);
};
worker.onerror = (event) => waiting.forEach(({ reject }) => reject(new Error(event.message)));
window.call = (name, args) => new Promise((resolve, reject) => {
  waiting.set(++count, { resolve, reject });
  worker.postMessage({ id: count, name, args });
});
</script>`;

/** Follows the source in the worker: answers calls to what it put into \`api\`. */
const answering = `
globalThis.onmessage = async ({ data: { id, name, args } }) => {
  try { globalThis.postMessage({ id, value: await api[name](...args) }); }
  catch (error) { globalThis.postMessage({ id, error: String(error && error.stack || error) }); }
};`;

/**
 * Starts such a worker.
 *
 * @param {string} source TypeScript that declares `const api = { … }`
 * @param {(name: string) => Promise<Uint8Array>} readFile the file behind `/files/NAME`
 * @returns {Promise<BrowserWorker>}
 */
export async function startBrowserWorker(source, readFile) {
  const code = await bundleForBrowser(source + answering);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://worker').pathname);
    if (path === '/') response.setHeader('content-type', 'text/html').end(page);
    else if (path === '/worker.js') response.setHeader('content-type', 'text/javascript').end(code);
    else {
      readFile(path.slice('/files/'.length)).then(
        (bytes) => response.end(bytes),
        (error) => response.writeHead(404).end(String(error)),
      );
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    protocolTimeout: 600_000,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  return {
    call: (name, ...args) => tab.evaluate((n, a) => /** @type {any} */ (globalThis).call(n, a), name, args),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
