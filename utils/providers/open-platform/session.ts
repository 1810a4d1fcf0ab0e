import { FindError, outcomeOf } from '../../errors';
import { callService, type ServiceAnswer, type ServiceCall, type ServiceCallRules } from '../../http';
import { callUnpaid } from '../../unpaid-call';
import { secretsOf } from '../call/credentials';
import type { SearchContext } from '../provider';
import { openPlatformEntry } from './entry';
import { gatewayError } from './errors';
import { refreshTokens, type Ask } from './token';

/** An access token is renewed this long before it expires, ms: a search started now ends within it. */
const margin = 5 * 60_000;

/** Calls with a token that is renewed before it expires, and once more when the platform asks for it. */
export interface Session {
  /** Sends the call that `build` makes with the present credentials. The answer may be an error of the platform. */
  ask(build: (context: SearchContext, now: Date) => Promise<ServiceCall>): Promise<ServiceAnswer>;
}

/** A session for one search or detail; tokens are renewed and stored by `renewCredentials`. */
export function openSession(context: SearchContext): Session {
  let current = context;
  let renewed = false;

  const send: Ask = (call, secrets) => callService(call, rulesWith(context.signal, secrets));
  // Others may wait for a renewal, and its answer holds tokens that must not be lost: a cancelled search does not end it.
  const sendToTheEnd: Ask = (call, secrets) => callUnpaid(call, rulesWith(new AbortController().signal, secrets));

  function rulesWith(signal: AbortSignal, secrets: readonly string[]): ServiceCallRules {
    return {
      signal,
      timeLimit: openPlatformEntry.timeLimit!,
      secrets: [...secretsOf(current), ...secrets].filter(Boolean),
    };
  }

  async function renew(): Promise<void> {
    const { appKey = '', appSecret = '', refreshToken = '' } = current.credentials;
    const app = { appKey: appKey.trim(), appSecret: appSecret.trim(), gateway: context.gateway };
    const credentials = await context.renewCredentials!(async () => ({
      ...(await refreshTokens(app, refreshToken.trim(), sendToTheEnd, new Date()).catch(leaveUnsent)),
    }));
    current = { ...current, credentials };
    renewed = true;
  }

  return {
    async ask(build) {
      if (!renewed && canRenew(current) && isStale(current, Date.now())) await renew();
      const answer = await send(await build(current, new Date()), []);
      if (renewed || !canRenew(current) || gatewayError(answer)?.code !== 'service-login') return answer;
      // Refused for its token, so it was not accepted: sending it again cannot be paid for twice.
      await renew();
      return send(await build(current, new Date()), []);
    },
  };
}

function canRenew({ credentials, renewCredentials }: SearchContext): boolean {
  return Boolean(renewCredentials && credentials['refreshToken'] && credentials['appKey'] && credentials['appSecret']);
}

function isStale({ credentials }: SearchContext, now: number): boolean {
  if (!credentials['accessToken']) return true;
  const expires = Date.parse(credentials['accessTokenExpires'] ?? '');
  return Number.isFinite(expires) && expires - margin < now;
}

/** Without a token the question itself is not sent: whatever became of the renewal, nothing can have been paid for. */
function leaveUnsent(error: unknown): never {
  if (!(error instanceof FindError) || outcomeOf(error) === 'refused') throw error;
  throw new FindError('service-unreachable', {}, { cause: error.cause });
}
