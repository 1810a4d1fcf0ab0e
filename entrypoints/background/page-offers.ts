import { browser, type Browser } from 'wxt/browser';
import type { ClipAnswer } from '@/utils/clip/clip-answer';
import { FindError } from '@/utils/errors';
import { tellPanel } from '@/utils/panel-trouble';
import { openPanel } from '@/utils/panel-window';
import { page1688Entry } from '@/utils/providers/page-1688';
import { newState } from '@/utils/search/new-state';
import { callPage } from '@/utils/search/page-access';
import { readOffers, readSearch } from '@/utils/search/read-search';
import { copyPictures, findSearch, keepPage } from '@/utils/search/search-data';
import { SearchRecord } from '@/utils/search/search-record';
import { isRunning, type ClipNote, type SearchState } from '@/utils/search/search-state';
import { inTurn } from './job-table';
import { failToStart, fileAndCheck, holdId, leaveSearch } from './search-runs';

/**
 * Adds the offers that a page of 1688 in the user's own tab shows to that window: to the offers that were added before, or
 * as rows of their own. One press, one reading of what is there; nothing is fetched. Where that fails the panel says why;
 * it rejects with the reason while the panel's search is under way.
 */
export function addPageOffers(windowId: number, tabId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const tab = await browser.tabs.get(tabId);
    const pageUrl = tab.url ?? '';
    const start = { windowId, private: tab.incognito, source: { kind: 'offers-page' as const, tabId, pageUrl } };
    try {
      const answer = await callPage({ tabId, frameId: 0 }, 'clip');
      if (answer.outcome !== 'offers') throw new FindError(`clip-${answer.outcome}`);
      const shown = await readSearch(windowId);
      const added = await addedBefore(shown);
      if (added) await append(added, answer, pageUrl);
      else await begin(newState(start, page1688Entry.id, {}), shown, answer, pageUrl);
    } catch (error) {
      // What is under way stays the window's, or nobody would take it up again; then the popup says what went wrong.
      const shown = await readSearch(windowId);
      if (shown && (isRunning(shown.stage) || shown.loadingMore)) throw error;
      await failToStart(start, error, page1688Entry.id);
    }
  });
}

/**
 * The same by the button's menu or a shortcut. The panel opens only in the handler of the press itself: call this before any
 * `await`.
 */
export function addOffersOf({ id, windowId }: Browser.tabs.Tab): void {
  if (id === undefined || id < 0) return;
  void openPanel(windowId).catch(console.warn);
  void addPageOffers(windowId, id)
    .catch((error: unknown) => tellPanel(windowId, error))
    .catch(console.error);
}

/** The rows to add to: those that the window shows, or those before a press that came to nothing. */
async function addedBefore(shown: SearchState | undefined): Promise<SearchState | undefined> {
  if (shown?.clip && shown.stage === 'done') return shown;
  if (shown?.providerId !== page1688Entry.id || !shown.previous) return undefined;
  const before = await findSearch(shown.previous, shown);
  return before?.clip && { ...before, windowId: shown.windowId, revision: shown.revision };
}

async function begin(state: SearchState, shown: SearchState | undefined, answer: ClipAnswer, pageUrl: string) {
  holdId(state.id);
  const before = await leaveSearch(state.windowId, shown);
  // The result of a picture search answers the picture that stands in the window.
  const asked = shown?.picture && isPictureSearch(pageUrl) ? shown : undefined;
  if (asked) await copyPictures(asked, state);
  const { source, product, picture, pictureUrl, readWay, readNotes, screenshot } = asked ?? state;
  const read = { pictureUrl, readWay, readNotes, screenshot };
  const record = new SearchRecord({ ...state, ...before, source, product, picture, ...read });
  await keepPage(record.state, 1, answer.offers, undefined);
  const clip = noteOf(answer, answer.offers.length, pageUrl);
  await record.enter('done', { pages: 1, loaded: answer.offers.length, clip });
  await fileAndCheck(record);
}

async function append(shown: SearchState, answer: ClipAnswer, pageUrl: string): Promise<void> {
  const known = new Set((await readOffers(shown)).map(({ id }) => id));
  const added = answer.offers.filter(({ id }) => !known.has(id));
  const pages = shown.pages + (added.length ? 1 : 0);
  if (added.length) await keepPage(shown, pages, added, undefined);
  const record = new SearchRecord(shown);
  await record.update({ pages, loaded: shown.loaded + added.length, clip: noteOf(answer, added.length, pageUrl) });
  await fileAndCheck(record);
}

const noteOf = ({ offers, shown, withoutId }: ClipAnswer, added: number, pageUrl: string): ClipNote => ({
  read: offers.length,
  shown,
  withoutId,
  added,
  at: new Date().toISOString(),
  pageUrl: pageUrl.slice(0, 2048),
});

/** 1688's own picture search: `…?tab=imageSearch`, `…/pc-image-search/`. */
function isPictureSearch(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  return searchParams.get('tab') === 'imageSearch' || /image[-_]search/.test(pathname);
}
