import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { describedError, namedError } from '../answer/described-error';
import { failure } from '../answer/failure';

/** The error of an answer, or undefined. The description names 403: the access token has expired. */
export function imageSearchProductError(answer: ServiceAnswer): FindError | undefined {
  const named = namedError(answer);
  const code = named?.code ?? String(answer.status);
  if (code === '403' || code === '401') return failure(answer, 'service-login');
  return describedError(answer, named);
}
