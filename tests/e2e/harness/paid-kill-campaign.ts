import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import type { LinkfoxServer } from '../../gateway';
import type { ExtensionBrowser } from './extension-browser';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** How a paid search ended whose worker was killed. */
export interface PaidKill {
  state: SearchState;
  /** How often the service was asked that question. */
  asked: number;
}

/**
 * Asks a question that was never asked before, by one press, stops the worker `delay` ms later (and again `second` ms
 * after that, where given), and waits for the end.
 *
 * @param panel the panel's document with a picture that was searched for
 */
export async function killPaidSearch(
  { stopServiceWorker, waitForSearch, searchStates }: ExtensionBrowser,
  panel: Page,
  server: LinkfoxServer,
  { keyword, delay, second }: { keyword: string; delay: number; second?: number },
): Promise<PaidKill> {
  const [before] = await searchStates(panel);
  await panel.evaluate(
    async (choices) => {
      const { id: windowId } = await chrome.windows.getCurrent();
      // Not waited for: the worker may be stopped before it answers.
      void chrome.runtime
        .sendMessage({ id: 1, type: 'searchAgain', timestamp: Date.now(), data: { windowId, choices } })
        .catch(() => undefined);
    },
    { ...before!.choices, keyword },
  );
  const begun = (state: SearchState) => state.choices.keyword === keyword;
  await waitForSearch(panel, begun, 10_000);
  await sleep(delay);
  await stopServiceWorker(panel);
  if (second !== undefined) {
    await sleep(second);
    await stopServiceWorker(panel);
  }
  const state = await waitForSearch(panel, (now) => begun(now) && !isRunning(now.stage), 30_000);
  const asked = server.log().filter(({ body }) => (body as { keyword?: string } | undefined)?.keyword === keyword);
  return { state, asked: asked.length };
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
