import { html, json, type Answer } from '../core/answer';
import { formBody, type Received } from '../core/received';
import { type Notes, type Refusal, type Work } from '../core/service';
import { gatewayError } from './gateway-error';
import { type Tokens } from './tokens';

/** What the console of the app says, and what the user does on the page. */
export interface OAuthSetting {
  appKey: string;
  appSecret: string;
  /** The redirect address in the console; absent: any address of https or loopback. */
  redirectUri?: string;
  /**
   * `redirect`: consent at once. `press`: a page with a button. `deny`: the user says no. `wrong-state`: consent, with
   * another state than was sent.
   */
  consent: 'redirect' | 'press' | 'deny' | 'wrong-state';
}

/** `GET /oauth/authorize`: client_id, site=1688, redirect_uri, state; leads back with code and state. */
export function authorise(request: Received, setting: OAuthSetting, tokens: Tokens, notes: Notes): Refusal | Work {
  const asked = request.query;
  const redirectUri = asked.get('redirect_uri') ?? '';
  if (asked.get('client_id') !== setting.appKey) return page('client_id is not a known app');
  if (asked.get('site') !== '1688') return page('site is not 1688');
  if (!URL.canParse(redirectUri)) return page('redirect_uri is missing');
  if (setting.redirectUri !== undefined && redirectUri !== setting.redirectUri) {
    return page('redirect_uri is not the one in the console');
  }
  if (!asked.has('state')) notes.remark('no state was sent');
  return {
    answer: () => {
      const back = new URL(redirectUri);
      const state = asked.get('state');
      if (setting.consent === 'deny') {
        back.searchParams.set('error', 'access_denied');
      } else {
        back.searchParams.set('code', tokens.newCode(redirectUri));
      }
      if (state !== null) back.searchParams.set('state', setting.consent === 'wrong-state' ? `not-${state}` : state);
      return setting.consent === 'press' ? consentPage(back.href) : redirect(back.href);
    },
  };
}

/** `POST /openapi/http/1/system.oauth2/getToken/{appKey}`: unsigned; exchanges a code or renews a token. */
export function getToken(
  request: Received,
  appKey: string,
  setting: OAuthSetting,
  tokens: Tokens,
  notes: Notes,
): Refusal | Work {
  if (request.method !== 'POST') return gatewayError('gw.HTTPMethodNotSupported', 'POST only', 405);
  const form = formBody(request) ?? new URLSearchParams();
  if (request.query.has('client_secret')) notes.remark('the secret stands in the address');
  const field = (name: string) => form.get(name) ?? request.query.get(name) ?? '';
  if (appKey !== setting.appKey || field('client_id') !== appKey)
    return gatewayError('invalid_client', 'client_id is wrong');
  if (field('client_secret') !== setting.appSecret)
    return gatewayError('invalid_client', 'client_secret is wrong', 401);
  switch (field('grant_type')) {
    case 'authorization_code': {
      const code = field('code');
      if (!tokens.isCode(code, field('redirect_uri'))) {
        return gatewayError('invalid_grant', 'code is wrong, used, older than 2 minutes, or of another redirect_uri');
      }
      if (field('need_refresh_token') !== 'true') notes.remark('need_refresh_token is not true');
      return { answer: () => json(tokens.exchange(code)) };
    }
    case 'refresh_token': {
      const token = field('refresh_token');
      if (!tokens.isRefreshToken(token)) return gatewayError('invalid_grant', 'refresh_token is wrong or over');
      return { answer: () => json(tokens.renew(token)) };
    }
    default:
      return gatewayError('unsupported_grant_type', 'grant_type is unknown');
  }
}

const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });

const consentPage = (location: string) =>
  html(
    `<!DOCTYPE html><meta charset="utf-8"><title>授权</title><h1>授权测试应用访问您的1688账号</h1>` +
      `<a id="agree" href="${location.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">同意授权</a>`,
  );

const page = (why: string): Refusal => ({
  refused: html(`<!DOCTYPE html><meta charset="utf-8"><title>授权失败</title><p>${why}</p>`, 400),
  why,
});
