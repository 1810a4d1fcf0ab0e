import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { waitUntilDrawn } from '@/scripts/demo/read-results.mjs';
import { errorActions, type ErrorAction, type ErrorCode, type StoredError } from '@/utils/errors';
import type { HandOver, HandOverStage } from '@/utils/elsewhere/hand-over';
import type { SearchState } from '@/utils/search/search-state';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof extensionApi;

/** What a state of the panel differs in from a search that is done. */
interface PanelState {
  /** Of the window's search; `none` where it has none. */
  search?: Partial<SearchState> | 'none';
  /** Of the picture's way to 1688.com, shown in its own view. */
  handOver?: HandOverStage;
  /** What is pressed then, one after the other. */
  press?: readonly string[];
  /** The page's end is in view, where what stands at the foot of the window covers nothing. */
  atEnd?: true;
  /** There once the state is drawn. */
  ready: string;
}

const rowless = { pages: 0, loaded: 0, totalPages: undefined, previous: undefined };
const going = { ...rowless, timings: {} };

/** What a seller meets while a search runs, and where it ends in no rows or in notes about them. */
export const panelStates: Readonly<Record<string, PanelState>> = {
  'first-run': { search: 'none', ready: '.drop-area' },
  reading: { search: { ...going, stage: 'reading', picture: undefined }, ready: '.skeleton-row' },
  picking: {
    search: { ...going, stage: 'reading', picture: undefined, picking: true },
    ready: '.stage-status.running',
  },
  preparing: { search: { ...going, stage: 'preparing' }, ready: '.skeleton-row' },
  searching: { search: { ...going, stage: 'searching' }, ready: '.skeleton-row' },
  'loading-more': { search: { loadingMore: true }, ready: 'article[data-offer-id]' },
  cancelled: { search: { ...going, stage: 'cancelled' }, ready: '.all-hidden' },
  'nothing-close': { search: { ...rowless, bestSimilarity: 0.1, loaded: 0, total: 0 }, ready: '.no-close-match' },
  'all-filtered': {
    search: {
      ...rowless,
      choices: { filters: ['certifiedFactory'], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20 },
    },
    ready: '.all-hidden',
  },
  'nothing-to-search': { search: { ...rowless, outOf: 0 }, ready: '.all-hidden' },
  noted: {
    search: {
      dropped: ['certifiedFactory', 'priceMin'],
      freed: { pictures: 12, bytes: 4_000_000 },
      readNotes: ['first-frame', 'screenshot', 'background-not-white'],
      picture: undefined,
      screenshot: { width: 320, height: 320, withheldBy: 'pictures.example' },
    },
    ready: '.notice',
  },
  'more-failed': {
    search: { moreError: { code: 'service-rate', params: { seconds: 40 } }, totalPages: 3 },
    ready: '.error-card',
  },
  consent: {
    search: { ...rowless, providerId: 'linkfox', stage: 'failed', error: { code: 'consent-needed' } },
    ready: '.consent-card',
  },
  'look-first': {
    search: { ...rowless, stage: 'failed', error: { code: 'look-first' } },
    ready: 'section.consent-card',
  },
  ...Object.fromEntries(
    (['waiting', 'done', 'no-answer', 'needs-login', 'no-field', 'interrupted', 'tab-closed'] as const).map((stage) => [
      `hand-over-${stage}`,
      { handOver: stage, ready: '.on-1688-state' },
    ]),
  ),
  keys: { press: ['.toolbar-keys'], ready: '.keys-help[open]' },
  export: { press: ['[data-export]'], ready: '.export-dialog[open]' },
  crop: { press: ['[data-crop]'], ready: '.crop-sent:not([aria-busy=true])' },
  'score-lines': { press: ['.offer-card .factory-score'], ready: '.score-lines' },
  saved: { press: ['.offer-card .save-button'], atEnd: true, ready: '.said-bar p' },
  compare: {
    press: ['.offer-card .compare-button', '.offer-card:nth-of-type(2) .compare-button'],
    atEnd: true,
    ready: '.compare-bar',
  },
  report: { search: { providerId: 'linkfox' }, press: ['.results-report button'], ready: '.report-form' },
  plan: { press: ['.offer-card .plan-button'], ready: '.plan-controls' },
  table: { press: ['.toolbar-row .icon-button:nth-last-child(3)'], ready: 'table' },
};

/** Figures for every sentence, as long as they get. */
const params = {
  width: 9,
  height: 12,
  megapixels: 240,
  megabytes: 120,
  limit: 100_000,
  format: 'HEIC',
  status: 503,
  host: 'pictures.some-very-long-name-of-a-shop.example',
  kind: 'application/x-compressed',
  encoding: 'GB18030',
  most: 100_000,
  over: 1200,
  detail: 'NotAllowedError: The request is not allowed by the user agent in this context.',
  amount: '4.5',
  unit: 'credits',
  cap: 100,
  provider: 'linkfox',
  model: 'qwen-vl-max-2026-01-25',
  said: 'isv.permission-api-package-limit (code 27)',
  seconds: 40,
};

/** A search that ended without an answer. */
export const failed: Partial<SearchState> = { ...rowless, providerId: 'linkfox', stage: 'failed' };

/** All errors that are shown as such: consent and a look at the picture are questions (`panelStates`). */
export const errors: readonly StoredError[] = (Object.entries(errorActions) as [ErrorCode, ErrorAction][])
  .filter(([, action]) => action !== 'agree' && action !== 'look')
  .map(([code]) => ({ code, params, detail: 'HTTP 503 · request 7f3a' }));

/**
 * Brings a panel into that state and waits until it is drawn.
 *
 * @param base a search that is done, as the panel showed it
 */
export async function showState(
  panel: Page,
  { search, handOver, press = [], atEnd, ready }: PanelState,
  base: SearchState,
) {
  if (search === 'none') await panel.evaluate((key) => chrome.storage.session.remove(key), `search:${base.windowId}`);
  else await storeState(panel, { ...base, ...search }, handOver);
  // Rows of the search before would stay.
  await panel.reload({ waitUntil: 'load' });
  if (handOver) await (await panel.waitForSelector('#tab-elsewhere'))!.click();
  for (const each of press) await (await panel.waitForSelector(each))!.click();
  await panel.waitForSelector(ready);
  if (atEnd) await panel.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await waitUntilDrawn(panel);
}

/** Puts a search into the panel's window, as the worker would, and what became of its picture on 1688.com. */
export async function storeState(panel: Page, state: SearchState, stage?: HandOverStage): Promise<void> {
  const { windowId, id } = state;
  const handOver: HandOver | undefined = stage && {
    version: 1,
    windowId,
    private: false,
    searchId: id,
    stage,
    startedAt: new Date().toISOString(),
  };
  await panel.evaluate(
    (search, handed) =>
      chrome.storage.session.set({
        [`search:${search.windowId}`]: search,
        ...(handed && { [`hand-over:${search.windowId}`]: handed }),
      }),
    state,
    handOver,
  );
}
