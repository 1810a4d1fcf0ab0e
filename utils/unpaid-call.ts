import { FindError, type ErrorCode } from './errors';
import { callService, type ServiceAnswer, type ServiceCall, type ServiceCallRules } from './http';

/** How often a call is repeated at the most. */
const mostRetries = 3;

/** The first pause lasts up to so long, each further one up to twice as long as the one before, ms. */
const firstPause = 500;

/** What may be over a moment later: too many calls, and failures inside or on the way. */
const passingStatus = new Set([408, 429, 500, 502, 503, 504]);
const passingErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['service-unreachable', 'service-lost']);

/** Chance and time, which tests stand in for. */
export interface Retrying {
  /** A number from 0 to 1. */
  random(): number;
  /** Resolves after so many ms; rejects with the signal's reason when it is aborted before. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * `callService` for a call that costs nothing and may arrive twice (a renewed token, the platform's time): where the
 * failure may pass, it is repeated up to 3 times, after a pause of random length whose bound doubles ("full jitter", so
 * that many callers do not come back at once), or as long as `Retry-After` says. `timeLimit` covers all of it: a pause
 * beyond it is not begun, and the last answer is given as it came. Never for a search or a detail call, nor for a login's
 * code, which is spent by its first use.
 */
export async function callUnpaid(
  call: ServiceCall,
  rules: ServiceCallRules,
  { random, pause }: Retrying = { random: Math.random, pause: rest },
): Promise<ServiceAnswer> {
  const end = Date.now() + rules.timeLimit;
  for (let retry = 0; ; retry += 1) {
    const outcome = await callService(call, { ...rules, timeLimit: Math.max(1, end - Date.now()) }).catch(asFailure);
    const wait = 'retryAfter' in outcome ? outcome.retryAfter! * 1000 : random() * firstPause * 2 ** retry;
    if (retry === mostRetries || !mayPass(outcome) || Date.now() + wait >= end) return result(outcome, rules);
    await pause(wait, rules.signal);
  }
}

/** A failure is looked at before it is thrown; the signal's reason is none. */
function asFailure(thrown: unknown): FindError {
  if (thrown instanceof FindError) return thrown;
  throw thrown;
}

function mayPass(outcome: ServiceAnswer | FindError): boolean {
  return outcome instanceof FindError ? passingErrors.has(outcome.code) : passingStatus.has(outcome.status);
}

/** The answer, or the failure thrown; one that took all the time says the whole of it. */
function result(outcome: ServiceAnswer | FindError, { timeLimit }: ServiceCallRules): ServiceAnswer {
  if (!(outcome instanceof FindError)) return outcome;
  if ('seconds' in outcome.params) throw new FindError(outcome.code, { seconds: Math.round(timeLimit / 1000) });
  throw outcome;
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
