import { browser } from 'wxt/browser';
import { CrossCheckRecord, crossKey, readAllCross, readCross } from '@/utils/cross-check/cross-check-record';
import { isAsking, isMadeOf, type CrossCheckState, type CrossPicture } from '@/utils/cross-check/cross-check-state';
import { askPictures, checkPictures, giveUp } from '@/utils/cross-check/run-cross-check';
import { isOfSearch } from '@/utils/picture-set/is-of-search';
import { productOf, type PictureSet } from '@/utils/picture-set/picture-set';
import { readSet } from '@/utils/picture-set/set-record';
import type { SearchChoices } from '@/utils/providers/provider';
import { newState, pressedAgain } from '@/utils/search/new-state';
import { lastingId } from '@/utils/search/private-keys';
import { readSearch } from '@/utils/search/read-search';
import { copyPictures, dropUnfiled, fileSearch } from '@/utils/search/search-data';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { takeTurns } from '@/utils/search/take-turns';
import { readSettings } from '@/utils/settings';
import { maximumPictures, minimumPictures, rowsPerPicture } from '@/utils/sourcing/cross-check';
import { inTurn as inSearchTurn } from './job-table';
import { keepSeen } from './keep-seen';
import { holdId, show } from './search-runs';
import { followSearch } from './watches';

/** A cross-check that is taken up again more often than this was stopped by the browser too often. */
const mostResumes = 5;

interface Job {
  record: CrossCheckRecord;
  abort: AbortController;
  /** Resolves when nothing more is kept or written. */
  settled: Promise<void>;
}

/** By window. What they have done stands in storage, not here. */
const jobs = new Map<number, Job>();

/** Changes of a window's cross-check, one after the other. */
const inTurn = takeTurns();

/** Whom a cross-check asks, and with which choices; its number of rows is the cross-check's own. */
export interface CrossQuestion {
  providerId: string;
  choices: SearchChoices;
}

/** Cross-checks the pictures of the window's set. Paid, each picture like a search: only ever by a press. */
export function crossCheckSet(windowId: number, question: CrossQuestion): Promise<void> {
  return inTurn(windowId, async () => {
    const [set, search, before] = await Promise.all([readSet(windowId), readSearch(windowId), readCross(windowId)]);
    const count = set?.pictures.length ?? 0;
    if (!set || count < minimumPictures || count > maximumPictures) return;
    // A second press while the first is being answered asks nothing new.
    if (before && isAsking(before) && asksTheSame(before, set, question)) return;
    await halt(windowId);
    const state = await newCross(set, question);
    const own = search && set.pictures.some((picture) => isOfSearch(picture, search));
    // The search of the same product stays in the window's results.
    const shown = own
      ? { of: { id: search.id, sha256: search.picture?.sha256 } }
      : { shownBefore: search?.id ?? 'none' };
    await launch({ ...state, ...shown, revision: before?.revision ?? 0 });
    if (before) await drop(before);
  });
}

function asksTheSame(before: CrossCheckState, set: PictureSet, { providerId, choices }: CrossQuestion): boolean {
  const same = before.providerId === providerId && JSON.stringify(before.choices) === JSON.stringify(choices);
  return same && isMadeOf(before, set);
}

async function newCross(set: PictureSet, { providerId, choices }: CrossQuestion): Promise<CrossCheckState> {
  const { windowId, private: isPrivate } = set;
  const product = productOf(set);
  const wanted = { ...choices, pageSize: rowsPerPicture, region: undefined };
  const pictures: CrossPicture[] = [];
  for (const [index, picture] of set.pictures.entries()) {
    const { source, part = 'whole' } = picture;
    const look = { kind: index === 0 ? ('product' as const) : ('detail' as const), part };
    const start = { windowId, private: isPrivate, source, product: picture.product ?? product, look };
    const search: SearchState = { ...newState(start, providerId, wanted), id: lastingId() };
    holdId(search.id);
    if (picture.kept) {
      await copyPictures({ ...search, id: picture.id }, search, ['original']);
      search.readWay = source.kind === 'page' ? 'page' : 'file';
    }
    pictures.push({ search });
  }
  return {
    version: 1,
    id: crypto.randomUUID(),
    revision: 0,
    windowId,
    private: isPrivate,
    setPictures: set.pictures.map(({ id }) => id),
    providerId,
    choices,
    ...(product ? { product } : {}),
    pictures,
    startedAt: new Date().toISOString(),
    resumed: 0,
  };
}

/** Asks again about the pictures that failed or were cancelled: all of them, or those named. */
export function crossCheckAgain(windowId: number, searchIds?: readonly string[]): Promise<void> {
  return inTurn(windowId, async () => {
    const state = await readCross(windowId);
    if (!state) return;
    const again = ({ search }: CrossPicture) =>
      !isRunning(search.stage) && search.stage !== 'done' && (searchIds?.includes(search.id) ?? true);
    if (!state.pictures.some(again)) return;
    const running = await halt(windowId);
    const pictures = (running ?? state).pictures.map((picture) =>
      again(picture) ? { search: pressedAgain(picture.search) } : picture,
    );
    await launch({ ...(running ?? state), pictures, resumed: 0 });
  });
}

/** Compares the photos that are not compared yet, after the user allowed it or stopped it before. */
export function checkCrossPhotos(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const state = await readCross(windowId);
    if (!state || isAsking(state)) return;
    const running = await halt(windowId);
    const pictures = (running ?? state).pictures.map(({ search, checks }) =>
      checks?.stage === 'ended' ? { search, checks } : { search },
    );
    await launch({ ...(running ?? state), pictures });
  });
}

/** Stops what is going on: the questions, else the photo checks. A paid call that is out is kept for the next press. */
export function cancelCross(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const state = (await halt(windowId)) ?? (await readCross(windowId));
    if (!state) return;
    const record = new CrossCheckRecord(state);
    const asking = isAsking(state);
    for (const { search, checks } of state.pictures) {
      if (isRunning(search.stage)) await record.stepsOf(search.id).enter('cancelled');
      else if (!asking && search.stage === 'done' && checks?.stage !== 'ended') {
        await record.change(search.id, { checks: { done: 0, total: search.loaded, ...checks, stage: 'stopped' } });
      }
    }
  });
}

/** Puts the window's cross-check away; a closed window takes it along. */
export function forgetCross(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const job = jobs.get(windowId);
    await halt(windowId);
    await job?.settled;
    const state = await readCross(windowId);
    await browser.storage.session.remove(crossKey(windowId));
    if (state) await drop(state);
  });
}

/** Takes up every cross-check that an earlier worker left unfinished; what it may have sent is not sent again. */
export async function resumeCross(): Promise<void> {
  for (const { windowId } of await readAllCross()) await inTurn(windowId, () => resume(windowId)).catch(console.error);
}

async function resume(windowId: number): Promise<void> {
  const state = await readCross(windowId);
  if (!state || jobs.has(windowId) || !isUnfinished(state)) return;
  const resumed = state.resumed + 1;
  if (resumed > mostResumes && isAsking(state)) await giveUp(new CrossCheckRecord(state));
  else if (resumed <= mostResumes) await launch({ ...state, resumed });
}

/** Photo checks that were never begun belong to pictures that are answered; one that waits for a permission has ended. */
const isUnfinished = (state: CrossCheckState) =>
  isAsking(state) ||
  state.pictures.some(({ search, checks }) => search.stage === 'done' && (!checks || checks.stage === 'running'));

/** Writes the first state, then runs on its own: the questions first, then the photo checks. */
async function launch(state: CrossCheckState): Promise<void> {
  const { windowId } = state;
  const record = new CrossCheckRecord(state);
  await record.update({});
  const abort = new AbortController();
  const { signal } = abort;
  const work = async () => {
    try {
      const [first] = record.state.pictures;
      if (first?.search.stage === 'done') await showFirst(record, first.search);
      const answered = async (search: SearchState) => {
        await showFirst(record, search);
        void keepSeen(search);
      };
      await askPictures(record, answered, signal);
      const { photoChecks: limits } = await readSettings();
      await checkPictures(record, limits, signal);
      await record.update({ resumed: 0 });
    } catch (error) {
      if (!signal.aborted) console.error('The cross-check ended early:', error);
    } finally {
      if (jobs.get(windowId)?.record === record) jobs.delete(windowId);
    }
  };
  const job: Job = { record, abort, settled: Promise.resolve() };
  jobs.set(windowId, job);
  job.settled = work();
}

/**
 * The first picture's answer is a search like any other: it is filed among the recent ones, and shown in the window's
 * results unless they are of the same product, or of something that the user looked for meanwhile.
 */
async function showFirst(record: CrossCheckRecord, search: SearchState): Promise<void> {
  const { windowId, pictures, shownBefore } = record.state;
  if (search.id !== pictures[0]?.search.id || shownBefore === undefined) return;
  const file = async () => {
    await fileSearch(search);
    void followSearch(search);
    if (((await readSearch(windowId))?.id ?? 'none') === shownBefore) await show(windowId, search);
    await record.update({ shownBefore: undefined });
  };
  await inSearchTurn(windowId, file).catch((error: unknown) => console.warn('The search could not be shown:', error));
}

/** Ends the window's job; resolves with what it has written, once its record is written no more. */
async function halt(windowId: number): Promise<CrossCheckState | undefined> {
  const job = jobs.get(windowId);
  if (!job) return undefined;
  jobs.delete(windowId);
  job.abort.abort(new DOMException('The cross-check was replaced or cancelled.', 'AbortError'));
  await job.record.replace();
  return job.record.state;
}

/** Deletes what a cross-check left, but for what became a search of the window. */
async function drop({ pictures, windowId }: CrossCheckState): Promise<void> {
  const shown = await readSearch(windowId);
  for (const { search } of pictures) {
    if (search.id !== shown?.id && search.id !== shown?.previous) await dropUnfiled(search);
  }
}
