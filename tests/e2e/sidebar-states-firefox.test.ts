import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressPictureInFirefox } from './harness/firefox/firefox-presses';
import { noFirefox } from './harness/firefox/firefox-process';
import { closeFirefoxSession, openInFirefox } from './harness/firefox/firefox-session';
import { inspectInFirefox } from './harness/firefox/inspect-in-firefox';
import { cutText, smallTargets } from './harness/fit';
import { errors, failed, panelStates, showState, storeState } from './harness/panel-states';
import { set } from './harness/screens';
import { noX11 } from './harness/x11';
import type { ExtensionBrowser } from './harness/extension-browser';
import type { SearchState } from '@/utils/search/search-state';
import { startShop } from '../demo-shop/server.mjs';

const notRun = noX11 ?? noFirefox;

/** A product of the shop with a price, whose picture finds offers. */
const slot = 33;

describe.skipIf(notRun)(`the sidebar at the 240 px that it opens with${notRun ? ` (${notRun})` : ''}`, () => {
  let shop: Awaited<ReturnType<typeof startShop>>;
  let firefox: ExtensionBrowser;
  let panel: Page;
  let base: SearchState;

  beforeAll(async () => {
    shop = await startShop();
    firefox = await openInFirefox();
    const page = await firefox.open(`${shop.url}/p/${slot}`);
    panel = await pressPictureInFirefox(page, firefox.extensionId);
    await set(panel, { defaults: { filters: [], pageSize: 6 }, language: 'de' });
    base = await firefox.waitForSearch(panel);
    await panel.waitForSelector('article[data-offer-id]');
  });
  afterAll(async () => {
    await firefox?.close();
    await closeFirefoxSession();
    await shop?.close();
  });

  it('is as narrow as that', async () => {
    expect(await panel.evaluate(() => innerWidth)).toBeLessThanOrEqual(240);
  });

  // So narrow a panel has no room for the button of the keys, which `?` lists as well.
  const { keys: _, ...narrowStates } = panelStates;
  it.each(Object.entries(narrowStates))('holds %s', async (name, state) => {
    await showState(panel, state, base);
    await inspectInFirefox(panel, `state-${name}`);
  });

  it('holds every error', async () => {
    const found: Record<string, string[]> = {};
    await storeState(panel, { ...base, ...failed });
    await panel.reload();
    for (const [revision, error] of errors.entries()) {
      await storeState(panel, { ...base, ...failed, error, revision });
      await panel.waitForFunction(
        (code) => document.querySelector(`.error-card`)?.getAttribute('data-code') === code,
        {},
        error.code,
      );
      const cut = [...(await cutText(panel)), ...(await smallTargets(panel))];
      if (cut.length > 0) found[error.code] = cut;
    }
    expect(found).toEqual({});
  });
});
