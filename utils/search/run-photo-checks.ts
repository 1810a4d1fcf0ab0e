import { FindError } from '../errors';
import { fingerprintOf } from '../image/fingerprint/fingerprint';
import { queryOf, type Query } from '../image/fingerprint/query';
import { workingPixels } from '../image/fingerprint/working-pixels';
import type { Offer } from '../offer/offer';
import { checkPhoto } from './check-photo';
import type { KeptCheck } from '../sourcing/photo-check';
import { keepChecks, readChecks, type ChecksProgress } from './photo-checks';
import { isOwnPicture, mayReadWeb } from './picture-hosts';
import { readOffers, readPicture } from './read-search';
import { findSearch } from './search-data';
import type { SearchState } from './search-state';

/** What photo checks may cost: the user's settings. */
export interface PhotoCheckLimits {
  /** Pictures read for each loaded page of a search, in rank order; 0 switches the checks off. */
  most: number;
  /** Of one picture. */
  maxBytes: number;
}

/** Pictures that are read at the same time. */
const atOnce = 5;

/** How a run ended, or how far it is. */
export type ChecksReport = Pick<ChecksProgress, 'stage' | 'done' | 'total'>;

/**
 * Compares the pictures of a search's loaded offers with its query and keeps each outcome as it comes. What an earlier
 * run has kept is not done again, nor what another search of the same picture found out about the same result picture.
 * Rejects with the signal's reason, or when nothing can be kept.
 */
export async function runPhotoChecks(
  state: SearchState,
  { most, maxBytes }: PhotoCheckLimits,
  report: (report: ChecksReport) => void,
  signal: AbortSignal,
): Promise<ChecksReport> {
  const wanted = unique(await readOffers(state)).slice(0, most * state.pages);
  const known = new Map((await readChecks(state)).filter(holds).map((check) => [check.offerId, check]));
  const reused = await fromSearchBefore(state, wanted, known);
  if (reused.length > 0) await keepChecks(state, reused);
  for (const check of reused) known.set(check.offerId, check);

  const missing = wanted.filter((offer) => !known.has(offer.id));
  const allowed = await mayReadWeb();
  const pending = allowed ? missing : missing.filter(({ imageUrl }) => !imageUrl || isOwnPicture(imageUrl));
  let done = wanted.length - missing.length;
  const total = wanted.length;
  signal.throwIfAborted();
  if (pending.length > 0) {
    report({ stage: 'running', done, total });
    const query = await readQuery(state);
    // The panel shows the same pictures, so the cache mostly has them; a private window leaves none in it.
    const cache = state.private ? 'no-store' : 'default';
    await pool(pending, signal, async (offer, ended) => {
      const { id: offerId, imageUrl } = offer;
      const check = await checkPhoto(query, imageUrl, maxBytes, cache, ended);
      await keepChecks(state, [{ offerId, ...(imageUrl ? { imageUrl } : {}), ...check }]);
      done += 1;
      report({ stage: 'running', done, total });
    });
  }
  return { stage: pending.length < missing.length ? 'not-allowed' : 'ended', done, total };
}

/** What an earlier run found out still holds, unless it could not reach the picture: the line may be back. */
const holds = ({ reason }: KeptCheck): boolean => reason !== 'unreachable';

/** The first of each id: a service may repeat an offer on its next page. */
function unique(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * What the photos are compared with: the picture as it was read, since the one that was sent may be treated for
 * recognition. Of a part that was cut out, and of what this browser decodes in a page only (SVG), the one that was sent.
 */
async function readQuery(state: SearchState): Promise<Query> {
  const cut = state.look !== undefined && state.look.part !== 'whole';
  const original = cut ? undefined : await readPicture(state, 'original');
  const pixels = original && (await workingPixels(original).catch(() => undefined));
  if (pixels) return queryOf(fingerprintOf(pixels));
  const prepared = await readPicture(state, 'prepared');
  if (!prepared) throw new FindError('stored-state');
  return queryOf(fingerprintOf(await workingPixels(prepared)));
}

/** Other filters ask about the same picture again: what was found out about the same result picture still holds. */
async function fromSearchBefore(
  state: SearchState,
  wanted: readonly Offer[],
  known: ReadonlyMap<string, KeptCheck>,
): Promise<KeptCheck[]> {
  const before = state.previous ? await findSearch(state.previous, state) : undefined;
  if (!before?.picture || before.picture.sha256 !== state.picture?.sha256) return [];
  const earlier = new Map((await readChecks(before)).filter(holds).map((check) => [check.offerId, check]));
  return wanted.flatMap(({ id, imageUrl }) => {
    const check = earlier.get(id);
    return check && !known.has(id) && check.imageUrl === imageUrl ? [check] : [];
  });
}

/** Runs `work` for each, some at the same time; the first failure ends the others and rejects once all have stopped. */
async function pool<T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const ended = AbortSignal.any([signal, failed.signal]);
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) {
      ended.throwIfAborted();
      await work(item, ended);
    }
  };
  const lanes = Array.from({ length: atOnce }, () =>
    lane().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  const [first] = (await Promise.allSettled(lanes)).filter((outcome) => outcome.status === 'rejected');
  if (first) throw ended.reason;
}
