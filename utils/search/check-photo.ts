import { FindError, type ErrorCode } from '../errors';
import { compare, type Comparison, type Verdict } from '../image/fingerprint/compare';
import { fingerprintOf } from '../image/fingerprint/fingerprint';
import type { Query } from '../image/fingerprint/query';
import { workingPixels } from '../image/fingerprint/working-pixels';
import type { NotCheckedReason, PhotoCheck, PhotoVerdict } from '../sourcing/photo-check';
import { isResultPicture } from './picture-hosts';
import { readResultPicture } from './read-result-picture';

const verdicts: Readonly<Record<Verdict, PhotoVerdict>> = {
  same: 'same-photo',
  edited: 'same-photo-edited',
  recoloured: 'same-photo-another-colour',
  similar: 'similar',
  different: 'different',
};

/**
 * Reads an offer's picture, with or without the browser's `cache`, and compares it with the query. A picture that cannot be read, is over `maxBytes` or is
 * none ends as `not-checked` with its reason; it rejects with the signal's reason alone.
 *
 * An answer is hostile text: only the extension's own pictures and those on the services' picture servers are read.
 */
export async function checkPhoto(
  query: Query,
  address: string | undefined,
  maxBytes: number,
  cache: RequestCache,
  signal: AbortSignal,
): Promise<PhotoCheck> {
  if (!address) return notChecked('no-picture');
  if (!isResultPicture(address)) return notChecked('other-host');
  try {
    const pixels = await workingPixels(await readResultPicture(address, maxBytes, cache, signal));
    signal.throwIfAborted();
    return foundBy(compare(query, fingerprintOf(pixels)));
  } catch (error) {
    signal.throwIfAborted();
    return notChecked(reasonOf(error));
  }
}

function foundBy({ verdict, similarity, mirrored, transform: { a, b, c, d, e, f } }: Comparison): PhotoCheck {
  const found = { verdict: verdicts[verdict], score: similarity };
  const same = verdict !== 'similar' && verdict !== 'different';
  return same ? { ...found, mirrored, place: { a, b, c, d, e, f } } : found;
}

const notChecked = (reason: NotCheckedReason): PhotoCheck => ({ verdict: 'not-checked', score: 0, reason });

function reasonOf(error: unknown): NotCheckedReason {
  if (error instanceof Error && error.name === 'TimeoutError') return 'unreachable';
  return (error instanceof FindError && reasons.get(error.code)) || 'broken';
}

const reasons: ReadonlyMap<ErrorCode, NotCheckedReason> = new Map([
  ['picture-too-heavy', 'too-big'],
  ['picture-too-large', 'too-big'],
  ['picture-http', 'unreachable'],
  ['picture-unreachable', 'unreachable'],
]);
