// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browser/launch.mjs';
import { waitForSearch } from '../../scripts/browser/search-state.mjs';
import { copyForDemo } from '../../scripts/demo/demo-extension.mjs';
import { seedProfile } from '../../scripts/demo/seed-profile.mjs';
import { ensureBuild } from '../../scripts/setup/ensure-build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { median } from './median.mjs';

const runs = 9;

/**
 * From the first streamed token of Model Studio's answer to its paint in the panel, against a bare page that fetches the
 * same stream and puts its text into the document.
 * @type {import('./row').Bench}
 */
export default async function firstToken() {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(join(root, '.tmp/bench-token-'));
  const service = await startTokens();
  try {
    await copyForDemo(await ensureBuild('chrome'), folder, [service.url]);
    const { browser, extensionId } = await launchChromium({ extension: folder, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/options.html`);
      const setting = { options: {}, gateway: { baseUrl: service.url }, agreedAt: new Date().toISOString() };
      await seedProfile(page, {
        settings: { provider: 'library', providers: { 'model-studio': setting } },
        keys: { 'model-studio': { apiKey: 'sk-test' } },
      });
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
        await page.waitForSelector('input[type=file]')
      );
      await input.uploadFile(join(root, 'assets/sample-library/pictures/001.webp'));
      await waitForSearch(page);
      await (await page.waitForSelector('#tab-elsewhere'))?.click();
      await page.waitForSelector('.web-form');
      const samples = [];
      // The first run wakes everything up and is not counted.
      for (let run = 0; run <= runs; run++) {
        const word = `token${run}`;
        const shown = await page.evaluate(askAndWatch, word);
        const ours = shown - service.sentAt();
        const painted = await page.evaluate(fetchAndPaint, `${service.url}/compatible-mode/v1/responses`, word);
        samples.push({ ours, bare: painted - service.sentAt() });
      }
      const counted = samples.slice(1);
      const [ours, bare] = [median(counted.map((each) => each.ours)), median(counted.map((each) => each.bare))];
      return [
        {
          name: 'first streamed token to its paint',
          ratio: ours / bare,
          detail: `${ours.toFixed(0)} ms against ${bare.toFixed(0)} ms of a bare page with the same stream, median of ${runs}`,
        },
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A service that finds nothing, pauses, and then says the word that the question names: its first token. The time at which
 * that goes out is noted, in ms since 1970.
 */
async function startTokens() {
  let sentAt = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const word = /token\d+/.exec(body)?.[0] ?? 'none';
    const emit = (/** @type {string} */ type, /** @type {object} */ data) =>
      response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const call = { id: 'c', type: 'image_search_call', output: '[]' };
    emit('response.output_item.done', { output_index: 0, item: call });
    await new Promise((done) => setTimeout(done, 600));
    sentAt = performance.timeOrigin + performance.now();
    emit('response.output_text.delta', { output_index: 1, item_id: 'm', delta: word });
    await new Promise((done) => setTimeout(done, 300));
    const message = { id: 'm', type: 'message', content: [{ type: 'output_text', text: word }] };
    emit('response.completed', { response: { status: 'completed', output: [call, message] } });
    response.end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    sentAt: () => sentAt,
    close: () => new Promise((done) => server.close(done)),
  };
}

/**
 * Runs in the panel: asks with that word as the question, and waits for it in the answer.
 * @param {string} word
 * @returns {Promise<number>} when the frame that shows it was drawn, ms since 1970
 */
async function askAndWatch(word) {
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  const find = async (/** @type {string} */ selector) => {
    for (;;) {
      const found = document.querySelector(selector);
      if (found) return /** @type {HTMLElement & { value: string }} */ (found);
      await frame();
    }
  };
  const field = await find('.web-form textarea');
  field.value = word;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
  await frame();
  (await find('.web-form button[type=submit]')).click();
  while (!document.querySelector('.web-words')?.textContent?.includes(word)) await frame();
  const shown = performance.timeOrigin + performance.now();
  // The next question begins when this one has ended.
  await find('.web-form');
  return shown;
}

/**
 * Runs in the panel's page, without any of the panel's work: reads the same stream and shows its text.
 * @param {string} url
 * @param {string} word
 * @returns {Promise<number>} when the frame that shows it was drawn, ms since 1970
 */
async function fetchAndPaint(url, word) {
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  const place = document.createElement('p');
  document.body.append(place);
  const response = await fetch(url, { method: 'POST', body: word });
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const decoder = new TextDecoder();
  let shown = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    place.textContent += decoder.decode(next.value, { stream: true });
    if (shown || !place.textContent?.includes(`"delta":"${word}"`)) continue;
    await frame();
    shown = performance.timeOrigin + performance.now();
  }
  place.remove();
  return shown;
}
