import { describe, expect, it } from 'vitest';
import type { ServiceAnswer, ServiceCall } from '@/utils/http';
import {
  authorizeUrl,
  exchangeCode,
  readPastedCode,
  readRedirect,
  refreshTokens,
} from '@/utils/providers/open-platform/token';
import { answerOf } from '../fixtures';

const app = { appKey: '1234567', appSecret: 'app-secret' };
const now = new Date('2026-01-10T00:00:00Z');
const asking = (answer: ServiceAnswer) => {
  const calls: ServiceCall[] = [];
  return { calls, ask: async (call: ServiceCall) => (calls.push(call), answer) };
};
const formOf = (call: ServiceCall) => Object.fromEntries(new URLSearchParams(call.body));

describe('tokens of the open platform', () => {
  it('sends the user to the page that lets the app in', () => {
    const url = new URL(authorizeUrl('1234567', 'https://id.chromiumapp.org/', 'st/1'));
    expect(url.origin + url.pathname).toBe('https://auth.1688.com/oauth/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '1234567',
      site: '1688',
      redirect_uri: 'https://id.chromiumapp.org/',
      state: 'st/1',
    });
  });

  it('takes the code of its own login only', () => {
    const back = 'https://id.chromiumapp.org/?code=abc-1&state=st';
    expect(readRedirect(back, 'st')).toBe('abc-1');
    for (const [address, state, code] of [
      [back, 'other', 'login-state'],
      ['https://id.chromiumapp.org/?code=abc', 'st', 'login-state'],
      ['nonsense', 'st', 'login-state'],
      ['https://id.chromiumapp.org/?error=access_denied&state=st', 'st', 'login-denied'],
      ['https://id.chromiumapp.org/?state=st', 'st', 'login-denied'],
    ])
      expect(() => readRedirect(address!, state!), address).toThrow(expect.objectContaining({ code }));
  });

  it('reads a pasted code, alone or in the address of its own login', () => {
    expect(readPastedCode(' abc-1 ', undefined)).toBe('abc-1');
    expect(readPastedCode('https://x.example/cb?state=1&code=abc-1', '1')).toBe('abc-1');
    expect(readPastedCode('https://x.example/cb?code=abc-1', undefined)).toBe('abc-1');
    expect(readPastedCode('abc-1', '1')).toBe('abc-1');
    for (const address of ['https://x.example/cb?code=abc-1', 'https://x.example/cb?state=2&code=abc-1'])
      expect(() => readPastedCode(address, '1')).toThrow(expect.objectContaining({ code: 'login-state' }));
    expect(() => readPastedCode('https://x.example/cb', '1')).toThrow(expect.objectContaining({ code: 'login-paste' }));
    for (const [pasted, code] of [
      ['https://x.example/cb?state=1&code=abc-1', 'login-state'],
      ['https://x.example/cb?error=access_denied', 'login-denied'],
      ['https://x.example/cb', 'login-paste'],
      ['two words', 'login-paste'],
      ['', 'login-paste'],
    ])
      expect(() => readPastedCode(pasted!, undefined), pasted).toThrow(expect.objectContaining({ code }));
  });

  it('exchanges a code', async () => {
    const body = { access_token: 'a-1', refresh_token: 'r-1', expires_in: '36000', aliId: 1, memberId: 'b2b' };
    const ends = { refresh_token_timeout: '20260709083000123+0800' };
    const { calls, ask } = asking(answerOf({ ...body, ...ends }));
    const tokens = await exchangeCode(app, { code: 'c-1', redirectUri: 'https://x.example/cb' }, ask, now);
    expect(tokens).toEqual({
      accessToken: 'a-1',
      refreshToken: 'r-1',
      accessTokenExpires: '2026-01-10T10:00:00.000Z',
      refreshTokenExpires: '2026-07-09T00:30:00.123Z',
    });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'POST',
      url: 'https://gw.open.1688.com/openapi/http/1/system.oauth2/getToken/1234567',
    });
    expect(formOf(calls[0]!)).toEqual({
      grant_type: 'authorization_code',
      need_refresh_token: 'true',
      client_id: '1234567',
      client_secret: 'app-secret',
      redirect_uri: 'https://x.example/cb',
      code: 'c-1',
    });
  });

  it('renews, and keeps a refresh token that the answer does not replace', async () => {
    const { calls, ask } = asking(answerOf({ access_token: 'a-2', expires_in: 36000 }));
    expect(await refreshTokens(app, 'r-1', ask, now)).toMatchObject({ accessToken: 'a-2', refreshToken: 'r-1' });
    expect(formOf(calls[0]!)).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'r-1',
      client_id: '1234567',
      client_secret: 'app-secret',
    });
    const { ask: replacing } = asking(answerOf({ access_token: 'a-3', refresh_token: 'r-2' }));
    expect(await refreshTokens(app, 'r-1', replacing, now)).toEqual({ accessToken: 'a-3', refreshToken: 'r-2' });
  });

  it('leaves the secret to a company’s gateway that holds it, and brings the gateway’s token', async () => {
    const { calls, ask } = asking(answerOf({ access_token: 'a-1', refresh_token_timeout: 'soon' }));
    const gateway = { baseUrl: 'https://gate.example/op/', bearer: 'b-1' };
    const code = { code: 'c-1', redirectUri: 'https://x.example/cb' };
    const tokens = await exchangeCode({ appKey: '1', appSecret: '', gateway }, code, ask, now);
    expect(tokens).toEqual({ accessToken: 'a-1' });
    expect(calls[0]).toMatchObject({
      url: 'https://gate.example/op/http/1/system.oauth2/getToken/1',
      headers: { Authorization: 'Bearer b-1' },
    });
    expect(formOf(calls[0]!)).not.toHaveProperty('client_secret');
  });

  const oauthErrors: [unknown, number, string, string][] = [
    [{ error: 'invalid_grant', error_description: 'refresh token expired' }, 400, 'service-login', 'login-code'],
    [{ error_code: 'invalid_grant', error_message: 'code is used' }, 400, 'service-login', 'login-code'],
    [{ error: 'invalid_client', error_description: 'bad client_secret' }, 400, 'service-key', 'login-app'],
    [{ error_code: 'invalid_client', error_message: 'client_secret is wrong' }, 401, 'service-key', 'login-app'],
    [{ error_code: 'gw.QosAppFrequencyLimit' }, 400, 'service-rate', 'service-rate'],
    [undefined, 502, 'service-down', 'service-down'],
    [{ expires_in: 1 }, 200, 'provider-answer', 'provider-answer'],
    ['<html>', 200, 'provider-answer', 'provider-answer'],
  ];
  it.each(oauthErrors)(
    '%j with status %i is %s for a renewal and %s for a login',
    async (body, status, renewal, login) => {
      const { ask } = asking(answerOf(body, { status }));
      await expect(refreshTokens(app, 'r-1', ask, now)).rejects.toMatchObject({ code: renewal });
      const code = { code: 'c-1', redirectUri: 'https://x.example/cb' };
      await expect(exchangeCode(app, code, ask, now)).rejects.toMatchObject({ code: login });
    },
  );
});
