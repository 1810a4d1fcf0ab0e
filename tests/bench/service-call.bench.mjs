// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { launchChromium } from '../../scripts/browser/launch.mjs';
import { waitForSearch } from '../../scripts/browser/search-state.mjs';
import { copyForDemo } from '../../scripts/demo/demo-extension.mjs';
import { seedProfile } from '../../scripts/demo/seed-profile.mjs';
import { ensureBuild } from '../../scripts/setup/ensure-build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { median } from './median.mjs';
import { startRecordingProxy } from './recording-proxy.mjs';

const runs = 9;

/**
 * A question to a service, from the command to the answer in the window's record: against a bare fetch of the same bytes
 * from the same server, and asked again, when the answer is kept, against asked for the first time.
 * @type {import('./row').Bench}
 */
export default async function serviceCall() {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(join(root, '.tmp/bench-service-'));
  const linkfox = await startLinkfox();
  const proxy = await startRecordingProxy(linkfox.url);
  try {
    await copyForDemo(await ensureBuild('chrome'), folder, [proxy.url]);
    const { browser, extensionId } = await launchChromium({ extension: folder, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/options.html`);
      const setting = { options: {}, gateway: { baseUrl: proxy.url }, agreedAt: new Date().toISOString() };
      await seedProfile(page, {
        provider: 'linkfox',
        settings: { providers: { linkfox: setting } },
        keys: { linkfox: { key: 'linkfox-test-key' } },
      });
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
        await page.waitForSelector('input[type=file]')
      );
      await input.uploadFile(join(root, 'assets/sample-library/pictures/001.webp'));
      const { stage, error } = await waitForSearch(page);
      if (stage !== 'done') throw new Error(`The search ended as ${stage}: ${error?.code}.`);
      const samples = [];
      // The first run wakes everything up and is not counted.
      for (let run = 0; run <= runs; run++) samples.push(await measureOnce(page, proxy, run));
      return rowsOf(samples.slice(1));
    } finally {
      await browser.close();
    }
  } finally {
    await proxy.close();
    await linkfox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ miss: number, hit: number, bare: number, bytes: number }} Sample times in ms, the answer's size */

/** The service as the tests know it. */
async function startLinkfox() {
  const { module } = await runnerImport(join(root, 'tests/gateway/index.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return /** @type {typeof import('../gateway')} */ (module).startLinkfox();
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {Awaited<ReturnType<typeof startRecordingProxy>>} proxy
 * @param {number} run
 * @returns {Promise<Sample>}
 */
async function measureOnce(page, proxy, run) {
  const miss = await page.evaluate(ask, String(1000 + 2 * run));
  const { path, ...sent } = proxy.last();
  const { ms: bare, bytes } = await page.evaluate(fetchBare, proxy.url + path, sent);
  await page.evaluate(ask, String(1001 + 2 * run));
  const before = proxy.last();
  const hit = await page.evaluate(ask, String(1000 + 2 * run));
  if (proxy.last() !== before) throw new Error('The kept answer was asked for again.');
  return { miss, hit, bare, bytes };
}

/**
 * Runs in the panel: asks about its picture with that highest price, which makes it another question with as many rows.
 * @param {string} priceMax
 * @returns {Promise<number>} until the record holds the answer, ms
 */
async function ask(priceMax) {
  /** @type {any} */
  const { chrome } = globalThis;
  const { id: windowId } = await chrome.windows.getCurrent();
  const name = `search:${windowId}`;
  const { choices } = (await chrome.storage.session.get(name))[name];
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const listener = (/** @type {any} */ changes) => {
      const state = changes[name]?.newValue;
      if (state?.choices.priceMax !== priceMax || !['done', 'failed'].includes(state.stage)) return;
      chrome.storage.onChanged.removeListener(listener);
      if (state.stage === 'done') resolve(performance.now() - started);
      else reject(new Error(`The search ended with ${state.error?.code}.`));
    };
    chrome.storage.onChanged.addListener(listener);
    const data = { windowId, choices: { ...choices, priceMax } };
    chrome.runtime.sendMessage({ id: 1, type: 'searchAgain', timestamp: Date.now(), data }).catch(reject);
  });
}

/**
 * Runs in the panel: the same call without the extension's work.
 * @param {string} url
 * @param {{ method: string, headers: Record<string, string>, body: string }} call
 * @returns {Promise<{ ms: number, bytes: number }>}
 */
async function fetchBare(url, call) {
  const started = performance.now();
  const text = await (await fetch(url, { ...call, credentials: 'omit', cache: 'no-store' })).text();
  return { ms: performance.now() - started, bytes: text.length };
}

/**
 * @param {readonly Sample[]} samples
 * @returns {import('./row').BenchRow[]}
 */
function rowsOf(samples) {
  const middle = (/** @type {(sample: Sample) => number} */ part) => median(samples.map(part));
  const [miss, hit, bare] = [middle((each) => each.miss), middle((each) => each.hit), middle((each) => each.bare)];
  const size = `${Math.round(middle((each) => each.bytes) / 1000)} kB`;
  return [
    {
      name: 'search at a service, beyond the service',
      ratio: (miss - bare) / bare,
      detail: `${(miss - bare).toFixed(0)} ms of our own against a bare fetch of the same ${size} in ${bare.toFixed(0)} ms`,
    },
    {
      name: 'search answered from the cache',
      ratio: hit / miss,
      goal: 1,
      detail: `${hit.toFixed(0)} ms against ${miss.toFixed(0)} ms when the service on this computer is asked`,
    },
  ];
}
