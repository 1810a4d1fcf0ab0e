// @ts-check
import { median } from './median.mjs';

/** @typedef {import('../../utils/search/search-state').SearchState} SearchState */

/** The bare worker: decodes, resizes, encodes, and says how long that took, ms. */
const worker = `onmessage = async ({ data: { blob, width, height } }) => {
  const started = performance.now();
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, width, height);
  await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer();
  postMessage(performance.now() - started);
}`;

/**
 * The least that a search must do: its picture decoded, resized and encoded in a bare worker, and its record written to
 * and read from session storage once. Median of five, in the browser of the search.
 *
 * @param {import('puppeteer-core').Page} page a page that may start workers
 * @param {import('puppeteer-core').Page} panel
 * @param {SearchState} state an ended search
 * @returns {Promise<number>} ms
 */
export async function measureFloor(page, panel, state) {
  const { picture } = state;
  if (!picture) throw new Error('The search prepared no picture.');
  const dataUrl = await panel.evaluate(originalOf, state.id);
  const inWorker = await page.evaluate(timeInWorker, worker, dataUrl, picture.width, picture.height);
  const inStorage = await panel.evaluate(timeStorage, JSON.stringify(state));
  return median(inWorker) + median(inStorage);
}

/**
 * Runs in the panel: the search's picture as it was read, as a data: address.
 * @param {string} id
 * @returns {Promise<string>}
 */
function originalOf(id) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('find-on-1688');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('pictures').objectStore('pictures').get([id, 'original']);
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.readAsDataURL(reading.result);
      };
    };
  });
}

/**
 * Runs in a page.
 * @param {string} source
 * @param {string} dataUrl
 * @param {number} width
 * @param {number} height
 * @returns {Promise<number[]>} ms
 */
async function timeInWorker(source, dataUrl, width, height) {
  const blob = await (await fetch(dataUrl)).blob();
  const bare = new Worker(URL.createObjectURL(new Blob([source])));
  const times = [];
  for (let run = 0; run < 5; run++) {
    bare.postMessage({ blob, width, height });
    times.push(await new Promise((resolve) => (bare.onmessage = ({ data }) => resolve(data))));
  }
  bare.terminate();
  return times;
}

/**
 * Runs in the panel.
 * @param {string} text
 * @returns {Promise<number[]>} ms
 */
async function timeStorage(text) {
  /** @type {any} */
  const { chrome } = globalThis;
  const times = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    await chrome.storage.session.set({ bench: JSON.parse(text) });
    await chrome.storage.session.get('bench');
    times.push(performance.now() - started);
  }
  await chrome.storage.session.remove('bench');
  return times;
}
