import { FindError, type ErrorCode, type ErrorParams } from '../../errors';
import { withoutSecrets, type ServiceAnswer } from '../../http';

/** An error of a service's answer, with the answer's key-free beginning for a report. Its own words are cut and cleaned. */
export function failure(answer: ServiceAnswer, code: ErrorCode, { said, ...params }: ErrorParams = {}): FindError {
  const words: ErrorParams =
    said === undefined ? {} : { said: withoutSecrets(String(said), answer.secrets).slice(0, 300) };
  return new FindError(code, { ...params, ...words }, { cause: new Error(answer.detail) });
}

/** The answer is not what the protocol says. */
export function unexpected(answer: ServiceAnswer): FindError {
  return failure(answer, 'provider-answer');
}

/** What is waited after "too many calls" where the answer does not say, seconds. */
const usualWait = 60;

/** Too many calls: waits as long as the answer says. */
export function tooMany(answer: ServiceAnswer, wait = usualWait): FindError {
  return failure(answer, 'service-rate', { seconds: answer.retryAfter ?? wait });
}

/**
 * What an HTTP status alone means, for a service whose documents say no more; undefined for a success. A redirect is no
 * answer of any of these services.
 */
export function failureOfStatus(answer: ServiceAnswer): FindError | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status < 400) return unexpected(answer);
  if (status >= 500) return failure(answer, 'service-down', { said: `HTTP ${status}` });
  switch (status) {
    case 401:
      return failure(answer, 'service-key');
    case 402:
      return failure(answer, 'service-credits');
    case 403:
      return failure(answer, 'service-blocked');
    case 413:
    case 414:
    case 431:
      return failure(answer, 'service-picture-size');
    case 429:
      return tooMany(answer);
    default:
      return failure(answer, 'service-message', { said: `HTTP ${status}` });
  }
}
