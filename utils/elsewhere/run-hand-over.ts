import { browser } from 'wxt/browser';
import type { HandOver, HandOverStage } from './hand-over';
import { handOverPicture } from './hand-over-picture';
import { callSite, leadResult } from './site-access';
import { home1688, origins1688, placeOf } from './site-1688';
import type { NoteWords } from './site-page';

/** How long a page without the field is looked at, ms. */
const fieldWithin = 10_000;
/** How long a tab may take until it shows any page, ms. */
const pageWithin = 30_000;
/** How long the page may take from the picture to its results, ms. */
const resultWithin = 30_000;
/** How often the tab is looked at, ms. */
const lookEvery = 200;
/** As many looks in a row at the same kind of page as say that the tab has come to rest. */
const looksToSettle = 5;

/** What is said in 1688's page, where a script may run. */
export interface HandOverTexts {
  noField: NoteWords;
  needsLogin: NoteWords;
}

/** Writes the change, unless the hand-over was ended meanwhile. */
export type Enter = (stage: HandOverStage, change?: Partial<HandOver>) => Promise<void>;

/**
 * Takes a picture into one tab of 1688.com, from wherever an earlier worker left it, to an end. Throws a `FindError` or the
 * signal's reason; that the tab was closed is told by `TabClosed`.
 */
export async function runHandOver(
  from: HandOver,
  enter: Enter,
  texts: HandOverTexts,
  signal: AbortSignal,
): Promise<void> {
  if (!(await browser.permissions.contains({ origins: origins1688 }))) return enter('refused');
  const picture = await handOverPicture(from, signal);
  const tabId = from.tabId ?? (await openTab(from, enter));
  const tab: Tab = { id: tabId, signal };
  // Given once is enough: after the page got the picture there is only its answer to wait for.
  if (from.stage !== 'handing-over') {
    await enter('waiting');
    const found = await waitForField(tab);
    if (found !== 'field') {
      await enter(found);
      if (found !== 'no-page')
        await sayInPage(tabId, found === 'no-field' ? [texts.noField, picture] : [texts.needsLogin]);
      return;
    }
    await enter('handing-over');
    await leadResult(tabId, resultWithin);
    if (!(await callSite(tabId, 'give', picture))) return enter('no-answer');
  }
  const end = await waitForResult(tab);
  await enter(end);
  if (end === 'needs-login') await sayInPage(tabId, [texts.needsLogin]);
}

/** A login on another host admits no script of ours; then the panel alone says it. */
async function sayInPage(tabId: number, what: [words: NoteWords, picture?: string]): Promise<void> {
  await callSite(tabId, 'say', ...what).catch((error: unknown) => console.info('Nothing can be said there:', error));
}

async function openTab({ windowId }: HandOver, enter: Enter): Promise<number> {
  const { id } = await browser.tabs.create({ windowId, url: home1688 });
  await enter('waiting', { tabId: id });
  return id!;
}

/** The tab that the user opened, and what ends the waiting for it. */
interface Tab {
  id: number;
  signal: AbortSignal;
}

/** Thrown when the tab is no longer there. */
export class TabClosed extends Error {}

/** Waits until the page has its field, through whatever the site loads before; a page that stays without one ends it. */
async function waitForField(tab: Tab): Promise<'field' | 'no-field' | 'no-page' | 'needs-login'> {
  const loaded = Date.now() + pageWithin;
  let ends: number | undefined;
  while (Date.now() < (ends ?? loaded)) {
    if ((await placeShown(tab, loaded)) !== 'site') return 'needs-login';
    try {
      // The script goes in once the document is there, and the page's time begins with it.
      await within(callSite(tab.id, 'clear'), loaded);
      ends ??= Date.now() + fieldWithin;
      if (await callSite(tab.id, 'findField', Math.max(0, ends - Date.now()))) return 'field';
    } catch (error) {
      // The page gave way to the next one, did not load, or was closed with its tab: the next look tells.
      console.info('The page of 1688.com changed:', error);
    }
    await pause(tab.signal);
  }
  return ends === undefined ? 'no-page' : 'no-field';
}

/**
 * Waits until the tab shows the site, or something else for a while: a tab that is on its way still has its former address,
 * and a hidden one tells nothing before the page is there.
 */
async function placeShown(tab: Tab, until: number): Promise<'site' | 'login' | 'away' | 'nowhere'> {
  for (let settled = 0; Date.now() < until; settled += 1) {
    const { url, status } = await look(tab);
    const place = placeOf(url);
    if (place === 'site' || place === 'results') return 'site';
    if (status !== 'complete' || place === 'nowhere') settled = 0;
    else if (settled >= looksToSettle) return place;
    await pause(tab.signal);
  }
  return 'site';
}

function within<T>(work: Promise<T>, until: number): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The page did not load in time.')), Math.max(0, until - Date.now()));
    work.then(resolve, reject);
  });
}

/** Waits until the page goes on to its results, or to the login that stands before them. */
async function waitForResult(tab: Tab): Promise<'done' | 'needs-login' | 'no-answer'> {
  for (const until = Date.now() + resultWithin; Date.now() < until; await pause(tab.signal)) {
    const place = placeOf((await look(tab)).url);
    if (place === 'login') return 'needs-login';
    // Results stand on another host of 1688.com, whose address the browser does not tell us.
    if (place === 'results' || place === 'away') return 'done';
  }
  return 'no-answer';
}

async function look({ id, signal }: Tab) {
  try {
    return await browser.tabs.get(id);
  } catch (error) {
    signal.throwIfAborted();
    throw new TabClosed('The tab was closed.', { cause: error });
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve, lookEvery));
  signal.throwIfAborted();
}
