import { FindError } from '../errors';
import type { PictureCandidate } from '../image/candidate';
import { inspect } from '../image/inspect';
import { isPlain, plainLook } from '../image/look';
import { preparePicture } from '../image/prepare';
import { makeThumbnail } from '../image/thumbnail';
import { findEntry } from '../providers/catalog';
import type { PreparedPicture, SearchPage, SearchRequest } from '../providers/provider';
import type { Product } from '../stores/product';
import { acquireFromAddress, acquireFromPage, type Acquired } from './acquire-picture';
import { addCost } from './add-cost';
import { ask } from './ask';
import { acquireArea } from './acquire-area';
import { callPage, untilAborted } from './page-access';
import type { AreaTexts, PickQuestion } from './page-pick';
import { notePicked } from './picked-pictures';
import { pictureNeeds } from './picture-needs';
import { readPicture } from './read-search';
import { samePicture } from './same-picture';
import { isOfSampleShop } from './sample-shop';
import { keepPage, keepPicture } from './search-data';
import type { RunRecord } from './search-record';
import { isFramed, type PictureNote, type PictureSource, type SearchState } from './search-state';
import { withoutPixels } from './source-pixels';

/** Thrown when a press brings nothing new: the picker or the frame was left, or the same picture stands in the panel already. */
export class NothingNew extends Error {}

/** The words that the page script shows; the worker passes them, so that the page needs no locale files. */
export interface PickTexts {
  choose: string;
  area: AreaTexts;
}

export interface RunInput {
  texts: PickTexts;
  /** What the window showed before, with its answer. */
  shown?: SearchState;
  /** A click's address of its picture that is too long for the record. */
  srcUrl?: string;
  /** Told what the page says of its product, while the user is there. */
  onProduct?(product: Product): void;
  /** The picture itself, where the user gave it; a private window keeps it nowhere else. */
  file?: Blob;
}

/**
 * Runs a search from wherever it stands to its end: what an earlier worker stored is not done again. Throws a
 * `FindError`, `NothingNew`, or the signal's reason; the caller writes the ending into the record.
 */
export async function runSearch(record: RunRecord, input: RunInput, signal: AbortSignal): Promise<void> {
  const original = async () =>
    input.file ?? (await readPicture(record.state, 'original')) ?? (await readOriginal(record, input, signal));
  await readyPicture(record, original, signal);
  if (record.state.lookFirst) throw new FindError('look-first');
  await searchPage(record, 1, signal);
  await record.enter('done');
}

/** Makes the query picture ready of its `original`, unless an earlier worker did. */
export async function readyPicture(
  record: RunRecord,
  original: () => Promise<Blob>,
  signal: AbortSignal,
): Promise<void> {
  if (!record.state.picture) await prepare(record, await original(), signal);
}

/** Loads the next page into a search that is done; what was loaded stays whatever happens. */
export async function runNextPage(record: RunRecord, signal: AbortSignal): Promise<void> {
  await searchPage(record, record.state.pages + 1, signal);
}

async function readOriginal(record: RunRecord, input: RunInput, signal: AbortSignal): Promise<Blob> {
  await record.enter('reading');
  let { source } = record.state;
  if (source.kind === 'click' || source.kind === 'product') {
    const press = input.srcUrl ? { ...source, srcUrl: input.srcUrl } : source;
    const located = await locate(record, press, input, signal);
    ({ source } = located);
    const { shown } = input;
    if (shown?.stage === 'done' && !shown.clip && !isFramed(shown) && samePicture(shown.source, source))
      throw new NothingNew();
    if (located.candidates.length > 1)
      notePicked(record.state, located.source, located.candidates).catch((error: unknown) =>
        console.warn('No other pictures:', error),
      );
  }
  const acquired = source.kind === 'area' ? await frame(record, source, input, signal) : await acquire(source, signal);
  signal.throwIfAborted();
  return keepOriginal(record, acquired);
}

/** Keeps a picture as it was read, and notes how. */
export async function keepOriginal(record: RunRecord, acquired: Acquired): Promise<Blob> {
  // Of an area the user knows.
  const screenshot = record.state.source.kind === 'area' ? undefined : await screenshotOf(acquired);
  const notes: PictureNote[] = [
    ...(screenshot ? (['screenshot'] as const) : []),
    ...(acquired.smaller ? (['smaller-version'] as const) : []),
  ];
  await keepPicture(record.state, 'original', acquired.blob);
  await record.update({ readWay: acquired.way, readNotes: notes, screenshot, pictureUrl: acquired.url });
  return acquired.blob;
}

async function screenshotOf({ blob, way, withheldBy }: Acquired): Promise<SearchState['screenshot']> {
  if (way !== 'screenshot') return undefined;
  const header = inspect(new Uint8Array(await blob.arrayBuffer()));
  return { width: header?.width ?? 0, height: header?.height ?? 0, ...(withheldBy ? { withheldBy } : {}) };
}

async function frame(record: RunRecord, area: OfArea, input: RunInput, signal: AbortSignal): Promise<Acquired> {
  await record.update({ picking: true });
  signal.throwIfAborted();
  const acquired = await acquireArea(area, input.texts.area, signal);
  if (acquired === 'cancelled') throw new NothingNew();
  // The page's own product only: what the frame holds beside it nobody can tell.
  const product = await callPage(area, 'pick', { mode: 'product', picker: false }).then(
    (answer) => answer.product,
    (error: unknown) => {
      console.warn('No product of the page:', error);
      return undefined;
    },
  );
  if (product) input.onProduct?.(product);
  await record.update({ picking: false, product: product ?? record.state.product });
  return acquired;
}

/** Reads a picture from its page or its address. */
export async function acquire(source: OfPage | Given, signal: AbortSignal): Promise<Acquired> {
  switch (source.kind) {
    case 'address':
      return acquireFromAddress(source.url, signal);
    case 'page':
      return acquireFromPage(source.candidate, source, signal);
    case 'offers-page':
      throw new FindError('no-picture');
    case 'file':
      // The bytes come with the command and are stored before the search starts; later they may go to make room.
      throw new FindError('picture-removed');
  }
}

type Press = Extract<PictureSource, { kind: 'click' | 'product' }>;
type OfPage = Extract<PictureSource, { kind: 'page' }>;
type OfArea = Extract<PictureSource, { kind: 'area' }>;
type Given = Extract<PictureSource, { kind: 'address' | 'file' | 'offers-page' }>;

interface Located {
  source: OfPage;
  /** Everything that the press may have meant, the source's picture first. */
  candidates: readonly PictureCandidate[];
}

async function locate(record: RunRecord, press: Press, input: RunInput, signal: AbortSignal): Promise<Located> {
  const { texts } = input;
  const { tabId, frameId, pageUrl } = press;
  const srcUrl = press.kind === 'click' ? press.srcUrl : undefined;
  const ask = (picker: boolean) =>
    untilAborted(callPage(press, 'pick', { ...questionOf(press), picker, texts }), press, signal);
  let answer = await ask(false).catch((error: unknown) => {
    // Scripts may not run in a frame of another site, and a frame may be gone; the menu's own address of the picture still stands.
    const unreached = error instanceof FindError && (error.code === 'page-blocked' || error.code === 'page-gone');
    if (srcUrl && unreached) return undefined;
    const ofFrame = frameId !== 0 && error instanceof FindError && error.code === 'page-blocked';
    throw ofFrame ? new FindError('frame-blocked', {}, { cause: error }) : error;
  });
  if (answer?.outcome === 'none' && !srcUrl) {
    await record.update({ picking: true });
    signal.throwIfAborted();
    answer = await ask(true);
  }
  if (answer?.outcome === 'cancelled') throw new NothingNew();
  const candidate: PictureCandidate | undefined =
    answer?.candidates[0] ?? (srcUrl ? { kind: 'address', urls: [srcUrl] } : undefined);
  if (!candidate) throw new FindError('no-picture');
  const source: OfPage = { kind: 'page', tabId, frameId, pageUrl, candidate };
  const candidates = answer?.candidates ?? [];
  if (answer?.product) input.onProduct?.(answer.product);
  const pick = candidates.length > 1 ? { id: record.state.id, index: 0 } : undefined;
  await record.update({ picking: false, source: withoutPixels(source), product: answer?.product, pick });
  return { source, candidates };
}

function questionOf(press: Press): Omit<PickQuestion, 'picker'> {
  if (press.kind === 'product') return { mode: 'product' };
  const { srcUrl, targetElementId } = press;
  return { mode: 'clicked', srcUrl, targetElementId };
}

/** Which picture a press means, as far as the page can tell without asking the user. */
export async function locateQuietly(press: Press): Promise<PictureSource | undefined> {
  const { tabId, frameId, pageUrl } = press;
  const [candidate] = (await callPage(press, 'pick', { ...questionOf(press), picker: false })).candidates;
  return candidate && { kind: 'page', tabId, frameId, pageUrl, candidate };
}

async function prepare(record: RunRecord, original: Blob, signal: AbortSignal): Promise<void> {
  await record.enter('preparing');
  const { state } = record;
  const { look = plainLook } = state;
  const needs = await pictureNeeds(entryOf(state), state.private);
  const { blob, width, height, sha256, notes } = await preparePicture(original, needs, signal, look);
  // A private window may have no room for the original; beside a part or a treated copy it keeps it reduced.
  if (state.private && !isPlain(look) && !(await readPicture(state, 'original'))) {
    await keepPicture(state, 'original', (await preparePicture(original, needs, signal)).blob);
  }
  await keepPicture(state, 'prepared', blob);
  await keepPicture(state, 'thumbnail', await makeThumbnail(blob));
  const { readWay: way = 'file', readNotes = [] } = state;
  await record.update({ picture: { width, height, bytes: blob.size, sha256, way, notes: [...readNotes, ...notes] } });
}

/** Asks for a page of the search's offers and keeps it. */
export async function searchPage(record: RunRecord, page: number, signal: AbortSignal): Promise<void> {
  if (page === 1) await record.enter('searching');
  const { state } = record;
  const { windowId } = state;
  const { page: answer, cached } = await ask(
    {
      entry: entryOf(state),
      request: await requestOf(state, page),
      pressedAt: state.pressedAt ?? state.startedAt,
      searchId: state.id,
      sampleShop: isOfSampleShop(state.source),
      privateWindow: state.private ? windowId : undefined,
      onChecking: (done, total) => onChecking(record, page, done, total),
    },
    signal,
  );
  signal.throwIfAborted();
  await keepPage(state, page, answer.offers, answer.raw);
  await record.update({ ...countsAfter(record.state, answer), cached });
}

/** What a search asks for one of its pages. Throws `picture-removed` where its picture is gone. */
export async function requestOf(state: SearchState, page: number): Promise<SearchRequest> {
  const { pictureId, choices, product, look = plainLook } = state;
  // The address is that of the whole picture as it is.
  const pictureUrl = isPlain(look) ? state.pictureUrl : undefined;
  return { picture: await preparedPicture(state), pictureUrl, title: product?.title, pictureId, choices, page };
}

/** Progress is written at most ten times a search: every write wakes every view. */
function onChecking(record: RunRecord, page: number, done: number, total: number): void {
  if (page > 1) return;
  const step = Math.max(1, Math.ceil(total / 10));
  if (record.state.stage !== 'checking') written(record.enter('checking'));
  if (done % step === 0 || done === total) written(record.update({ progress: { done, total } }));
}

/** A lost progress write shows in the next awaited one. */
function written(write: Promise<void>): void {
  write.catch(() => undefined);
}

function countsAfter(state: SearchState, answer: SearchPage): Partial<SearchState> {
  const best = Math.max(...answer.offers.map((offer) => offer.similarity ?? -1));
  return {
    pages: answer.page,
    loaded: (answer.page === 1 ? 0 : state.loaded) + answer.offers.length,
    totalPages: answer.totalPages,
    total: answer.total,
    outOf: answer.outOf,
    pictureId: answer.pictureId ?? state.pictureId,
    regions: answer.regions ?? state.regions,
    cost: answer.page === 1 ? answer.cost : addCost(state.cost, answer.cost),
    sample:
      (answer.page === 1 ? answer.offers.length > 0 : state.sample) &&
      answer.offers.every((offer) => offer.origin === 'sample'),
    ...(answer.page === 1 ? { bestSimilarity: best >= 0 ? best : undefined } : {}),
  };
}

async function preparedPicture(state: SearchState): Promise<PreparedPicture> {
  const blob = await readPicture(state, 'prepared');
  if (!state.picture) throw new FindError('stored-state');
  if (!blob) throw new FindError('picture-removed');
  const { width, height, sha256 } = state.picture;
  return { blob, width, height, sha256 };
}

function entryOf(state: SearchState) {
  const entry = findEntry(state.providerId);
  if (!entry) throw new FindError('provider-missing', { provider: state.providerId });
  return entry;
}
