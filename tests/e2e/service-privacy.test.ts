import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import type { LedgerEntry } from '@/utils/search/paid-call';
import { startImageSearch, startLinkfox, type LinkfoxServer, type TestServer } from '../gateway';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, shownAlert } from './harness/panel-actions';
import { addToLedger, allowLoopback, forgetPaidCalls, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);
const key = 'linkfox-test-key';
const agreedAt = '2026-01-01T00:00:00.000Z';

let chromium: ExtensionBrowser;
let panel: Page;
beforeAll(async () => {
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(() => chromium?.close());

const search = async (number: number) => {
  await uploadInPanel(panel, picture(number));
  return chromium.waitForSearch(panel);
};

describe('the limit of a service', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startImageSearch();
  });
  afterAll(() => server?.close());

  it.skipIf(inFirefox)('holds over a stopped worker and in every window, and is said with its seconds', async () => {
    await clearPanel(panel);
    const gateway = { baseUrl: `${server.url}/openapi` };
    const credentials = { appKey: '1234567', appSecret: 'test-secret' };
    const options = { pictureBy: 'bytes' };
    await setUpProvider(panel, 'image-search', { credentials }, { gateway, options, agreedAt });
    const time = new Date(Date.now() - 20_000).toISOString();
    const made = (index: number): LedgerEntry => ({
      id: `call ${index}`,
      provider: 'image-search',
      question: `question ${index}`,
      kind: 'search',
      time,
      outcome: 'answered',
      endedAt: time,
    });
    await addToLedger(
      panel,
      Array.from({ length: 100 }, (_, index) => made(index)),
    );

    const first = await search(3);
    expect(first).toMatchObject({ stage: 'failed', error: { code: 'service-rate' } });
    const seconds = Number(first.error!.params!['seconds']);
    expect(seconds).toBeGreaterThan(10);
    expect(seconds).toBeLessThanOrEqual(40);
    await waitUntil(
      async () => (await shownAlert(panel))?.includes(String(seconds)),
      'The panel does not say how long.',
    );

    await chromium.stopServiceWorker(panel);
    const other = await chromium.openInNewWindow(panel);
    await uploadInPanel(other, picture(4));
    const second = await chromium.waitForSearch(
      other,
      ({ windowId, stage }) => windowId !== first.windowId && stage === 'failed',
    );
    expect(second.error).toMatchObject({ code: 'service-rate' });
    expect(Number(second.error!.params!['seconds'])).toBeLessThanOrEqual(seconds);
    expect(server.log()).toEqual([]);
    await other.close();
  });
});

describe('a call to a service', () => {
  let server: LinkfoxServer;
  beforeAll(async () => {
    server = await startLinkfox();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: server.url }, agreedAt });
    await forgetPaidCalls(panel);
    await clearPanel(panel);
    server.reset();
  });

  it('carries no cookie and no referrer, and takes no cookie', async () => {
    const page = await chromium.open(`${server.url}/`);
    await page.evaluate(() => (document.cookie = 'visitor=1; path=/'));
    await panel.bringToFront();
    server.fault({ kind: 'answer', body: { errcode: 402 }, headers: { 'set-cookie': 'service=1; path=/' } });
    expect(await search(1)).toMatchObject({ error: { code: 'service-credits' } });
    await clearPanel(panel);
    expect(await search(1)).toMatchObject({ stage: 'done' });
    const calls = server.log().filter(({ method }) => method === 'POST');
    expect(calls).toHaveLength(2);
    for (const { headers } of calls) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(await page.evaluate(() => document.cookie)).toBe('visitor=1');
    await page.close();
  });

  it.each([
    [
      'in its own words',
      { body: { errcode: 9, errmsg: `the key ${key} is odd, access_token=${key}` } },
      'service-message',
    ],
    ['on a page', { status: 500, body: `<html>Authorization: ${key}</html>` }, 'service-down'],
    ['beside its rows', { body: { errcode: 200, token: key, note: key, products: [] } }, undefined],
  ])('whose answer repeats the key %s leaves it nowhere but with the keys', async (_where, answer, code) => {
    const logged: string[] = [];
    if (!inFirefox) await hear(logged);

    server.fault({ kind: 'answer', ...answer });
    const state = await search(2);
    expect(state.error?.code).toBe(code);
    if (code) await waitUntil(async () => (await shownAlert(panel)) !== undefined, 'The panel says nothing.');
    const left = await panel.evaluate(everythingKept);
    expect(Object.keys(left)).toEqual(expect.arrayContaining(['local', 'session', 'ledger', 'searches']) as string[]);
    expect(left['ledger']).toContain('linkfox');
    expect(Object.entries(left).flatMap(([name, text]) => (text.includes(key) ? name : []))).toEqual(['keys']);
    expect(await panel.evaluate(() => document.documentElement.outerHTML)).not.toContain(key);
    expect(logged.join('\n')).not.toContain(key);
  });
});

/** Collects what the panel and the worker log from now on. */
async function hear(logged: string[]): Promise<void> {
  const worker = await chromium.serviceWorker();
  for (const context of [panel, worker]) context.on('console', (message) => logged.push(message.text()));
  await Promise.all([
    panel.evaluate(() => console.log('panel heard')),
    worker.evaluate(() => console.log('worker heard')),
  ]);
  await waitUntil(
    () => ['panel heard', 'worker heard'].every((words) => logged.includes(words)),
    'Nothing is heard of what is logged.',
  );
}

/** Runs in the panel: every storage area and every store of the database, as texts. */
async function everythingKept(): Promise<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const area of ['local', 'session', 'sync'] as const)
    kept[area] = JSON.stringify(await chrome.storage[area].get());
  const ended = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
  const database = await ended(indexedDB.open('find-on-1688'));
  for (const name of database.objectStoreNames) {
    kept[name] = JSON.stringify(await ended(database.transaction(name).objectStore(name).getAll()));
  }
  database.close();
  return kept;
}
