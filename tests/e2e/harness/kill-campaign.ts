import type { Page } from 'puppeteer-core';
import type { browser, Browser } from 'wxt/browser';
import { isRunning, type SearchState, type Stage } from '@/utils/search/search-state';
import type { ExtensionBrowser } from './extension-browser';
import { waitUntil } from './wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** The moments at which a worker is killed: the stages of a search, and a further page that is loading. */
export const killMoments = ['reading', 'preparing', 'searching', 'checking', 'loading more'] as const;
export type KillMoment = (typeof killMoments)[number];

export interface KillResult {
  /** True when the worker was stopped before the search had ended. */
  hit: boolean;
  state: SearchState;
  /** What the panel shows at the end. */
  cards: number;
  alerts: number;
  busy: boolean;
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator, Numerical Recipes). */
export function seededRandom(seed: number): () => number {
  let value = seed >>> 0;
  return () => (value = (Math.imul(value, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * Starts a search in the panel, stops the worker `delay` ms after the moment was reached, and waits for the end.
 * Rejects when the search is still running after 30 s.
 *
 * @param panel the panel's document, in a tab of its own
 * @param begin starts the search, or presses "load more"
 */
export async function killAt(
  { stopServiceWorker, waitForSearch }: ExtensionBrowser,
  panel: Page,
  moment: KillMoment,
  delay: number,
  begin: () => Promise<void>,
): Promise<KillResult> {
  const reached = waitForMoment(panel, moment, delay);
  await begin();
  const running = await reached;
  await stopServiceWorker(panel);
  const ended = (state: SearchState) => !isRunning(state.stage) && !state.loadingMore;
  const state = await waitForSearch(panel, ended, 30_000);
  const shown = await waitUntil(async () => {
    const now = await shownIn(panel);
    const told = state.stage === 'done' ? now.cards === state.loaded : now.alerts > 0;
    return !now.busy && told ? now : undefined;
  }, 'The panel does not show how the search ended.');
  return { hit: running, state, ...shown };
}

/** Resolves `delay` ms after the moment; true when the search was still running then. */
function waitForMoment(panel: Page, moment: KillMoment, delay: number): Promise<boolean> {
  return panel.evaluate(
    (wanted, wait) =>
      new Promise<boolean>((resolve) => {
        const { storage } = chrome;
        const final: Stage[] = ['done', 'failed', 'cancelled'];
        let last: SearchState | undefined;
        let waiting = false;
        const isOver = (state: SearchState) => final.includes(state.stage) && !state.loadingMore;
        const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
          for (const [key, { newValue }] of Object.entries(changes)) {
            if (area !== 'session' || !key.startsWith('search:') || !newValue) continue;
            last = newValue as SearchState;
            const hit = wanted === 'loading more' ? last.loadingMore : last.stage === wanted;
            if ((hit || isOver(last)) && !waiting) {
              waiting = true;
              setTimeout(() => {
                storage.onChanged.removeListener(listener);
                resolve(!!last && !isOver(last));
              }, wait);
            }
          }
        };
        storage.onChanged.addListener(listener);
      }),
    moment,
    delay,
  );
}

function shownIn(panel: Page): Promise<{ cards: number; alerts: number; busy: boolean }> {
  return panel.evaluate(() => ({
    cards: document.querySelectorAll('article[data-offer-id]').length,
    alerts: document.querySelectorAll('[role=alert]').length,
    busy: document.querySelector('.stage-status.running') !== null,
  }));
}
