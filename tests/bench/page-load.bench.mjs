// @ts-check
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../../scripts/browser/launch.mjs';
import { waitForServiceWorker } from '../../scripts/browser/service-worker.mjs';
import { ensureBuild } from '../../scripts/setup/ensure-build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { serveCapturedPages } from './captured-pages.mjs';
import { busyTime, timeOf, traceOf } from './main-thread.mjs';
import { median } from './median.mjs';

/** What runs at load may weigh this much, gzip, and take this long, ms. */
const limits = { bytes: 8_000, load: 2 };
/** With ours, the main thread may be this much busier while the pointer moves. */
const moveGoal = 1.05;
/** A frame of the screen, ms: what is done when the pointer rests should not cost one. */
const frame = 16.7;
const runs = 3;
const moves = 240;
/** Our scripts on a store's pages: of the manifest, and registered. */
const atLoad = ['store-page.js', 'picture-button.js'];

/** @typedef {{ load: number, heap: number, own: number, rest: number, busy: number, injected: number, injectedHeap: number }} Cost */

/**
 * What our scripts cost a store's pages, against an extension whose scripts are empty, on the same captured pages.
 * @type {import('./row').Bench}
 */
export default async function pageLoad() {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(join(root, '.tmp/bench-page-'));
  const pages = await serveCapturedPages();
  try {
    const build = await ensureBuild('chrome');
    const ours = await costs(build, pages, true);
    const empty = await costs(await emptyScripts(folder), pages, false);
    return rowsOf(ours, empty, build);
  } finally {
    await pages.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An extension with as many scripts at load as ours, of which each does nothing, and an empty one to inject. */
async function emptyScripts(/** @type {string} */ folder) {
  const hosts = JSON.parse(readFileSync(join(await ensureBuild('chrome'), 'manifest.json'), 'utf8')).host_permissions;
  const script = (/** @type {string} */ file, /** @type {string} */ run_at) => ({
    matches: hosts.filter((/** @type {string} */ host) => host.includes('www.')),
    js: [file],
    run_at,
    all_frames: true,
  });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    permissions: ['scripting'],
    host_permissions: hosts,
    background: { service_worker: 'background.js' },
    content_scripts: [script('at-start.js', 'document_start'), script('at-idle.js', 'document_idle')],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['background.js', 'at-start.js', 'at-idle.js', 'page-image.js'])
    await writeFile(join(folder, file), '(() => {})();');
  return folder;
}

/**
 * The median cost of one extension on each page.
 * @param {string} extension
 * @param {{ urls: string[], hostRules: string }} pages
 * @param {boolean} registers it registers a script besides those of its manifest
 * @returns {Promise<Cost[]>}
 */
async function costs(extension, { urls, hostRules }, registers) {
  const { browser, extensionId } = await launchChromium({
    extension,
    headless: true,
    hostRules,
    keepWelcome: !registers,
  });
  try {
    const worker = await waitForServiceWorker(browser, extensionId);
    if (registers) await worker.evaluate(untilRegistered);
    const address = `chrome-extension://${extensionId}/`;
    const perPage = [];
    for (const url of urls) {
      const samples = [];
      // The first run wakes everything up and is not counted.
      for (let run = 0; run <= runs; run++) samples.push(await costOnce(browser, worker, url, address));
      perPage.push(medianOf(samples.slice(1)));
    }
    return perPage;
  } finally {
    await browser.close();
  }
}

/** Runs in the worker: the button's script is registered when the worker first runs. */
async function untilRegistered() {
  /** @type {any} */
  const { chrome } = globalThis;
  while ((await chrome.scripting.getRegisteredContentScripts()).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').WebWorker} worker
 * @param {string} url
 * @param {string} address where the extension's files stand
 * @returns {Promise<Cost>}
 */
async function costOnce(browser, worker, url, address) {
  const page = await browser.newPage();
  try {
    const loading = await traceOf(page, async () => {
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(() => new Promise((resolve) => window.requestIdleCallback(resolve)));
    });
    const heap = await heapOf(page);
    const moving = await traceOf(page, () => movePointer(page));
    const injecting = await traceOf(page, () => worker.evaluate(injectInActiveTab, 'page-image.js'));
    const moved = timeOf(moving, address);
    return {
      load: timeOf(loading, address).direct,
      heap,
      own: moved.direct,
      rest: moved.timers ? moved.inTimers / moved.timers : 0,
      busy: busyTime(moving) - moved.inTimers,
      injected: timeOf(injecting, `${address}page-image.js`).direct,
      injectedHeap: (await heapOf(page)) - heap,
    };
  } finally {
    await page.close();
  }
}

/** @param {string} file */
async function injectInActiveTab(file) {
  /** @type {any} */
  const { chrome } = globalThis;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: [file] });
}

/**
 * Leads the pointer to and fro over what the page shows, then lets it rest.
 * @param {import('puppeteer-core').Page} page
 */
async function movePointer(page) {
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  for (let move = 0; move < moves; move++) {
    const across = (move % 24) / 24;
    await page.mouse.move(width * across, (height * move) / moves);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/**
 * What the page's objects take once all rubbish is gone, bytes.
 * @param {import('puppeteer-core').Page} page
 */
async function heapOf(page) {
  const session = await page.createCDPSession();
  try {
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    return (await page.metrics()).JSHeapUsedSize ?? NaN;
  } finally {
    await session.detach();
  }
}

/** @param {Cost[]} samples */
function medianOf(samples) {
  const of = (/** @type {keyof Cost} */ measure) => median(samples.map((sample) => sample[measure]));
  return {
    load: of('load'),
    heap: of('heap'),
    own: of('own'),
    rest: of('rest'),
    busy: of('busy'),
    injected: of('injected'),
    injectedHeap: of('injectedHeap'),
  };
}

/**
 * @param {Cost[]} ours
 * @param {Cost[]} empty
 * @param {string} build
 * @returns {import('./row').BenchRow[]}
 */
function rowsOf(ours, empty, build) {
  const worst = (/** @type {Cost[]} */ list, /** @type {keyof Cost} */ measure) =>
    Math.max(...list.map((cost) => cost[measure]));
  const middle = (/** @type {Cost[]} */ list, /** @type {keyof Cost} */ measure) =>
    median(list.map((cost) => cost[measure]));
  const bytes = atLoad.reduce((total, file) => total + gzipSync(readFileSync(join(build, file))).length, 0);
  const own = ours.reduce((total, cost) => total + cost.own, 0);
  const busy = ours.reduce((total, cost) => total + cost.busy, 0);
  const on = `on ${ours.length} captured pages`;
  return [
    {
      name: 'a store page at load, bytes against the limit',
      ratio: bytes / limits.bytes,
      goal: 1,
      detail: `${(bytes / 1000).toFixed(1)} kB gzip of ${atLoad.join(' and ')} against ${limits.bytes / 1000} kB`,
    },
    {
      name: 'a store page at load, main thread against the limit',
      ratio: worst(ours, 'load') / limits.load,
      goal: 1,
      detail: `${worst(ours, 'load').toFixed(2)} ms on the slowest page against ${limits.load} ms`,
    },
    {
      name: 'a store page at load, main thread against empty scripts',
      ratio: middle(ours, 'load') / middle(empty, 'load'),
      detail: `${middle(ours, 'load').toFixed(2)} ms against ${middle(empty, 'load').toFixed(2)} ms, median ${on}`,
    },
    {
      name: 'a store page, heap against empty scripts',
      ratio: middle(ours, 'heap') / middle(empty, 'heap'),
      detail: `${megabytes(middle(ours, 'heap'))} against ${megabytes(middle(empty, 'heap'))}, median ${on}`,
    },
    {
      name: 'moves of the pointer, main thread with ours against without',
      ratio: busy / (busy - own),
      goal: moveGoal,
      detail: `${((own * 1000) / ours.length / moves).toFixed(1)} µs of ours a move, ${on}`,
    },
    {
      name: 'a rest of the pointer, main thread against a frame of the screen',
      ratio: middle(ours, 'rest') / frame,
      goal: 1,
      detail: `${middle(ours, 'rest').toFixed(2)} ms against ${frame} ms, median ${on}`,
    },
    {
      name: 'page-image.js injected, main thread against an empty file',
      ratio: middle(ours, 'injected') / middle(empty, 'injected'),
      detail: `${middle(ours, 'injected').toFixed(2)} ms against ${middle(empty, 'injected').toFixed(2)} ms, median ${on}`,
    },
    {
      name: 'page-image.js injected, heap of the page after against before',
      ratio: 1 + middle(ours, 'injectedHeap') / middle(ours, 'heap'),
      detail: `${megabytes(middle(ours, 'injectedHeap'))} more, median ${on}`,
    },
  ];
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
