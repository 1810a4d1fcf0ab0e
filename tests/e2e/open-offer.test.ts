import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startOpenPlatform, type OpenPlatformServer } from '../gateway';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, shownOffers } from './harness/panel-actions';
import { inspect } from './harness/inspect';
import { allowLoopback, forgetPaidCalls, readLedger, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

const id = 'open-platform';
const picture = join(root, 'assets/sample-library/pictures/001.webp');
const credentials = { appKey: '1234567', appSecret: 'test-secret', accessToken: 'access-from-elsewhere' };

let chromium: ExtensionBrowser;
let server: OpenPlatformServer;
let panel: Page;

beforeAll(async () => {
  server = await startOpenPlatform();
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 820 });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});
beforeEach(async () => {
  const gateway = { baseUrl: `${server.url}/openapi` };
  await setUpProvider(panel, id, { credentials }, { gateway, agreedAt: '2026-01-01T00:00:00.000Z' });
  await forgetPaidCalls(panel);
  await clearPanel(panel);
  server.reset();
});

const details = () => server.log().filter(({ path }) => path.includes('queryProductDetail'));
const asked = (count: number) =>
  waitUntil(() => details().length >= count, `The details were not asked ${count} times.`);
const shown = () => waitUntil(async () => (await shownOffers(panel)).length > 0, 'The panel shows no offers.');
const search = async () => {
  await uploadInPanel(panel, picture);
  await chromium.waitForSearch(panel);
  await shown();
};
const first = 'article[data-offer-id]';
const press = () => panel.click(`${first} .offer-more > summary`);
const isOpen = () => panel.$eval(`${first} .offer-more`, (fold) => (fold as HTMLDetailsElement).open);
const text = () => panel.$eval(`${first} .offer-details`, (element) => element.textContent);
const says = (part: string) => waitUntil(async () => (await text()).includes(part), `The details do not say: ${part}`);
const loaded = () => says('in stock');

describe('opening an offer', () => {
  it('asks for its details once, and shows them from then on', async () => {
    await search();
    expect(details()).toEqual([]);
    await press();
    await loaded();
    await says('kg');
    await panel.$eval(`${first}`, (card) => card.scrollIntoView());
    await inspect(panel, 'offer-opened');
    await press();
    expect(await isOpen()).toBe(false);
    await press();
    await loaded();
    await panel.reload();
    await shown();
    await press();
    await loaded();
    expect(details()).toMatchObject([{ paid: true, remarks: [] }]);
    const [entry] = (await readLedger(panel)).filter(({ kind }) => kind === 'detail');
    expect(entry).toMatchObject({ provider: id, outcome: 'answered', title: expect.any(String) as string });
  });

  it('that another search found too takes the answer that was kept', async () => {
    await search();
    await press();
    await loaded();
    await clearPanel(panel);
    await search();
    expect(await isOpen()).toBe(false);
    await press();
    await loaded();
    expect(details()).toHaveLength(1);
  });

  it('says what went wrong inside, keeps the offer, and asks again by a press only', async () => {
    await search();
    const before = await shownOffers(panel);
    server.fault({ kind: 'cut-after', match: 'queryProductDetail' });
    await press();
    await says(words['error.service-lost']);
    await inspect(panel, 'offer-failed');
    expect(await shownOffers(panel)).toEqual(before);
    await press();
    await press();
    expect(details()).toHaveLength(1);
    await panel.click(`${first} .error-card .button`);
    await loaded();
    expect(details()).toHaveLength(2);
  });

  it('whose worker is stopped meanwhile is asked again by a press only', async () => {
    await search();
    const held = server.fault({ kind: 'slow', ms: 600_000, match: 'queryProductDetail' });
    await press();
    await asked(1);
    await says('Asking 1688 open platform');
    await chromium.stopServiceWorker(panel);
    await says(words['error.interrupted-call']);
    expect(details()).toHaveLength(1);
    held.release();
    await panel.click(`${first} .error-card .button`);
    await loaded();
    expect(paidTwice(details())).toHaveLength(1);
  });

  it.skipIf(inFirefox)('goes on while the panel is closed', async () => {
    await search();
    const held = server.fault({ kind: 'slow', ms: 600_000, match: 'queryProductDetail' });
    await press();
    await asked(1);
    const address = panel.url();
    await panel.goto('about:blank');
    held.release();
    await waitUntil(() => details()[0]?.ending === 'completed', 'The answer was not read.');
    await panel.goto(address);
    await shown();
    await press();
    await loaded();
    expect(details()).toHaveLength(1);
  });
});
