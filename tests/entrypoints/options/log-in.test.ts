import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logInByCode, logInByWindow, logOut, openLogInTab } from '@/entrypoints/options/log-in';
import { readKeys, removeKeys, saveKeys } from '@/utils/keys';
import { changeProviderSettings } from '@/utils/settings';
import { startOpenPlatform, type OpenPlatformServer } from '../../gateway';
import type { OpenPlatformOptions } from '../../gateway/open-platform/start-open-platform';

const id = 'open-platform';
const app = { appKey: '1234567', appSecret: 'test-secret' };
const redirectUri = 'https://id.chromiumapp.org/';
const own = 'https://own.example/callback';

let server: OpenPlatformServer;
let now = 0;

/** A server, set up as the user's gateway. */
async function start(options: OpenPlatformOptions = {}): Promise<void> {
  await server?.close();
  server = await startOpenPlatform(options);
  await changeProviderSettings(id, { gateway: { baseUrl: `${server.url}/openapi` } });
}

/** What the browser's window does: loads the page, and stops where it leads back to the extension. */
async function follow({ url }: { url?: string }): Promise<string> {
  const page = await fetch(url!.replace('https://auth.1688.com', server.url), { redirect: 'manual' });
  const back = page.headers.get('location');
  if (!back) throw new Error('The user did not approve access.');
  return back;
}

beforeAll(() => start());
afterAll(() => server?.close());
beforeEach(async () => {
  fakeBrowser.reset();
  await removeKeys(id);
  await saveKeys(id, { credentials: app });
  await start();
  vi.spyOn(fakeBrowser.identity, 'getRedirectURL').mockReturnValue(redirectUri);
  vi.spyOn(fakeBrowser.identity, 'launchWebAuthFlow').mockImplementation(follow);
});

const stored = async () => (await readKeys(id)).credentials;
const tokens = {
  accessToken: expect.stringMatching(/^access-/) as string,
  refreshToken: expect.stringMatching(/^refresh-/) as string,
  accessTokenExpires: expect.stringMatching(/Z$/) as string,
  refreshTokenExpires: expect.stringMatching(/Z$/) as string,
};
const expectNoTokens = async () => expect(await stored()).toEqual(app);

describe('a login in a window', () => {
  it('brings tokens, and says until when', async () => {
    await logInByWindow();
    expect(await stored()).toEqual({ ...app, ...tokens });
    const days = (Date.parse((await stored())['refreshTokenExpires']!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(179);
    expect(server.log().flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it.each([
    ['deny', 'login-denied'],
    ['wrong-state', 'login-state'],
    ['press', 'login-closed'],
  ] as const)('that ends with %s is %s', async (consent, code) => {
    await start({ consent });
    await expect(logInByWindow()).rejects.toMatchObject({ code });
    await expectNoTokens();
  });

  it('tells a page that did not load from a window that was closed', async () => {
    vi.mocked(fakeBrowser.identity.launchWebAuthFlow).mockRejectedValue(
      new Error('Authorization page could not be loaded.'),
    );
    await expect(logInByWindow()).rejects.toMatchObject({ code: 'login-page' });
  });

  it('with a wrong secret names the app', async () => {
    await saveKeys(id, { credentials: { appSecret: 'wrong' } });
    await expect(logInByWindow()).rejects.toMatchObject({ code: 'login-app' });
  });

  it.each([{ kind: 'cut-before' }, { kind: 'html' }, { kind: 'status', status: 500 }] as const)(
    'that brings no tokens after %o says no more than is known',
    async (fault) => {
      server.fault({ ...fault, match: 'getToken' });
      await expect(logInByWindow()).rejects.toMatchObject({ code: 'login-unanswered' });
      await expectNoTokens();
    },
  );

  it('in place of an earlier one leaves nothing of it', async () => {
    await saveKeys(id, { credentials: { accessToken: 'old', refreshToken: 'old', refreshTokenExpires: 'then' } });
    await logInByWindow();
    expect(await stored()).toEqual({ ...app, ...tokens });
    await logOut();
    await expectNoTokens();
  });
});

describe('a login in a tab', () => {
  it('opens the page, and takes the address that it ended at', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const state = await openLogInTab(own);
    const back = await follow({ url: create.mock.lastCall![0].url! });
    expect(back).toMatch(own);
    await expect(logInByCode(back, own, 'another state')).rejects.toMatchObject({ code: 'login-state' });
    await expectNoTokens();
    await logInByCode(back, own, state);
    expect(await stored()).toEqual({ ...app, ...tokens });
  });

  it('takes a bare code, once, for its own redirect address and for two minutes', async () => {
    now = Date.now();
    await start({ now: () => now });
    await logInByCode(server.newCode(own), own, undefined);
    const used = server.newCode(own);
    await logInByCode(used, own, undefined);
    await expect(logInByCode(used, own, undefined)).rejects.toMatchObject({ code: 'login-code' });
    await expect(logInByCode(server.newCode(own), redirectUri, undefined)).rejects.toMatchObject({
      code: 'login-code',
    });
    const late = server.newCode(own);
    now += 121_000;
    await expect(logInByCode(late, own, undefined)).rejects.toMatchObject({ code: 'login-code' });
  });
});
