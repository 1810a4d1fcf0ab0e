// @ts-check
import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { pictureFolder } from '../../tests/demo-shop/catalog.mjs';
import { launchChromium } from '../browser/launch.mjs';
import { waitForSearch } from '../browser/search-state.mjs';
import { pressToolbarButton } from '../browser/toolbar-button.mjs';
import { root } from '../setup/root.mjs';
import { openPage } from './open-page.mjs';
import { planFirstOffer, pressDirectly, switchOn } from './panel-steps.mjs';
import { popupSettled, pressPicture } from './press-picture.mjs';
import { waitUntilDrawn } from './read-results.mjs';
import { showcasePage } from './shop-page.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const images = join(root, 'docs/guide/images');
const panelSize = { width: 380, height: 780, deviceScaleFactor: 1.5 };
const pageSize = { width: 1180, height: 720, deviceScaleFactor: 1 };
const words = JSON.parse(await readFile(join(root, 'assets/locales/en.json'), 'utf8'));
/** @param {number} number */
const sample = (number) => join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);

/**
 * Does each job of the guide as a user does it, and takes the picture of its page: docs/guide/images/JOB.webp.
 *
 * @param {{ url: string, pictures: readonly { slot: number, title: string, expect: { type: string } }[] }} shop
 * @param {Awaited<ReturnType<typeof import('./run-folder.mjs').openRunFolder>>} folder holds the extension's copy
 * @returns {Promise<string[]>} the files
 */
export async function takeGuide(shop, folder) {
  await mkdir(images, { recursive: true });
  const site = await startResultsPage();
  const { browser, extensionId } = await launchChromium({
    extension: folder.extension,
    headless: true,
    hostRules: `MAP s.1688.com:80 ${site.host}`,
  });
  /** @type {string[]} */
  const files = [];
  /**
   * @param {Page} page
   * @param {string} job
   */
  const take = async (page, job) => {
    const file = join(images, `${job}.webp`);
    await page.bringToFront();
    await waitUntilDrawn(page);
    await page.screenshot({ path: /** @type {`${string}.webp`} */ (file), type: 'webp', quality: 72 });
    files.push(file);
  };
  /**
   * @param {string} file
   * @param {import('puppeteer-core').Viewport} size
   */
  const open = async (file, size) => {
    const page = await browser.newPage();
    await page.setViewport(size);
    await openPage(page, `chrome-extension://${extensionId}/${file}`);
    return page;
  };
  try {
    const [store = await browser.newPage()] = await browser.pages();
    await openPage(store, showcasePage(shop));
    const popup = await pressToolbarButton(store, extensionId);
    await popupSettled(popup);
    await take(popup, 'find');
    await popup.close();
    await pressPicture(store, extensionId);

    const panel = await open('sidepanel.html', panelSize);
    await waitForSearch(panel);
    await panel.waitForSelector('.offer-card');
    await panel.waitForFunction(() => !document.querySelector('.photo-checking'));
    await take(panel, 'panel');

    await panel.click('[data-filters]');
    await panel.waitForSelector('#filters');
    await take(panel, 'filter');
    await panel.keyboard.press('Escape');

    await panel.click('.offer-card .photo-mark');
    await panel.waitForSelector('dialog[open]');
    await take(panel, 'same-product');
    await panel.keyboard.press('Escape');

    await press(panel, words['export.open']);
    await panel.waitForSelector('dialog[open]');
    await take(panel, 'export');
    await panel.keyboard.press('Escape');

    for (const kind of ['save-button', 'compare-button']) await switchOn(panel, kind, 3);
    await press(panel, words['said.hush']);
    await panel.click('.compare-bar .button.primary');
    await panel.waitForSelector('#tabpanel-compare, .compare-table, [role=tabpanel] table');
    await panel.setViewport({ ...panelSize, width: 560 });
    await take(panel, 'compare');
    await panel.setViewport(panelSize);

    await panel.click('#tab-elsewhere');
    await panel.waitForSelector('.elsewhere-section');
    await take(panel, 'without-key');

    await panel.click('#tab-results');
    await planFirstOffer(panel);
    await take(panel, 'plan');

    await crossCheck(panel);
    await take(panel, 'cross-check');

    const boards = await open('workspace.html#boards', pageSize);
    await boards.waitForSelector('.board-view [data-row]');
    const choices = await boards.$$('.board-view [data-row] select');
    for (const [i, status] of ['to-contact', 'sampled'].entries()) await choices[i]?.select(status);
    await take(boards, 'boards');
    await watchPrice(boards);
    await take(boards, 'watch-prices');
    const batch = await open('workspace.html#batch', pageSize);
    await runBatch(batch);
    await take(batch, 'batch');
    const history = await open('workspace.html#history', pageSize);
    await history.waitForSelector('.history-view [data-row]');
    await take(history, 'history');
    const library = await open('workspace.html#library', pageSize);
    await readList(library, folder.file('suppliers.csv'));
    await take(library, 'library');

    const options = await open('options.html#data', pageSize);
    await options.waitForSelector('#data');
    await options.$eval('#data', (section) => section.scrollIntoView());
    await take(options, 'backup');

    const results = await browser.newPage();
    await openPage(results, 'http://s.1688.com/list');
    const adding = await pressToolbarButton(results, extensionId);
    await adding.waitForSelector('.popup-offers button');
    await popupSettled(adding);
    await take(adding, '1688-pages');
    return files;
  } finally {
    await browser.close();
    site.close();
  }
}

/**
 * Presses the button with that name.
 * @param {Page} page
 * @param {string} name
 */
async function press(page, name) {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/**
 * Watches the first offer's price, and lets some invented weeks pass.
 * @param {Page} boards
 */
async function watchPrice(boards) {
  await boards.evaluate(async () => {
    /** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
    const ended = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const database = await ended(indexedDB.open('find-on-1688'));
    const store = database.transaction('savedOffers', 'readwrite').objectStore('savedOffers');
    // A sample is watched by nobody: these stand for offers of a library of the user's own.
    for (const saved of await ended(store.getAll())) {
      await ended(store.put({ ...saved, offer: { ...saved.offer, origin: 'library' } }));
    }
    database.close();
  });
  await boards.reload();
  await boards.waitForSelector('.board-view [data-row] .saved-title');
  await boards.click('.board-view [data-row] .saved-title');
  await boards.locator('.watch-offer [data-watch]').click();
  await boards.waitForSelector('.watch-offer .price-series');
  await boards.evaluate(async () => {
    /** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
    const ended = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const database = await ended(indexedDB.open('find-on-1688'));
    const store = database.transaction('watches', 'readwrite').objectStore('watches');
    const [watch] = await ended(store.getAll());
    const week = (/** @type {number} */ ago) => new Date(Date.now() - ago * 7 * 86_400_000).toISOString();
    const first = watch.offer[0];
    const at = (/** @type {number} */ ago, /** @type {number} */ share) => ({
      ...first,
      at: week(ago),
      price: { ...first.price, amount: (Number(first.price.amount) * share).toFixed(2) },
      tiers: first.tiers?.map((/** @type {any} */ tier) => ({
        ...tier,
        price: { ...tier.price, amount: (Number(tier.price.amount) * share).toFixed(2) },
      })),
    });
    const offer = [at(9, 1), at(6, 0.96), at(4, 0.98), at(1, 0.92)];
    await ended(store.put({ ...watch, offer, last: { at: week(0), outcome: 'same' } }));
    database.close();
  });
  await boards.reload();
  await boards.waitForSelector('.watch-offer .ct-line');
  await boards.$eval('.watch-offer', (section) => section.scrollIntoView({ block: 'center' }));
}

/**
 * Gives a page of the extension several files at once.
 * @param {Page} page
 * @param {string} selector
 * @param {readonly string[]} files
 */
async function upload(page, selector, files) {
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
    await page.waitForSelector(selector)
  );
  await input.uploadFile(...files);
}

/**
 * Three pictures of one kettle, cross-checked.
 * @param {Page} panel
 */
async function crossCheck(panel) {
  await press(panel, words['query.newPicture']);
  const views = ['07.jpg', '62.jpg'].map((name) => join(pictureFolder, name));
  await upload(panel, 'input[type=file]', [...views, sample(27)]);
  await press(panel, words['set.crossCheck_other'].replace('{count}', '3'));
  await panel.waitForSelector('.cross-confidence', { timeout: 60_000 });
  await panel.waitForFunction(
    (all) => document.querySelector('.cross-confidence')?.textContent?.includes(all),
    { timeout: 60_000 },
    words['cross.foundByAll_other'].replace('{pictures}', '3').replace('{count} ', ''),
  );
  // Once all photos are compared, one press may put the same ones together.
  await panel.waitForFunction(
    (stop) => ![...document.querySelectorAll('.cross-photos button')].some(({ textContent }) => textContent === stop),
    { timeout: 60_000 },
    words['photo.stop'],
  );
  const apply = await panel.$('.cross-photos button');
  if (apply) await pressDirectly(apply);
}

/**
 * A batch of files, searched to its end.
 * @param {Page} page
 */
async function runBatch(page) {
  await upload(page, 'input[type=file]', [3, 12, 25, 40, 58, 77].map(sample));
  const start = words['batch.start'].replace('{count}', '6');
  const button = await page.waitForSelector(`button ::-p-text(${start})`, { timeout: 60_000 });
  await button?.click();
  await page.waitForFunction(() => document.querySelectorAll('.batch-row.done').length === 6, { timeout: 60_000 });
  await page.waitForFunction(
    (pause) => ![...document.querySelectorAll('button')].some(({ textContent }) => textContent === pause),
    { timeout: 60_000 },
    words['batch.pause'],
  );
}

/**
 * A supplier list as it is shown before anything of it is kept.
 * @param {Page} page
 * @param {string} file where the list is written
 */
async function readList(page, file) {
  const rows = [1, 2, 3, 4, 5, 6].map(
    (n) => `${910000000000 + n},陶瓷杯 ${n},https://cbu01.alicdn.com/img/${n}.jpg,${n + 5}.50,${n * 10},景德镇陶瓷厂`,
  );
  await writeFile(file, ['product_id,title,main_image,price,min_buy,company_name', ...rows].join('\n'));
  await upload(page, '.library-start input[type=file]', [file]);
  await page.waitForSelector('.library-import .button.primary[aria-disabled=false]', { timeout: 20_000 });
}

/** A results page in the manner of 1688's, for the page about those: none of the real site's is shown. */
async function startResultsPage() {
  const { module } = await runnerImport(join(root, 'tests/gateway/site-1688/offer-pages.ts'));
  const cards = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
    id: String(910_000_000_000 + n),
    title: `样品第${n}款`,
    price: `${n}.50`,
    sold: '已售800+件',
    shop: `shop${n}test`,
    company: '测试陶瓷厂',
  }));
  const { resultsPage } = /** @type {{ resultsPage: (cards: object[]) => string }} */ (module);
  // Its pictures come from here too: 1688's servers are asked for nothing.
  const html = resultsPage(cards).replace(
    /https:\/\/cbu01\.alicdn\.com\/img\/ibank\/9100000000(\d\d)[\w.-]*/g,
    (_, n) => `/pictures/${n}`,
  );
  const server = createServer(({ url = '' }, response) => {
    const [, number] = /^\/pictures\/(\d+)$/.exec(url) ?? [];
    if (number) createReadStream(sample(Number(number))).pipe(response.setHeader('content-type', 'image/webp'));
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { host: `127.0.0.1:${port}`, close: () => server.close() };
}
