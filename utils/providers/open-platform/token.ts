import { FindError, type ErrorCode } from '../../errors';
import type { ServiceAnswer, ServiceCall } from '../../http';
import { z } from '../../zod';
import { failure, unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { SearchContext } from '../provider';
import { gatewayError } from './errors';

/** Sends one call; `callService` outside of tests. `secrets` are the call's own. */
export type Ask = (call: ServiceCall, secrets: readonly string[]) => Promise<ServiceAnswer>;

/** The app that the user registered at open.1688.com. */
export interface App {
  appKey: string;
  appSecret: string;
  gateway?: SearchContext['gateway'];
}

/** What a login or a refresh brings. An access token lives 10 hours, a refresh token about 6 months. */
export interface Tokens {
  accessToken: string;
  refreshToken?: string;
  /** ISO 8601; absent where the answer does not say. */
  accessTokenExpires?: string;
  refreshTokenExpires?: string;
}

/** The page on which the user lets the app in. `redirectUri` must be the one of the app's console. */
export function authorizeUrl(appKey: string, redirectUri: string, state: string): string {
  const query = new URLSearchParams({ client_id: appKey, site: '1688', redirect_uri: redirectUri, state });
  return `https://auth.1688.com/oauth/authorize?${query}`;
}

/**
 * The code in the address that the login came back to. Throws `login-denied` when the user did not let the app in, or
 * `login-state` when `state` is not the one that was sent: then the answer belongs to another login.
 */
export function readRedirect(address: string, state: string): string {
  const query = URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
  const said = query.get('error_description') ?? query.get('error');
  if (said) throw new FindError('login-denied', { said });
  if (query.get('state') !== state) throw new FindError('login-state');
  const code = query.get('code');
  if (!code) throw new FindError('login-denied', { said: 'no code' });
  return code;
}

/**
 * The code that a user pasted: alone, or within the whole address that the login ended at. `state` is what was sent, where
 * this page sent it; then an address must bring it back. Throws like `readRedirect`, and `login-paste` where there is no
 * code.
 */
export function readPastedCode(pasted: string, state: string | undefined): string {
  const text = pasted.trim();
  if (!URL.canParse(text)) {
    if (/^[\w.-]{4,200}$/.test(text)) return text;
    throw new FindError('login-paste');
  }
  const query = new URL(text).searchParams;
  if (query.has('state') || query.has('error')) return readRedirect(text, state ?? '');
  const code = query.get('code');
  if (!code) throw new FindError('login-paste');
  return state === undefined ? code : readRedirect(text, state);
}

/**
 * Exchanges the code of a login, valid once and for 2 minutes, for tokens. Its `ask` must not repeat the call: the first one
 * that arrives spends the code. Throws `login-code`, `login-app` for a wrong secret, and others.
 */
export async function exchangeCode(
  app: App,
  { code, redirectUri }: { code: string; redirectUri: string },
  ask: Ask,
  now: Date,
): Promise<Tokens> {
  return askForTokens(
    app,
    { grant_type: 'authorization_code', need_refresh_token: 'true', redirect_uri: redirectUri, code },
    ask,
    now,
    { app: 'login-app', grant: 'login-code' },
  );
}

/** Renews the access token. The refresh token stays as it was where the answer brings no other. */
export async function refreshTokens(app: App, refreshToken: string, ask: Ask, now: Date): Promise<Tokens> {
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const tokens = await askForTokens(app, form, ask, now, { app: 'service-key', grant: 'service-login' });
  return { refreshToken, ...tokens };
}

const schema = z.object({
  access_token: field.text,
  refresh_token: field.text,
  expires_in: field.count,
  refresh_token_timeout: field.text,
});

/** What a refusal means that is about the app, or about the code or refresh token. */
interface Refusals {
  app: ErrorCode;
  grant: ErrorCode;
}

/**
 * The token interface is not signed; the secret stands in the form data, unless a company's gateway holds it. The form
 * of the answer, and of its times, is that of the documents as saved on 2026-08-19.
 */
async function askForTokens(
  app: App,
  form: Record<string, string>,
  ask: Ask,
  now: Date,
  refusals: Refusals,
): Promise<Tokens> {
  const { appKey, appSecret } = app;
  const call: ServiceCall = {
    method: 'POST',
    url: serviceAddress(
      'https://gw.open.1688.com/openapi',
      `/http/1/system.oauth2/getToken/${encodeURIComponent(appKey)}`,
      app,
    ),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', ...gatewayHeaders(app) },
    body: new URLSearchParams({
      ...form,
      client_id: appKey,
      ...(appSecret ? { client_secret: appSecret } : {}),
    }).toString(),
  };
  const answer = await ask(call, [appSecret, form['code'] ?? '', form['refresh_token'] ?? '']);
  const parsed = schema.safeParse(answer.body);
  const { access_token, refresh_token, expires_in, refresh_token_timeout } = parsed.success ? parsed.data : {};
  const error = tokenError(answer, refusals);
  if (error) throw error;
  if (access_token === undefined) throw unexpected(answer);
  const refreshEnds = refresh_token_timeout && readStamp(refresh_token_timeout);
  return {
    accessToken: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(expires_in ? { accessTokenExpires: new Date(now.getTime() + expires_in * 1000).toISOString() } : {}),
    ...(refreshEnds ? { refreshTokenExpires: refreshEnds } : {}),
  };
}

/** The platform's way to write a time, `20260110083000123+0800`, in ISO 8601. */
function readStamp(text: string): string | undefined {
  const plain = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([+-]\d\d)(\d\d)$/.exec(text);
  const [, year, month, day, hour, minute, second, ms, zone, zoneMinutes] = plain ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}${zone}:${zoneMinutes}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

const refusal = z.object({ error: field.text, error_code: field.text, error_description: field.text });

/** OAuth's own errors (RFC 6749, 5.2), under its name or the gateway's; else an error of the gateway. */
function tokenError(answer: ServiceAnswer, { app, grant }: Refusals): FindError | undefined {
  const parsed = refusal.safeParse(answer.body);
  const { error, error_code, error_description = '' } = parsed.success ? parsed.data : {};
  const code = error ?? (/client|grant/i.test(error_code ?? '') ? error_code : undefined);
  if (code === undefined) return gatewayError(answer);
  return failure(answer, /client/i.test(`${code} ${error_description}`) ? app : grant);
}
