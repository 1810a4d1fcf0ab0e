import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from './harness/answer-question';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, pasteAddress, shownAlert } from './harness/panel-actions';
import { rightClickFind } from './harness/right-click';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { throwawayCertificate } from './harness/throwaway-certificate';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';
import { solidPng } from '../stores/solid-png';

const shop = 'shop.example';
const cdn = 'pictures.shop-cdn.example';
const other = 'pictures.elsewhere.example';
/** More than a screenshot of the window can hold, px. */
const side = 1400;

describe.skipIf(noX11)(`a picture whose host gives it to no script${noX11 ? ` (${noX11})` : ''}`, () => {
  let server: Server;
  let chromium: ExtensionBrowser;
  /** The panel in a tab: a real side panel tells not whether the browser's question has taken its focus. */
  let panel: Page;

  beforeAll(async () => {
    // It sends no header that lets scripts of other origins read its pictures.
    server = createServer(throwawayCertificate(), (request, response) => {
      const isPicture = request.url!.endsWith('.png');
      response.setHeader('content-type', isPicture ? 'image/png' : 'text/html; charset=utf-8');
      response.end(
        isPicture
          ? solidPng(side, side)
          : `<!doctype html><title>Shop</title><img src="https://${cdn}/bottle.png" width="200" height="200">`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    chromium = await openExtensionBrowser({
      hostRules: [shop, cdn, other].map((host) => `MAP ${host} ${here}`).join(', '),
    });
    const page = await chromium.open(`https://${shop}/`);
    await rightClickFind(page, 'img');
    await chromium.waitForSearch(await chromium.panel());
    panel = await chromium.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await chromium?.close();
    server?.close();
  });
  afterEach(() => clearPanel(panel));

  it('is searched as a screenshot at once, and as it is after one press', async () => {
    const first = await chromium.waitForSearch(panel);
    expect(first).toMatchObject({ stage: 'done', readWay: 'screenshot', screenshot: { withheldBy: cdn } });
    const { width, height } = first.screenshot!;
    expect(width).toBeLessThan(side);
    const notice = await panel.waitForSelector('.notice');
    expect(await notice!.evaluate((node) => node.textContent)).toContain(`${width} × ${height} px`);
    const allow = await panel.waitForSelector(`.notice ::-p-text(Allow ${cdn})`);
    await inspect(panel, 'allow-host-notice');
    await allow!.click();
    await answerQuestion(panel, 'allow');
    const second = await chromium.waitForSearch(panel, ({ id, stage }) => id !== first.id && stage === 'done');
    expect(second).toMatchObject({
      readWay: 'worker',
      pictureUrl: `https://${cdn}/bottle.png`,
      source: { kind: 'page' },
    });
    expect(second.screenshot).toBeUndefined();
    await waitUntil(async () => !(await panel.$('.notice')), 'It still speaks of a screenshot.');
  });

  it('and that no screenshot can be taken of, asks for its host in place of an answer', async () => {
    await pasteAddress(panel, `https://${other}/bottle.png`);
    const failed = await chromium.waitForSearch(panel);
    expect(failed.error).toMatchObject({ code: 'picture-not-allowed', params: { host: other } });
    expect(await shownAlert(panel)).toContain(other);
    await saveScreenshot(panel, 'allow-host-card');
    const press = async () => (await panel.waitForSelector(`.error-card ::-p-text(Allow ${other})`))!.click();
    await press();
    await answerQuestion(panel, 'deny');
    await panel.waitForSelector(`.said-bar ::-p-text(did not allow ${other})`);
    expect((await chromium.searchStates(panel))[0]?.stage).toBe('failed');
    await press();
    await answerQuestion(panel, 'allow');
    const read = await chromium.waitForSearch(panel, ({ stage }) => stage === 'done');
    expect(read).toMatchObject({ id: failed.id, readWay: 'worker' });
  });
});
