import { browser } from 'wxt/browser';
import { readAllCross } from '@/utils/cross-check/cross-check-record';
import { plainLook, sameLook, type PictureLook } from '@/utils/image/look';
import { troubleKey } from '@/utils/panel-trouble';
import { libraryEntry } from '@/utils/providers/library/entry';
import { readAllSets } from '@/utils/picture-set/set-record';
import type { SearchChoices } from '@/utils/providers/provider';
import { loadedViewKey } from '@/utils/search/place-keys';
import { newState, pressedAgain, type SearchStart } from '@/utils/search/new-state';
import { forgetAllOpened } from '@/utils/search/opened-offers';
import { parseState, readPicture, readSearch, searchKey } from '@/utils/search/read-search';
import { locateQuietly } from '@/utils/search/run-search';
import { samePicture } from '@/utils/search/same-picture';
import { pickedKey, pickedSource } from '@/utils/search/picked-pictures';
import { isOfSampleShop } from '@/utils/search/sample-shop';
import { copyPictures, findSearch, sweep, wipePrivate } from '@/utils/search/search-data';
import { SearchRecord } from '@/utils/search/search-record';
import { tendHistory } from '@/utils/search/sweep-history';
import { dropDeletedBatches } from '@/utils/workspace/batch/drop-deleted';
import { longAddress, pixelsOf } from '@/utils/search/source-pixels';
import { isFramed, isRunning, type PictureSource, type SearchState } from '@/utils/search/search-state';
import { readSettings } from '@/utils/settings';
import { halt, haltAndWait, hasJob, inTurn } from './job-table';
import { checkPhotos, forgetPhotoChecks, resumePhotoChecks, stopPhotoChecks } from './photo-checks';
import {
  begin,
  failToStart,
  fileRecord,
  forget,
  holdId,
  isBegun,
  keepAgain,
  launch,
  launchMore,
  show,
  unkeptPicture,
} from './search-runs';

/** A search that is taken up again more often than this was stopped by the browser too often. */
const mostResumes = 5;

export interface NewSearch extends SearchStart {
  /** The bytes of a `file` source. */
  file?: Blob;
  /** Who is asked; absent: the source that is chosen. */
  providerId?: string;
  /** The picture is made ready, and nothing is asked before the user's next press. */
  lookFirst?: boolean;
}

/** Starts a search in a window. The same picture again, while it is running or shown, changes nothing. */
export function startSearch(wanted: NewSearch): Promise<void> {
  return inTurn(wanted.windowId, async () => {
    try {
      const shown = await readSearch(wanted.windowId);
      const otherwise = wanted.providerId !== undefined && wanted.providerId !== shown?.providerId;
      if (shown && !shown.clip && !otherwise && (await meansShown(shown, wanted.source))) return await keepAgain(shown);
      const settings = await readSettings();
      const pixels = wanted.file ?? (await pixelsOf(wanted.source));
      // A try costs nothing: the sample shop is searched on this device, whoever answers otherwise.
      const providerId = isOfSampleShop(wanted.source) ? libraryEntry.id : (wanted.providerId ?? settings.provider);
      const state = newState({ look: settings.look, ...wanted }, providerId, settings.defaults);
      const readWay = wanted.source.kind === 'page' ? ('page' as const) : undefined;
      const { lookFirst } = wanted;
      await begin({ ...state, readWay, lookFirst }, shown, { file: pixels, srcUrl: longAddress(wanted.source) });
    } catch (error) {
      await failToStart(wanted, error);
    }
  });
}

/** A click that names no picture may still mean the one that is there: the page is asked before anything is given up. */
async function meansShown(shown: SearchState, source: PictureSource): Promise<boolean> {
  if (!isRunning(shown.stage) && shown.stage !== 'done') return false;
  // A press on the page means all of the picture, not the part that was framed in the panel.
  if (isFramed(shown)) return false;
  if (samePicture(shown.source, source)) return true;
  // The frame that is being drawn stays as it is.
  if (source.kind === 'area')
    return !!shown.picking && shown.source.kind === 'area' && shown.source.tabId === source.tabId;
  const named = source.kind === 'product' || (source.kind === 'click' && !source.srcUrl);
  if (!named || shown.source.kind !== 'page') return false;
  const located = await locateQuietly(source).catch(() => undefined);
  return !!located && samePicture(shown.source, located);
}

/** What may be other than in the search that is shown; what is absent stays as it is. */
export interface NextQuestion {
  choices: SearchChoices;
  providerId?: string;
  look?: PictureLook;
}

/** Asks about the same picture with other choices, another provider, or another part or look of it. */
export function searchAgain(windowId: number, question: NextQuestion): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (!shown) return;
    const { look: before = plainLook, picture, readWay, readNotes, screenshot, pictureUrl } = shown;
    const { choices, providerId = shown.providerId, look = before } = question;
    const samePrepared = providerId === shown.providerId && sameLook(look, before);
    // A region is the service's own word for a part of the picture that it was sent, and means nothing in another one.
    const wanted = samePrepared ? choices : { ...choices, region: undefined };
    const state = newState({ ...shown, look }, providerId, wanted);
    holdId(state.id);
    await copyPictures(shown, state, samePrepared ? undefined : ['original']);
    // What was sent of it may have gone to make room; it is made anew then.
    const prepared = samePrepared && (await readPicture(state, 'prepared'));
    const input = { file: unkeptPicture(shown.id) };
    await begin(
      { ...state, picture: prepared ? picture : undefined, readWay, readNotes, screenshot, pictureUrl },
      shown,
      input,
    );
  });
}

/** Reads the picture anew from where it came, as after the browser was allowed more, and asks the same about it. */
export function readAgain(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (!shown) return;
    // A region is the service's own word for a part of the picture that it was sent.
    await begin(newState(shown, shown.providerId, { ...shown.choices, region: undefined }), shown, {});
  });
}

/** Searches another of the pictures that lay where the user pressed. */
export async function searchPicked(windowId: number, index: number): Promise<void> {
  const picked = await pickedSource(windowId, index);
  const { incognito } = await browser.windows.get(windowId);
  if (picked) await startSearch({ windowId, private: incognito, ...picked });
}

/** Takes up a failed or cancelled search where it ended; of an answered one that could not be filed, files it. */
export function retry(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (!shown || isRunning(shown.stage)) return;
    if (shown.stage === 'done') {
      if (shown.unfiled) await fileRecord(new SearchRecord(shown));
      return;
    }
    await launch(new SearchRecord(pressedAgain(shown)), { file: unkeptPicture(shown.id) });
  });
}

export function loadMore(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (shown?.stage !== 'done' || shown.loadingMore || shown.pages >= (shown.totalPages ?? Infinity)) return;
    await launchMore(new SearchRecord({ ...shown, pressedAt: new Date().toISOString() }));
  });
}

/** Stops what is going on: a running search, else a further page that loads, else the photo checks. What is loaded stays. */
export function cancel(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    await halt(windowId);
    const shown = await readSearch(windowId);
    if (!shown) return;
    const record = new SearchRecord(shown);
    if (isRunning(shown.stage)) await record.enter('cancelled');
    else if (shown.loadingMore) {
      await record.update({ loadingMore: false });
      checkPhotos(windowId);
    } else await stopPhotoChecks(windowId);
  });
}

/** Empties the window's panel. An answered search stays among the recent ones. */
export function clearSearch(windowId: number): Promise<void> {
  return inTurn(windowId, () => empty(windowId));
}

/** Shows a filed search in a window. A private window has its own only. */
export function reopen(windowId: number, searchId: string): Promise<void> {
  return inTurn(windowId, async () => {
    const { incognito } = await browser.windows.get(windowId);
    const found = await findSearch(searchId, { windowId, private: incognito });
    if (found) await show(windowId, found);
  });
}

/** A closed window takes its search along; a private one takes everything. */
export function forgetWindow(windowId: number): Promise<void> {
  return inTurn(windowId, () => empty(windowId, wipePrivate));
}

/** Ends what is going on in a window and lets go of what it shows; `wipe` is done before the search itself goes. */
async function empty(windowId: number, wipe?: (windowId: number) => Promise<void>): Promise<void> {
  await haltAndWait(windowId);
  await forgetPhotoChecks(windowId);
  const shown = await readSearch(windowId);
  await browser.storage.session.remove([
    searchKey(windowId),
    loadedViewKey(windowId),
    pickedKey(windowId),
    troubleKey(windowId),
  ]);
  await forgetAllOpened(windowId);
  await wipe?.(windowId);
  if (shown) await forget(shown);
}

/** Takes up every search that an earlier worker left unfinished; called once when the worker starts. */
export async function resumeAll(): Promise<void> {
  const stored = await browser.storage.session.get();
  const states = Object.entries(stored)
    .filter(([key]) => key.startsWith('search:'))
    .map(([key, value]) => parseState(value, Number(key.slice('search:'.length))))
    .filter((state) => state !== undefined);
  for (const { windowId } of states) await inTurn(windowId, () => resume(windowId)).catch(console.error);
  const kept = new Set([...states.map((state) => state.id), ...(await idsBeside())]);
  await dropDeletedBatches().catch(console.error);
  await tendHistory().catch(console.error);
  await sweep((id) => kept.has(id) || isBegun(id));
}

/** What is kept beside searches, as a search is: the pictures of sets and of cross-checks. */
async function idsBeside(): Promise<string[]> {
  const [sets, crossChecks] = await Promise.all([readAllSets(), readAllCross()]);
  return [
    ...sets.flatMap(({ pictures }) => pictures.map(({ id }) => id)),
    ...crossChecks.flatMap(({ pictures }) => pictures.map(({ search }) => search.id)),
  ];
}

async function resume(windowId: number): Promise<void> {
  const state = await readSearch(windowId);
  if (!state || hasJob(windowId)) return;
  const record = new SearchRecord({ ...state, resumed: state.resumed + 1 });
  const tooOften = state.resumed >= mostResumes;
  if (state.loadingMore) {
    if (tooOften) await record.update({ loadingMore: false, moreError: { code: 'interrupted' } });
    else await launchMore(record);
  } else if (isRunning(state.stage)) {
    if (tooOften) await record.enter('failed', { error: { code: 'interrupted' } });
    else await launch(record);
  } else if (state.stage === 'done' && !(await findSearch(state.id, state))) {
    await fileRecord(record);
  }
  resumePhotoChecks(windowId);
}
