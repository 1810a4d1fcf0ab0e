import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startModelStudio, type ModelStudioServer } from '../gateway';
import { answerQuestion } from './harness/answer-question';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel } from './harness/panel-actions';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { allowLoopback, forgetPaidCalls, readLedger } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';
import {
  askWeb,
  forgetWebQuestion,
  openElsewhere,
  pressInView,
  readWebState,
  setUpModelStudio,
  waitForWeb,
} from './harness/web-question';

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);

/** Found pictures lie on public hosts only. */
const shop = 'pictures.example.com';

let chromium: ExtensionBrowser;
let server: ModelStudioServer;
let pictures: SlowPictures;
let panel: Page;

beforeAll(async () => {
  server = await startModelStudio({ emptyOnFlash: true });
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  const hostRules = `MAP ${shop} ${new URL(pictures.address(0)).host}`;
  chromium = await openExtensionBrowser({ alter: allowLoopback, hostRules });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 900 });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pictures?.close();
});

let number = 0;
beforeEach(async () => {
  await setUpModelStudio(panel, server.url);
  await forgetPaidCalls(panel);
  await forgetWebQuestion(panel);
  await clearPanel(panel);
  server.reset();
  number += 1;
  await uploadInPanel(panel, picture(number));
  await chromium.waitForSearch(panel);
  await openElsewhere(panel);
});

const done = () => waitForWeb(panel, ({ stage }) => stage === 'done');
const text = (selector: string) => panel.$eval(selector, (element) => element.textContent ?? '');
const cells = () =>
  panel.$$eval('.web-picture-grid a', (links) => links.map((link) => (link as HTMLAnchorElement).href));
const asked = (count: number) =>
  waitUntil(() => server.log().length >= count, `The service was not asked ${count} times.`);

describe('the question where else a picture is', () => {
  it('sends nothing by itself, and shows what comes of the press', async () => {
    expect(server.log()).toEqual([]);
    const addresses = [11, 12, 13, 14, 15].map((each) => pictures.address(each).replace(/127\.0\.0\.1:\d+/, shop));
    server.play({ addresses });
    await inspect(panel, 'web-form');
    await askWeb(panel);
    const state = await done();
    expect(state).toMatchObject({ found: 12, searches: 1, usage: { calls: 1, cost: { amount: '0.05871' } } });
    await waitUntil(async () => (await cells()).length === 12, 'The pictures are not shown.');
    expect(await cells()).toEqual(Array.from({ length: 12 }, (_, i) => addresses[i % 5]));
    await waitUntil(
      () =>
        panel.$$eval('.web-picture-grid img', (images) =>
          images.slice(0, 3).every((each) => (each as HTMLImageElement).naturalWidth > 0),
        ),
      'The pictures are not loaded.',
    );
    // The model's words hold an address and a link; neither is one here.
    expect(await text('.web-words')).toContain('javascript:alert(1)');
    expect(await panel.$$('.web-words a')).toEqual([]);
    expect(server.log()).toMatchObject([
      { paid: true, remarks: [], pictures: [{ format: 'jpeg' }], ending: expect.any(String) as string },
    ]);
    expect(await readLedger(panel)).toMatchObject([
      { provider: 'model-studio', kind: 'pictures', outcome: 'answered', cost: { amount: '0.05871', unit: 'CNY' } },
    ]);
    await inspect(panel, 'web-answer');
  });

  it('is answered from what was kept when it is asked again', async () => {
    await askWeb(panel);
    await done();
    await askWeb(panel);
    const again = await waitForWeb(panel, ({ stage, cached }) => stage === 'done' && cached !== undefined);
    expect(again).toMatchObject({ found: 12, usage: { cost: { amount: '0' } } });
    expect(server.log()).toHaveLength(1);
  });

  it('shows what has arrived while the rest is awaited', async () => {
    server.play({
      pauses: { 'response.output_item.done': 400, 'response.content_part.added': 1500 },
      calls: 2,
      rows: [4, 7],
    });
    await askWeb(panel);
    await waitForWeb(panel, ({ found, stage }) => stage === 'found' && found === 11);
    await waitUntil(async () => (await cells()).length === 11, 'The pictures are not there before the words.');
    expect(await panel.$('.web-words')).toBeNull();
    await inspect(panel, 'web-found');
    await done();
    await waitUntil(async () => (await text('.web-words')).includes('11'), 'The words are not shown.');
    expect(await panel.$$eval('.web-answer h3.small', (heads) => heads.length)).toBe(2);
  });

  it('is left by Cancel, and what was paid is kept for the next press', async () => {
    server.play({ pauses: { 'response.output_item.done': 1500 } });
    await askWeb(panel);
    await asked(1);
    await (await panel.waitForSelector('.web-status .stage-cancel'))!.click();
    await waitForWeb(panel, ({ stage }) => stage === 'cancelled');
    await waitUntil(async () => (await readLedger(panel))[0]?.outcome === 'answered', 'The answer was not kept.');
    await askWeb(panel);
    expect(await done()).toMatchObject({ found: 12, cached: expect.any(String) as string });
    expect(server.log()).toHaveLength(1);
  });

  it('keeps what arrived when the worker is killed, and goes out again by a press only', async () => {
    server.play({ pauses: { 'response.content_part.added': 60_000 } });
    await askWeb(panel);
    await waitForWeb(panel, ({ stage }) => stage === 'found');
    await chromium.stopServiceWorker(panel);
    const failed = await waitForWeb(panel, ({ stage }) => stage === 'failed');
    expect(failed.error).toMatchObject({ code: 'interrupted-paid' });
    await waitUntil(async () => (await cells()).length === 12, 'What had arrived is gone.');
    expect(server.log()).toHaveLength(1);
    await saveScreenshot(panel, 'web-killed');
    await pressInView(panel, 'action.sendAgain');
    await done();
    expect(server.log()).toHaveLength(2);
    expect(paidTwice(server.log())).toHaveLength(1);
  });

  it('offers a larger model where nothing was found', async () => {
    await panel.select('#web-model', 'qwen3.5-flash');
    await waitUntil(
      () => panel.$eval('#web-model', (field) => (field as HTMLSelectElement).value === 'qwen3.5-flash'),
      'The model was not chosen.',
    );
    await askWeb(panel);
    expect(await done()).toMatchObject({ found: 0 });
    expect(await text('.web-words')).toContain('invented.example.com');
    expect(await cells()).toEqual([]);
    await inspect(panel, 'web-nothing');
    await (await panel.waitForSelector('.web-larger button'))!.click();
    await waitForWeb(panel, ({ stage, found }) => stage === 'done' && found === 12);
    expect(server.log().map(({ body }) => (body as { model: string }).model)).toEqual([
      'qwen3.5-flash',
      'qwen3.5-plus',
    ]);
  });

  it('waits for consent, and for the press that gives it', async () => {
    await setUpModelStudio(panel, server.url, false);
    await askWeb(panel);
    await waitForWeb(panel, ({ error }) => error?.code === 'consent-needed');
    expect(server.log()).toEqual([]);
    await inspect(panel, 'web-consent');
    // Pressed for real: Firefox asks once more about what is sent, and only in a press.
    await panel.click('.elsewhere-section .consent-card .button.primary');
    if (inFirefox) await answerQuestion(panel, 'allow');
    await done();
    expect(server.log()).toHaveLength(1);
  });

  it('takes more pictures, each searched for', async () => {
    const input = (await panel.$('.web-pictures input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(picture(101), picture(102));
    await waitUntil(
      async () => (await panel.$$('.web-pictures .tile-remove')).length === 2,
      'The pictures were not added.',
    );
    await panel.type('.web-form textarea', 'Which is the brand?');
    await askWeb(panel);
    expect(await done()).toMatchObject({ searches: 3, found: 36, usage: { calls: 3, cost: { amount: '0.17613' } } });
    expect(server.log()).toMatchObject([{ pictures: [{}, {}, {}] }]);
    expect(JSON.stringify(server.log()[0]!.body)).toContain('Which is the brand?');
    expect((await readWebState(panel))?.pictures).toHaveLength(3);
  });
});
