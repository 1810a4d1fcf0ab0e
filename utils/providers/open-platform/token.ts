import { FindError } from '../../errors';
import type { ServiceAnswer, ServiceCall } from '../../http';
import { z } from '../../zod';
import { failure, unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { serviceAddress } from '../call/service-address';
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
}

/** The page on which the user lets the app in. `redirectUri` must be the one of the app's console. */
export function authorizeUrl(appKey: string, redirectUri: string, state: string): string {
  const query = new URLSearchParams({ client_id: appKey, site: '1688', redirect_uri: redirectUri, state });
  return `https://auth.1688.com/oauth/authorize?${query}`;
}

/**
 * The code in the address that the login came back to. Throws `service-login` when the user did not let the app in, or
 * when `state` is not the one that was sent: then the answer belongs to another login.
 */
export function readRedirect(address: string, state: string): string {
  const query = URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
  const code = query.get('code');
  if (query.get('state') !== state) throw new FindError('service-login', {}, { cause: new Error('another state') });
  if (!code) throw new FindError('service-login', {}, { cause: new Error(query.get('error') ?? 'no code') });
  return code;
}

/** The code that a user pasted: alone, or within the whole address. Undefined when there is none. */
export function readPastedCode(pasted: string): string | undefined {
  const text = pasted.trim();
  if (URL.canParse(text)) return new URL(text).searchParams.get('code') ?? undefined;
  return /^[\w.-]{4,200}$/.test(text) ? text : undefined;
}

/**
 * Exchanges the code of a login, valid for 2 minutes, for tokens. Its `ask` must not repeat the call: the first one that
 * arrives spends the code. Throws `service-login`, `service-key` and others.
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
  );
}

/** Renews the access token. The refresh token stays as it was where the answer brings no other. */
export async function refreshTokens(app: App, refreshToken: string, ask: Ask, now: Date): Promise<Tokens> {
  const tokens = await askForTokens(app, { grant_type: 'refresh_token', refresh_token: refreshToken }, ask, now);
  return { refreshToken, ...tokens };
}

const schema = z.object({ access_token: field.text, refresh_token: field.text, expires_in: field.count });

/** The token interface is not signed; the secret stands in the form data. */
async function askForTokens(app: App, form: Record<string, string>, ask: Ask, now: Date): Promise<Tokens> {
  const { appKey, appSecret } = app;
  const call: ServiceCall = {
    method: 'POST',
    url: serviceAddress(
      'https://gw.open.1688.com/openapi',
      `/http/1/system.oauth2/getToken/${encodeURIComponent(appKey)}`,
      app,
    ),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams({ ...form, client_id: appKey, client_secret: appSecret }).toString(),
  };
  const answer = await ask(call, [appSecret, form['code'] ?? '', form['refresh_token'] ?? '']);
  const parsed = schema.safeParse(answer.body);
  const { access_token, refresh_token, expires_in } = parsed.success ? parsed.data : {};
  const error = tokenError(answer);
  if (error) throw error;
  if (access_token === undefined) throw unexpected(answer);
  return {
    accessToken: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(expires_in ? { accessTokenExpires: new Date(now.getTime() + expires_in * 1000).toISOString() } : {}),
  };
}

const oauthError = z.object({ error: field.text, error_description: field.text });

/** OAuth's own errors (RFC 6749, 5.2): about the app, or about the code or refresh token; else the gateway's. */
function tokenError(answer: ServiceAnswer): FindError | undefined {
  const parsed = oauthError.safeParse(answer.body);
  const { error, error_description = '' } = parsed.success ? parsed.data : {};
  if (error === undefined) return gatewayError(answer);
  return failure(answer, /client/i.test(`${error} ${error_description}`) ? 'service-key' : 'service-login');
}
