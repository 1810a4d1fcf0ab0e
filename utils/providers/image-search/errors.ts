import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { describedError, namedError } from '../answer/described-error';
import { failure } from '../answer/failure';

/**
 * The error of an answer, or undefined. The description's table: 400 bad picture, 413 over 5 MB (a server that finds the
 * address too long says 414 or 431 and means the same), 502 recognition failed, 110 address not listed, 429 over 100 calls
 * a minute. The same numbers count as HTTP status.
 */
export function imageSearchError(answer: ServiceAnswer): FindError | undefined {
  const named = namedError(answer);
  if (!named && answer.status === 400) return failure(answer, 'service-picture');
  return describedError(answer, named);
}
