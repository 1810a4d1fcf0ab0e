import { browser } from 'wxt/browser';
import { toStoredError } from '@/utils/errors';
import { isUnderWay, type HandOver, type HandOverStage } from '@/utils/elsewhere/hand-over';
import { allHandOvers, handOverKey, readHandOver } from '@/utils/elsewhere/read-hand-over';
import { runHandOver, TabClosed, type HandOverTexts } from '@/utils/elsewhere/run-hand-over';
import { home1688 } from '@/utils/elsewhere/site-1688';
import { leavePage } from '@/utils/elsewhere/site-access';
import { withHeartbeat } from '@/utils/search/heartbeat';
import { readSearch } from '@/utils/search/read-search';
import { t } from '@/utils/i18n/t';
import { inTurn } from './job-table';
import { languageApplied } from './language';

/** The hand-overs of this worker's life, by window. */
const running = new Map<number, AbortController>();

/** Registers what ends a hand-over from outside. Called synchronously when the worker starts. */
export function wireHandOvers(): void {
  browser.tabs.onRemoved.addListener((tabId, { isWindowClosing }) => {
    if (!isWindowClosing) void noteClosed(tabId).catch(console.error);
  });
  browser.windows.onRemoved.addListener((windowId) => {
    halt(windowId);
    void browser.storage.session.remove(handOverKey(windowId));
  });
}

/** Opens 1688.com in a new tab of that window and takes the picture of its search there. Under way, it changes nothing. */
export function openOnSite(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const search = await readSearch(windowId);
    const before = await readHandOver(windowId);
    if (!search || (before?.searchId === search.id && isUnderWay(before))) return;
    const { id: searchId, private: isPrivate } = search;
    await begin({ version: 1, windowId, private: isPrivate, searchId, stage: 'opening', startedAt: now() });
  });
}

/** Begins again in the same tab, as after a login; in a new one where that was closed. */
export function tryAgainOnSite(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const before = await readHandOver(windowId);
    if (!before || isUnderWay(before)) return;
    const tab = before.tabId === undefined ? undefined : await openAgain(before.tabId);
    const stage = tab === undefined ? 'opening' : 'waiting';
    await begin({ ...before, tabId: tab, stage, startedAt: now(), error: undefined });
  });
}

/** Waits no longer; the tab stays as it is. */
export function stopOnSite(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    halt(windowId);
    const before = await readHandOver(windowId);
    if (before && isUnderWay(before)) await write({ ...before, stage: 'stopped' });
  });
}

/**
 * Takes up what an earlier worker left under way. Where that ended before the tab was noted, a tab may be there: then it is
 * said, and a second one opens by the user's press only.
 */
export async function resumeHandOvers(): Promise<void> {
  for (const left of await allHandOvers()) {
    if (!isUnderWay(left) || running.has(left.windowId)) continue;
    if (left.tabId === undefined) await write({ ...left, stage: 'interrupted' });
    else run(left);
  }
}

const now = () => new Date().toISOString();

function halt(windowId: number): void {
  running.get(windowId)?.abort(new DOMException('The hand-over was ended.', 'AbortError'));
  running.delete(windowId);
}

/** Shows the tab and leads it to the page with the field; undefined when it is gone. */
async function openAgain(tabId: number): Promise<number | undefined> {
  try {
    // Until the new page is there the tab shows the former one, whose field would take the picture with it.
    await leavePage(tabId);
    await browser.tabs.update(tabId, { url: home1688, active: true });
    return tabId;
  } catch {
    return undefined;
  }
}

async function begin(state: HandOver): Promise<void> {
  halt(state.windowId);
  await write(state);
  run(state);
}

function run(first: HandOver): void {
  const abort = new AbortController();
  const { signal } = abort;
  running.set(first.windowId, abort);
  let state = first;
  const enter = async (stage: HandOverStage, change: Partial<HandOver> = {}) => {
    signal.throwIfAborted();
    state = { ...state, ...change, stage };
    await write(state);
  };
  void withHeartbeat(async () => runHandOver(first, enter, await texts(), signal))
    .catch(async (error: unknown) => {
      if (signal.aborted) return;
      if (error instanceof TabClosed) return enter('tab-closed');
      console.warn('The picture was not handed over:', error);
      await enter('failed', { error: toStoredError(error) });
    })
    .catch(console.error)
    .finally(() => {
      if (running.get(first.windowId) === abort) running.delete(first.windowId);
    });
}

const write = (state: HandOver) => browser.storage.session.set({ [handOverKey(state.windowId)]: state });

/** A closed tab ends what was waited for in it, and what the user was asked to do there. */
async function noteClosed(tabId: number): Promise<void> {
  for (const { windowId, tabId: own } of await allHandOvers()) {
    if (own !== tabId) continue;
    await inTurn(windowId, async () => {
      const state = await readHandOver(windowId);
      if (state?.tabId !== tabId || state.stage === 'done' || state.stage === 'stopped') return;
      halt(windowId);
      await write({ ...state, stage: 'tab-closed' });
    });
  }
}

async function texts(): Promise<HandOverTexts> {
  await languageApplied();
  const rest = {
    title: t('app.name'),
    copied: t('on1688.copied'),
    notCopied: t('on1688.notCopied'),
    close: t('on1688.closeNote'),
  };
  return {
    noField: { ...rest, words: t('on1688.noFieldHere'), copy: t('on1688.copy') },
    needsLogin: { ...rest, words: t('on1688.needsLoginHere') },
  };
}
