import { FindError } from '../../errors';
import { acquireFromAddress, acquireFromPage, type Acquired } from '../../search/acquire-picture';
import { readChecks } from '../../search/photo-checks';
import { readOffers, readPicture } from '../../search/read-search';
import { runPhotoChecks } from '../../search/run-photo-checks';
import { keepOriginal, readyPicture, searchPage } from '../../search/run-search';
import { fileSearch, findSearch } from '../../search/search-data';
import { readSettings } from '../../settings';
import { bestOffer, type BestOffer } from '../../sourcing/best-offer';
import type { Batch, BatchItem, BatchResult, BatchSource, ReadyPicture } from './batch';
import { ItemRecord, searchOf } from './item-search';

/** Reads an item's picture and makes it ready; nothing is asked. Rejects with a `FindError` or the signal's reason. */
export async function makeReady(batch: Batch, item: BatchItem, signal: AbortSignal): Promise<ReadyPicture> {
  const record = new ItemRecord(searchOf(batch, item));
  const original = async () =>
    (await readPicture(record.state, 'original')) ?? (await keepOriginal(record, await acquire(item.source, signal)));
  await readyPicture(record, original, signal);
  const { readWay, readNotes, pictureUrl, picture } = record.state;
  return { readWay, readNotes, pictureUrl, picture: picture!, providerId: batch.providerId };
}

/** A page's tab is the user's, who looks at something else by now: no screenshot is taken of it. */
function acquire(source: BatchSource, signal: AbortSignal): Promise<Acquired> {
  switch (source.kind) {
    case 'address':
      return acquireFromAddress(source.url, signal);
    case 'page':
      return acquireFromPage(source.candidate, source, signal, { screenshot: false });
    case 'file':
      // Its bytes are stored with the item.
      throw new FindError('stored-state');
  }
}

/**
 * Asks about an item whose picture is ready, keeps the rows, and files the search. Rejects with a `FindError`. It is asked
 * once a press (`askOnce`), also where a worker was stopped in between.
 */
export async function askAbout(batch: Batch, item: BatchItem): Promise<BatchResult> {
  const record = new ItemRecord(searchOf(batch, item));
  await searchPage(record, 1, new AbortController().signal);
  await record.enter('done');
  await fileSearch(record.state);
  const { loaded, total, cost, cached, sample } = record.state;
  return { loaded, total, cost, cached, sample, ...(await judge(batch, item)) };
}

/** Compares the photos of an answered item's offers with its picture, as far as settings and the browser allow. */
export async function checkItem(
  batch: Batch,
  item: BatchItem,
  signal: AbortSignal,
): Promise<{ checks: NonNullable<BatchItem['checks']>; best?: BestOffer }> {
  const { photoChecks: limits } = await readSettings();
  if (limits.most === 0) return { checks: 'off' };
  const search = await findSearch(item.searchId, { windowId: -1, private: false });
  // It was deleted in the history.
  if (!search) return { checks: 'ended', best: item.result?.best };
  const { stage } = await runPhotoChecks(search, limits, () => undefined, signal);
  return { checks: stage === 'not-allowed' ? 'not-allowed' : 'ended', ...(await judge(batch, item)) };
}

async function judge(batch: Batch, item: BatchItem): Promise<{ best?: BestOffer }> {
  const state = { ...searchOf(batch, item), pages: 1 };
  const [offers, checks, { quantity, factoryWeights: weights }] = await Promise.all([
    readOffers(state),
    readChecks(state),
    readSettings(),
  ]);
  const best = bestOffer(offers, { quantity, weights, photos: new Map(checks.map((check) => [check.offerId, check])) });
  return best ? { best } : {};
}
