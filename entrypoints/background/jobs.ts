import { browser } from 'wxt/browser';
import { toStoredError } from '@/utils/errors';
import { plainLook, sameLook, type PictureLook } from '@/utils/image/look';
import type { SearchChoices } from '@/utils/providers/provider';
import { loadedViewKey } from '@/utils/search/loaded-view';
import { newState, type SearchStart } from '@/utils/search/new-state';
import { forgetAllOpened } from '@/utils/search/opened-offers';
import { parseState, readSearch, searchKey } from '@/utils/search/read-search';
import {
  locateQuietly,
  NothingNew,
  runNextPage,
  runSearch,
  type PickTexts,
  type RunInput,
} from '@/utils/search/run-search';
import { samePicture } from '@/utils/search/same-picture';
import {
  copyPictures,
  dropUnfiled,
  fileSearch,
  findSearch,
  keepPicture,
  sweep,
  wipePrivate,
} from '@/utils/search/search-data';
import { SearchRecord } from '@/utils/search/search-record';
import { longAddress, pixelsOf } from '@/utils/search/source-pixels';
import { isFramed, isRunning, type PictureSource, type SearchState } from '@/utils/search/search-state';
import { readSettings } from '@/utils/settings';
import { t } from '@/utils/i18n/t';
import { enterJob, halt, haltAndWait, hasJob, inTurn } from './job-table';
import { checkPhotos, forgetPhotoChecks, holdPhotoChecks, resumePhotoChecks, stopPhotoChecks } from './photo-checks';

/** A search that is taken up again more often than this was stopped by the browser too often. */
const mostResumes = 5;

/** The searches that this worker began: the sweep at its start leaves their pictures alone. */
const begun = new Set<string>();

/** Pictures that the user gave and that the disk had no room for, by search: held until the search is over. */
const unkept = new Map<string, Blob>();

export interface NewSearch extends SearchStart {
  /** The bytes of a `file` source. */
  file?: Blob;
  /** The picture is made ready, and nothing is asked before the user's next press. */
  lookFirst?: boolean;
}

/** Starts a search in a window. The same picture again, while it is running or shown, changes nothing. */
export function startSearch(wanted: NewSearch): Promise<void> {
  return inTurn(wanted.windowId, async () => {
    try {
      const shown = await readSearch(wanted.windowId);
      if (shown && !shown.clip && (await meansShown(shown, wanted.source))) return;
      const settings = await readSettings();
      const pixels = wanted.file ?? (await pixelsOf(wanted.source));
      const state = newState({ look: settings.look, ...wanted }, settings.provider, settings.defaults);
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
    const { look: before = plainLook, picture, readWay, readNotes, pictureUrl } = shown;
    const { choices, providerId = shown.providerId, look = before } = question;
    const samePrepared = providerId === shown.providerId && sameLook(look, before);
    // A region is the service's own word for a part of the picture that it was sent, and means nothing in another one.
    const wanted = samePrepared ? choices : { ...choices, region: undefined };
    const state = newState({ ...shown, look }, providerId, wanted);
    begun.add(state.id);
    await copyPictures(shown, state, samePrepared ? undefined : ['original']);
    const input = { file: unkept.get(shown.id) };
    await begin(
      { ...state, picture: samePrepared ? picture : undefined, readWay, readNotes, pictureUrl },
      shown,
      input,
    );
  });
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
    const now = new Date().toISOString();
    const record = new SearchRecord({
      ...shown,
      lookFirst: undefined,
      error: undefined,
      resumed: 0,
      stage: 'reading',
      timings: {},
      startedAt: now,
      stageStartedAt: now,
      pressedAt: now,
    });
    await launch(record, { file: unkept.get(shown.id) });
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
  return inTurn(windowId, async () => {
    await haltAndWait(windowId);
    await forgetPhotoChecks(windowId);
    const shown = await readSearch(windowId);
    await browser.storage.session.remove([searchKey(windowId), loadedViewKey(windowId)]);
    await forgetAllOpened(windowId);
    if (shown) await forget(shown);
  });
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
  return inTurn(windowId, async () => {
    await haltAndWait(windowId);
    await forgetPhotoChecks(windowId);
    const shown = await readSearch(windowId);
    await browser.storage.session.remove([searchKey(windowId), loadedViewKey(windowId)]);
    await forgetAllOpened(windowId);
    await wipePrivate(windowId);
    if (shown) await forget(shown);
  });
}

/** Takes up every search that an earlier worker left unfinished; called once when the worker starts. */
export async function resumeAll(): Promise<void> {
  const stored = await browser.storage.session.get();
  const states = Object.entries(stored)
    .filter(([key]) => key.startsWith('search:'))
    .map(([key, value]) => parseState(value, Number(key.slice('search:'.length))))
    .filter((state) => state !== undefined);
  for (const { windowId } of states) await inTurn(windowId, () => resume(windowId)).catch(console.error);
  const kept = new Set(states.map((state) => state.id));
  await sweep((id) => kept.has(id) || begun.has(id));
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

/** What the record of a search takes on from the one before it in its window. */
const following = (shown: SearchState | undefined): Pick<SearchState, 'revision' | 'previous'> => ({
  revision: (shown?.revision ?? 0) + 1,
  previous: shown?.stage === 'done' ? shown.id : shown?.previous,
});

/** Keeps the data of a search whose record is not written yet from being swept. */
export const holdId = (id: string): void => void begun.add(id);

/** Ends what a window shows, for a search that is complete at once; gives what its record takes on. */
export async function leaveSearch(windowId: number, shown: SearchState | undefined) {
  await halt(windowId);
  await stopPhotoChecks(windowId);
  if (shown && shown.stage !== 'done') await forget(shown).catch(console.warn);
  return following(shown);
}

async function begin(state: SearchState, shown: SearchState | undefined, input: Omit<RunInput, 'texts'>) {
  begun.add(state.id);
  await halt(state.windowId);
  await stopPhotoChecks(state.windowId);
  const record = new SearchRecord({ ...state, ...following(shown) });
  const { file: picture } = input;
  // Without room on the disk the search still goes on with the picture in memory.
  if (picture) await keepPicture(record.state, 'original', picture).catch(() => unkept.set(record.state.id, picture));
  await launch(record, { ...input, shown });
  if (shown && shown.stage !== 'done') await forget(shown).catch(console.warn);
}

/** Writes the first state, then runs on its own. */
async function launch(record: SearchRecord, input: Omit<RunInput, 'texts'> = {}): Promise<void> {
  await record.update({});
  enterJob(record, async (signal) => {
    try {
      await runSearch(record, { ...input, texts: pickTexts() }, signal);
      unkept.delete(record.state.id);
      if (!signal.aborted) await fileAndCheck(record);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof NothingNew) await leaveAsBefore(record, input.shown);
      else await fail(record, error);
    }
  });
}

/** What the page script says, in the user's language. */
function pickTexts(): PickTexts {
  const area = { hint: t('area.hint'), take: t('area.take'), cancel: t('area.cancel') };
  return { choose: t('picker.choose'), area };
}

async function launchMore(record: SearchRecord): Promise<void> {
  await holdPhotoChecks(record.state.windowId);
  await record.update({ loadingMore: true, moreError: undefined });
  enterJob(record, async (signal) => {
    try {
      await runNextPage(record, signal);
      await record.update({ loadingMore: false, resumed: 0 });
      if (!signal.aborted) await fileAndCheck(record);
    } catch (error) {
      if (signal.aborted) return;
      await record.update({ loadingMore: false, moreError: toStoredError(error) }).catch(console.error);
      checkPhotos(record.state.windowId);
    }
  });
}

/** Files an answered search. Where that fails, the answer stays and the reason is said beside it. */
async function fileRecord(record: SearchRecord): Promise<void> {
  try {
    await fileSearch(record.state);
    if (record.state.unfiled) await record.update({ unfiled: undefined });
  } catch (error) {
    await record.update({ unfiled: toStoredError(error) });
  }
}

/** An answer is filed first: the search is done, and its photos are looked at afterwards. */
export async function fileAndCheck(record: SearchRecord): Promise<void> {
  await fileRecord(record);
  checkPhotos(record.state.windowId);
}

async function fail(record: SearchRecord, error: unknown): Promise<void> {
  console.warn('The search failed:', error);
  await record.enter('failed', { error: toStoredError(error) }).catch(console.error);
}

/** A press that came to nothing at all still ends in a sentence in the panel. */
export async function failToStart(start: SearchStart, error: unknown, providerId = ''): Promise<void> {
  const shown = await readSearch(start.windowId).catch(() => undefined);
  await fail(new SearchRecord({ ...newState(start, providerId, {}), ...following(shown) }), error);
}

/** Puts back what the window showed before a click that brought nothing new: of a search that it ended, the answer before. */
async function leaveAsBefore(record: SearchRecord, shown: SearchState | undefined): Promise<void> {
  const { windowId, id, previous, private: isPrivate } = record.state;
  const before = shown && !isRunning(shown.stage) ? shown : undefined;
  const found = before ?? (previous ? await findSearch(previous, { windowId, private: isPrivate }) : undefined);
  // Another press may have come meanwhile; then the window is no longer this search's to change.
  if ((await readSearch(windowId))?.id !== id) return;
  await record.replace();
  if (found) await show(windowId, found);
  else await browser.storage.session.remove(searchKey(windowId));
}

async function show(windowId: number, found: SearchState): Promise<void> {
  await halt(windowId);
  await stopPhotoChecks(windowId);
  const revision = ((await readSearch(windowId))?.revision ?? 0) + 1;
  await browser.storage.session.set({ [searchKey(windowId)]: { ...found, windowId, revision } });
  checkPhotos(windowId);
}

/** Lets go of a search that the window no longer shows; a filed one stays among the recent ones. */
async function forget(state: SearchState): Promise<void> {
  unkept.delete(state.id);
  await dropUnfiled(state);
}
