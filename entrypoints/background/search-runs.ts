import { browser } from 'wxt/browser';
import { toStoredError } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import { newState, type SearchStart } from '@/utils/search/new-state';
import { readSearch, searchKey } from '@/utils/search/read-search';
import { NothingNew, runNextPage, runSearch, type PickTexts, type RunInput } from '@/utils/search/run-search';
import { dropUnfiled, fileSearch, findSearch, keepPicture } from '@/utils/search/search-data';
import { SearchRecord } from '@/utils/search/search-record';
import { sweepHistory } from '@/utils/search/sweep-history';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { rememberSearch } from '@/utils/workspace/forget-searches';
import type { Product } from '@/utils/stores/product';
import { tendRoom } from '@/utils/search/tend-room';
import { enterJob, halt } from './job-table';
import { languageApplied } from './language';
import { keepSeen } from './keep-seen';
import { checkPhotos, holdPhotoChecks, stopPhotoChecks } from './photo-checks';
import { noteVisit } from './store-visits';
import { followSearch, pressWatch } from './watches';

/** The searches that this worker began: the sweep at its start leaves their pictures alone. */
const begun = new Set<string>();

/** Pictures that the user gave and that the disk had no room for, by search: held until the search is over. */
const unkept = new Map<string, Blob>();

/** True for a search that this worker began. */
export const isBegun = (id: string): boolean => begun.has(id);

/** The picture of a search that the disk had no room for. */
export const unkeptPicture = (id: string): Blob | undefined => unkept.get(id);

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

/** Begins a search in place of what the window shows. */
export async function begin(state: SearchState, shown: SearchState | undefined, input: Omit<RunInput, 'texts'>) {
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
export async function launch(record: SearchRecord, input: Omit<RunInput, 'texts'> = {}): Promise<void> {
  await record.update({});
  await languageApplied();
  enterJob(record, async (signal) => {
    try {
      const onProduct = (product: Product) => noteVisit(product, record.state);
      await runSearch(record, { ...input, texts: pickTexts(), onProduct }, signal);
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
  const area = { hint: t('area.how'), take: t('area.take'), cancel: t('area.cancel') };
  return { choose: t('picker.choose'), area };
}

/** Loads a further page, then goes on with the photo checks. */
export async function launchMore(record: SearchRecord): Promise<void> {
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
export async function fileRecord(record: SearchRecord): Promise<void> {
  try {
    await fileSearch(record.state);
    const freed = record.state.private ? undefined : await tendRoom().catch(console.error);
    if (record.state.unfiled || freed) await record.update({ unfiled: undefined, ...(freed ? { freed } : {}) });
  } catch (error) {
    await record.update({ unfiled: toStoredError(error) });
  }
}

/** An answer is filed first: the search is done, and its photos are looked at afterwards. */
export async function fileAndCheck(record: SearchRecord): Promise<void> {
  await fileRecord(record);
  void keepSeen(record.state);
  void followSearch(record.state);
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

/**
 * The same picture was searched again while its answer is shown: nothing is asked, but where the user has deleted the search
 * meanwhile it is kept again, and so are the watches that ask by it.
 */
export async function keepAgain({ id, private: isPrivate }: SearchState): Promise<void> {
  if (!isPrivate && (await rememberSearch(id))) await pressWatch(undefined);
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

/** Shows a filed search in a window. */
export async function show(windowId: number, found: SearchState): Promise<void> {
  await halt(windowId);
  await stopPhotoChecks(windowId);
  const revision = ((await readSearch(windowId))?.revision ?? 0) + 1;
  await browser.storage.session.set({ [searchKey(windowId)]: { ...found, windowId, revision } });
  checkPhotos(windowId);
}

/** Lets go of a search that the window no longer shows; a filed one stays among the recent ones. */
export async function forget(state: SearchState): Promise<void> {
  unkept.delete(state.id);
  await dropUnfiled(state);
  // Where no history is kept, a search is over when its window lets go of it.
  await sweepHistory().catch(console.error);
}
