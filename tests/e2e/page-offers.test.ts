import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { emptyResultsPage, offerPage, resultsPage, type ShownCard } from '../gateway/site-1688/offer-pages';
import { loginPage, sliderPage } from '../gateway/site-1688/pages';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { shownAlert, shownOffers } from './harness/panel-actions';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { waitUntil } from './harness/wait-until';
import { solidPng } from '../stores/solid-png';

const card = (n: number): ShownCard => ({
  id: String(910_000_000_000 + n),
  title: `家用陶瓷杯办公室喝水杯第${n}款`,
  price: `${n}.50`,
  sold: '已售800+件',
  repurchase: '58%',
  shop: `shop${n}test`,
  company: '测试陶瓷厂',
  ...(n % 3 ? {} : { tiers: [`${n}.50 1~499个`, `${n}.20 ≥500个`] }),
});
const cards = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => card(from + i));
const titleless = (n: number): ShownCard => ({ id: card(n).id! });

/** What s.1688.com shows, by the path. */
const pages: Record<string, string> = {
  '/list': resultsPage([...cards(1, 12), { title: '广告' }, titleless(13)]),
  '/list2': resultsPage(cards(11, 20), { torn: true }),
  '/empty': emptyResultsPage(),
  '/login': loginPage(),
  '/slider': sliderPage(),
  '/offer/910000000077.html': offerPage({ id: '910000000077', title: '家用陶瓷杯定制', price: '5.20' }),
};

let server: Server;
let asked: string[] = [];
let chromium: ExtensionBrowser;
let panel: Page;
let opened: Page[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    const html = pages[request.url!];
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  const pictures = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(solidPng(120, 120));
  });
  await Promise.all([server, pictures].map((one) => new Promise<void>((ready) => one.listen(0, '127.0.0.1', ready))));
  server.once('close', () => pictures.close());
  const { port } = server.address() as AddressInfo;
  chromium = await openExtensionBrowser({
    hostRules: ['s', 'detail', 'www'].map((name) => `MAP ${name}.1688.com:80 127.0.0.1:${port}`).join(', '),
  });
}, 240_000);
afterAll(async () => {
  await chromium?.close();
  server?.close();
});
beforeEach(async () => {
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterEach(async () => {
  // A tab behind another one draws nothing, and a real press waits for that.
  await panel.bringToFront();
  await panel.click(`button[aria-label="${words['query.clear']}"]`).catch(() => undefined);
  await waitUntil(async () => (await chromium.searchStates(panel)).length === 0, 'The search was not put away.');
  await Promise.all([panel, ...opened].map((page) => page.close()));
  opened = [];
});

/** Opens that page in a tab of its own and presses the button in the popup there. */
async function addFrom(path: string, host = 's.1688.com'): Promise<void> {
  const page = await chromium.open(`http://${host}${path}`);
  opened.push(page);
  const popup = await chromium.pressToolbarButton(page);
  const button = await popup.waitForSelector('.popup-offers button');
  await saveScreenshot(popup, `page-offers-popup${path.replace(/\W/g, '-')}`);
  asked = [];
  // The popup closes by the press, and what closes answers nothing.
  void button!.click().catch(() => undefined);
}

const loaded = (count: number) =>
  waitUntil(async () => (await shownOffers(panel)).length === count, `The panel does not show ${count} offers.`);
const status = () => panel.$eval('[role=status]', (line) => line.textContent);

it('adds what a results page shows, and says how much of it', async () => {
  await addFrom('/list');
  await loaded(12);
  expect(await shownOffers(panel)).toEqual(cards(1, 12).map(({ id }) => id));
  expect(await status()).toBe('Read 12 of 13 offers on this page');
  const text = await panel.$eval('.data-from', (line) => line.textContent);
  expect(text).toContain('Read from the 1688 page you had open');
  expect(text).toContain('1 advertised offer there carries no number');
  expect(asked, 'nothing is fetched behind the user’s back').toEqual([]);
  await panel.setViewport({ width: 360, height: 900 });
  await panel.bringToFront();
  await inspect(panel, 'page-offers-360');
}, 60_000);

it('adds the next page to the first, each offer once', async () => {
  await addFrom('/list');
  await loaded(12);
  await addFrom('/list2');
  await loaded(20);
  expect(await shownOffers(panel)).toEqual(cards(1, 20).map(({ id }) => id));
  expect(await status()).toBe('20 offers from 2 pages · read 10 of 10 on the last');
  await addFrom('/list2');
  await waitUntil(
    async () => (await status())?.includes('were there already'),
    'The panel does not say that all are known.',
  );
  expect((await shownOffers(panel)).length).toBe(20);
}, 90_000);

it('reads an offer’s own page', async () => {
  await addFrom('/offer/910000000077.html', 'detail.1688.com');
  await loaded(1);
  expect(await shownOffers(panel)).toEqual(['910000000077']);
}, 60_000);

it.each([
  ['/empty', 'This page of 1688 shows no offers.'],
  ['/login', '1688 asks you to log in first.'],
  ['/slider', '1688 asks whether you are a person.'],
])(
  'ends in a sentence on %s, and what was there stays',
  async (path, sentence) => {
    await addFrom('/list');
    await loaded(12);
    await addFrom(path);
    await waitUntil(async () => (await shownAlert(panel))?.includes(sentence), `The panel does not say: ${sentence}`);
    expect((await shownOffers(panel)).length).toBe(12);
    await panel.setViewport({ width: 360, height: 900 });
    await panel.bringToFront();
    await saveScreenshot(panel, `page-offers${path.replace(/\W/g, '-')}`);
  },
  60_000,
);

it('offers itself on pages of 1688 alone', async () => {
  const page = await chromium.open('data:text/html,<title>Shop</title><h1>Mug</h1>');
  const popup = await chromium.pressToolbarButton(page);
  await popup.waitForSelector('.popup-elsewhere');
  expect(await popup.$('.popup-offers')).toBeNull();
  await page.close();
}, 60_000);
