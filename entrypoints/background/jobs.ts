import { browser } from 'wxt/browser';
import { toStoredError } from '@/utils/errors';
import { findEntry, catalog } from '@/utils/providers/catalog';
import type { SearchChoices } from '@/utils/providers/provider';
import { fitChoices, type WantedChoices } from '@/utils/search/choices';
import { parseState, readSearch, searchKey } from '@/utils/search/read-search';
import { NothingNew, runNextPage, runSearch, type RunInput } from '@/utils/search/run-search';
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
import { pixelsOf, withoutPixels } from '@/utils/search/source-pixels';
import { isRunning, type PictureSource, type SearchState } from '@/utils/search/search-state';
import { readSettings } from '@/utils/settings';
import type { Product } from '@/utils/stores/product';
import { t } from '@/utils/i18n/t';

/** A search that is taken up again more often than this was stopped by the browser too often. */
const mostResumes = 5;

interface Job {
  record: SearchRecord;
  abort: AbortController;
  /** What the window showed before. */
  shown?: SearchState;
}

/** The jobs of this worker's life, by window. What they have done stands in storage, not here. */
const jobs = new Map<number, Job>();

/** The searches that this worker knows of: what they left is theirs, whatever the sweep at its start finds. */
const known = new Set<string>();

/** Starts one at a time per window what changes its search, so that two presses cannot cross. */
const turns = new Map<number, Promise<unknown>>();

function inTurn<T>(windowId: number, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(windowId) ?? Promise.resolve()).catch(() => undefined).then(work);
  turns.set(windowId, turn);
  return turn;
}

export interface NewSearch {
  windowId: number;
  source: PictureSource;
  product?: Product;
  private: boolean;
  /** The bytes of a `file` source. */
  file?: Blob;
}

/** Starts a search in a window. The same picture again, while it is running or shown, changes nothing. */
export function startSearch(wanted: NewSearch): Promise<void> {
  return inTurn(wanted.windowId, async () => {
    const shown = await readSearch(wanted.windowId);
    const lively = shown && (isRunning(shown.stage) || shown.stage === 'done');
    if (lively && samePicture(shown.source, wanted.source)) return;
    const settings = await readSettings();
    const pixels = wanted.file ?? (await pixelsOf(wanted.source));
    const state = newState(wanted, settings.provider, settings.defaults);
    await begin(wanted.source.kind === 'page' ? { ...state, readWay: 'page' } : state, shown, pixels);
  });
}

/** Asks about the same picture with other choices, or another provider. */
export function searchAgain(windowId: number, choices: SearchChoices, providerId?: string): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (!shown) return;
    const same = (providerId ?? shown.providerId) === shown.providerId;
    // A part of the picture is the service's own word for it, and another service takes another picture.
    const wanted = same ? choices : { ...choices, region: undefined };
    const state = { ...newState(shown, providerId ?? shown.providerId, wanted), product: shown.product };
    await copyPictures(shown, state);
    const { picture, readWay, readNotes, pictureUrl } = shown;
    // A private window keeps its one picture under the search's id.
    const kept = shown.private ? { ...state, id: shown.id } : state;
    await begin({ ...kept, picture: same ? picture : undefined, readWay, readNotes, pictureUrl }, shown);
  });
}

/** Takes up a failed or cancelled search where it ended. */
export function retry(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (!shown || isRunning(shown.stage) || shown.stage === 'done') return;
    const again = { error: undefined, resumed: 0, stage: 'reading' as const, timings: {}, pressedAt: isoNow() };
    await launch(new SearchRecord({ ...shown, ...again }));
  });
}

export function loadMore(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (shown?.stage !== 'done' || shown.loadingMore || shown.pages >= (shown.totalPages ?? Infinity)) return;
    launchMore(new SearchRecord({ ...shown, pressedAt: isoNow() }));
  });
}

/** Stops a running search; a further page that is loading is given up, what is loaded stays. */
export function cancel(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    if (!shown) return;
    const record = halt(windowId) ?? new SearchRecord(shown);
    const last = isRunning(record.state.stage) ? record.enter('cancelled') : record.update({ loadingMore: false });
    await record.replace();
    await last;
  });
}

/** Empties the window's panel. An answered search stays among the recent ones. */
export function clearSearch(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    await halt(windowId)?.replace();
    await browser.storage.session.remove(searchKey(windowId));
    if (shown) await dropUnfiled(shown);
  });
}

/** Shows a filed search in a window. */
export function reopen(windowId: number, searchId: string): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readSearch(windowId);
    const found = await findSearch(searchId, { windowId, private: shown?.private ?? false });
    if (found) await show(windowId, found, shown);
  });
}

/** A closed window takes its search along; a private one takes everything. */
export function forgetWindow(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    await halt(windowId)?.replace();
    const shown = await readSearch(windowId);
    await browser.storage.session.remove(searchKey(windowId));
    await wipePrivate(windowId);
    if (shown) await dropUnfiled(shown);
    turns.delete(windowId);
  });
}

/** Takes up every search that an earlier worker left unfinished; called once when the worker starts. */
export async function resumeAll(): Promise<void> {
  const stored = await browser.storage.session.get();
  const states = Object.entries(stored)
    .filter(([key]) => key.startsWith('search:'))
    .map(([key, value]) => parseState(value, Number(key.slice('search:'.length))))
    .filter((state) => state !== undefined);
  for (const { id } of states) known.add(id);
  for (const { windowId } of states) await inTurn(windowId, () => resume(windowId));
  await sweep(known);
}

async function resume(windowId: number): Promise<void> {
  const state = await readSearch(windowId);
  if (!state || jobs.has(windowId)) return;
  if (state.stage === 'done' && !(await findSearch(state.id, state))) await fileSearch(state);
  const record = new SearchRecord({ ...state, resumed: state.resumed + 1 });
  if (state.loadingMore) launchMore(record);
  else if (!isRunning(state.stage)) return;
  else if (state.resumed >= mostResumes) await record.enter('failed', { error: { code: 'interrupted' } });
  else await launch(record);
}

const isoNow = () => new Date().toISOString();

function newState(
  from: Pick<NewSearch, 'windowId' | 'source' | 'private'> & { product?: Product },
  providerId: string,
  wanted: WantedChoices,
): SearchState {
  const entry = findEntry(providerId) ?? catalog[0]!;
  const now = isoNow();
  const id = crypto.randomUUID();
  // A press wakes the worker, so a search may begin while the sweep is going on.
  known.add(id);
  return {
    version: 1,
    id,
    revision: 0,
    windowId: from.windowId,
    private: from.private,
    stage: 'reading',
    source: withoutPixels(from.source),
    product: from.product,
    providerId: entry.id,
    ...fitChoices(wanted, entry.capabilities),
    pages: 0,
    loaded: 0,
    sample: false,
    timings: {},
    startedAt: now,
    stageStartedAt: now,
    resumed: 0,
  };
}

async function begin(state: SearchState, shown: SearchState | undefined, file?: Blob): Promise<void> {
  await halt(state.windowId)?.replace();
  const before = shown?.stage === 'done' ? shown.id : shown?.previous;
  const previous = before === state.id ? undefined : before;
  const record = new SearchRecord({ ...state, revision: (shown?.revision ?? 0) + 1, previous });
  // Without room on the disk the search still goes on with the picture in memory.
  if (file) await keepPicture(record.state, 'original', file).catch(console.warn);
  if (shown && shown.stage !== 'done' && shown.id !== state.id) await dropUnfiled(shown);
  await launch(record, { shown: shown?.stage === 'done' ? shown : undefined, file });
}

/** Writes the first state, then runs on its own. */
async function launch(record: SearchRecord, input: Omit<RunInput, 'texts'> = {}): Promise<void> {
  const abort = new AbortController();
  const job: Job = { record, abort, shown: input.shown };
  jobs.set(record.state.windowId, job);
  await record.update({});
  void finish(job, runSearch(record, { ...input, texts: { choose: t('picker.choose') } }, abort.signal));
}

/** Waits for a search and writes how it ended. Never rejects. */
async function finish({ record, abort, shown }: Job, work: Promise<void>): Promise<void> {
  try {
    await work;
    await file(record);
  } catch (error) {
    if (abort.signal.aborted) return;
    if (error instanceof NothingNew) await leaveAsBefore(record, shown);
    else await fail(record, error);
  } finally {
    const { windowId } = record.state;
    if (jobs.get(windowId)?.record === record) jobs.delete(windowId);
  }
}

/** Files an answered search. Where that fails, the answer stays and the reason is said beside it. */
async function file(record: SearchRecord): Promise<void> {
  await fileSearch(record.state).catch((error: unknown) => record.update({ moreError: toStoredError(error) }));
}

async function fail(record: SearchRecord, error: unknown): Promise<void> {
  console.warn('The search failed:', error);
  await record.enter('failed', { error: toStoredError(error) }).catch(console.error);
}

async function leaveAsBefore(record: SearchRecord, shown: SearchState | undefined): Promise<void> {
  const { windowId, revision } = record.state;
  await record.replace();
  if (shown) await browser.storage.session.set({ [searchKey(windowId)]: { ...shown, revision: revision + 1 } });
  else await browser.storage.session.remove(searchKey(windowId));
}

async function show(windowId: number, found: SearchState, shown: SearchState | undefined): Promise<void> {
  await halt(windowId)?.replace();
  const state: SearchState = { ...found, windowId, revision: (shown?.revision ?? 0) + 1 };
  await browser.storage.session.set({ [searchKey(windowId)]: state });
}

function launchMore(record: SearchRecord): void {
  const abort = new AbortController();
  jobs.set(record.state.windowId, { record, abort });
  void (async () => {
    try {
      await record.update({ loadingMore: true, moreError: undefined });
      await runNextPage(record, abort.signal);
      await record.update({ loadingMore: false });
      await file(record);
    } catch (error) {
      if (!abort.signal.aborted) {
        await record.update({ loadingMore: false, moreError: toStoredError(error) }).catch(console.error);
      }
    } finally {
      if (jobs.get(record.state.windowId)?.record === record) jobs.delete(record.state.windowId);
    }
  })();
}

/** Aborts the window's job and hands back its record. */
function halt(windowId: number): SearchRecord | undefined {
  const job = jobs.get(windowId);
  job?.abort.abort(new DOMException('The search was replaced or cancelled.', 'AbortError'));
  jobs.delete(windowId);
  return job?.record;
}
