// @ts-check
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browser/launch.mjs';
import { pictureButtons } from '../../scripts/browser/popup-buttons.mjs';
import { waitForSearch } from '../../scripts/browser/search-state.mjs';
import { pressToolbarButton } from '../../scripts/browser/toolbar-button.mjs';
import { copyForDemo } from '../../scripts/demo/demo-extension.mjs';
import { openPanelFromPopup, popupSettled } from '../../scripts/demo/press-picture.mjs';
import { ensureBuild } from '../../scripts/setup/ensure-build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { startShop } from '../demo-shop/server.mjs';
import { median } from './median.mjs';
import { measureFloor } from './picture-floor.mjs';

const runs = 5;
/** What our own work may add to the bare work on the picture, as a share of it. */
const overheadGoal = 1.5;

/**
 * From the press on a thumbnail to the first card in the panel, against the floor: the same picture decoded, resized and
 * encoded in a bare worker, and one storage round trip.
 * @type {import('./row').Bench}
 */
export default async function clickToResult() {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(join(root, '.tmp/bench-click-'));
  const shop = await startShop();
  try {
    await copyForDemo(await ensureBuild('chrome'), folder, [shop.url, shop.frameUrl]);
    const { browser, extensionId } = await launchChromium({ extension: folder, headless: true });
    try {
      const [page = await browser.newPage()] = await browser.pages();
      await page.goto(shop.url, { waitUntil: 'load' });
      const panel = await openPanelFromPopup(page, extensionId);
      const samples = [];
      // The first run wakes everything up and is not counted.
      for (let index = 0; index <= runs; index++) samples.push(await measureOnce(page, panel, extensionId, index));
      return rowsOf(samples.slice(1));
    } finally {
      await browser.close();
    }
  } finally {
    await shop.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ total: number, floor: number, stages: Record<string, number> }} Sample all in ms */

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').Page} panel
 * @param {string} extensionId
 * @param {number} index which thumbnail
 * @returns {Promise<Sample>}
 */
async function measureOnce(page, panel, extensionId, index) {
  await emptyPanel(panel);
  const popup = await pressToolbarButton(page, extensionId);
  await popupSettled(popup);
  const place = await (await popup.$$(pictureButtons))[index]?.clickablePoint();
  if (!place) throw new Error(`The popup has no picture ${index}.`);
  const shown = panel.evaluate(firstCard);
  await popup.mouse.move(place.x, place.y);
  await popup.mouse.down();
  const pressed = Date.now();
  // The popup closes at the press and may take the answer with it.
  await popup.mouse.up().catch(() => undefined);
  const total = (await shown) - pressed;
  const state = await waitForSearch(panel);
  if (state.stage !== 'done') throw new Error(`The search ended as ${state.stage}.`);
  return { total, floor: await measureFloor(page, panel, state), stages: state.timings };
}

/**
 * Puts the window's search away, so that the next card is the next search's.
 * @param {import('puppeteer-core').Page} panel
 */
async function emptyPanel(panel) {
  await panel.evaluate(async () => {
    /** @type {any} */
    const { chrome } = globalThis;
    const keys = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(keys.filter((key) => key.startsWith('search:')));
  });
  await panel.waitForFunction(() => document.querySelector('[data-offer-id], [role=alert]') === null);
}

/** Runs in the panel: when the first card came, or the error that came instead, ms since 1970. */
function firstCard() {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-offer-id], [role=alert]')) resolve(performance.timeOrigin + performance.now());
      else window.requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * @param {readonly Sample[]} samples
 * @returns {import('./row').BenchRow[]}
 */
function rowsOf(samples) {
  const names = [...new Set(samples.flatMap(({ stages }) => Object.keys(stages)))];
  const ratio = (/** @type {(sample: Sample) => number} */ part) =>
    median(samples.map((sample) => part(sample) / sample.floor));
  const floor = 'the picture decoded, resized, encoded in a bare worker, and one storage round trip';
  return [
    {
      name: 'click to first result',
      ratio: ratio(({ total }) => total),
      detail: `median of ${runs}, against ${floor}`,
    },
    {
      name: 'click to first result, beyond the floor',
      ratio: ratio((sample) => sample.total - sample.floor),
      goal: overheadGoal,
      detail: 'what the extension adds',
    },
    ...names.map((name) => ({
      name: `click to first result, ${name}`,
      ratio: ratio(({ stages }) => stages[name] ?? 0),
      detail: 'this stage alone',
    })),
  ];
}
