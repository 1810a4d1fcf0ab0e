import { browser } from 'wxt/browser';
import { FindError, outcomeOf } from '@/utils/errors';
import { callService } from '@/utils/http';
import { readKeys, saveKeys } from '@/utils/keys';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import {
  authorizeUrl,
  exchangeCode,
  readPastedCode,
  readRedirect,
  type App,
} from '@/utils/providers/open-platform/token';
import { readSettings } from '@/utils/settings';

const { id } = openPlatformEntry;

/*
 * The login runs in the options page and not in the worker: the page is as trusted, it is there for as long as the user
 * looks at the login, and the browser may stop a worker meanwhile.
 */

/** The address at which a login in a window ends. The browser keeps it from being loaded; the app's console must name it. */
export const redirectAddress = (): string => browser.identity.getRedirectURL();

/** Lets the user log in in a window of its own, and saves the tokens. Rejects with a `FindError`. */
export async function logInByWindow(): Promise<void> {
  const state = crypto.randomUUID();
  const redirectUri = redirectAddress();
  const url = authorizeUrl((await readApp()).appKey, redirectUri, state);
  const back = await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch((error: unknown) => {
    // Both browsers tell a closed window from a page that did not load by their words alone (Chromium 156).
    const page = error instanceof Error && /could not be loaded/i.test(error.message);
    throw new FindError(page ? 'login-page' : 'login-closed', {}, { cause: error });
  });
  if (!back) throw new FindError('login-closed');
  await saveTokens(readRedirect(back, state), redirectUri);
}

/** Opens the login in a tab; resolves with the `state` that its address must come back with. */
export async function openLogInTab(redirectUri: string): Promise<string> {
  const state = crypto.randomUUID();
  await browser.tabs.create({ url: authorizeUrl((await readApp()).appKey, redirectUri, state) });
  return state;
}

/** Takes the code that a login in a tab ended with, or its whole address, and saves the tokens. Rejects with a `FindError`. */
export async function logInByCode(pasted: string, redirectUri: string, state: string | undefined): Promise<void> {
  await saveTokens(readPastedCode(pasted, state), redirectUri);
}

/** Forgets the tokens; the app's key and secret stay. */
export async function logOut(): Promise<void> {
  await saveKeys(id, { credentials: { accessToken: '', refreshToken: '' } });
}

/** The app as it was saved, and the company's gateway where one stands between. */
async function readApp(): Promise<App> {
  const [{ credentials, bearer }, { providers }] = await Promise.all([readKeys(id), readSettings()]);
  const { appKey = '', appSecret = '' } = credentials;
  const gateway = providers[id]?.gateway;
  return {
    appKey,
    appSecret,
    ...(gateway ? { gateway: { baseUrl: gateway.baseUrl, ...(bearer ? { bearer } : {}) } } : {}),
  };
}

async function saveTokens(code: string, redirectUri: string): Promise<void> {
  const signal = new AbortController().signal;
  const app = await readApp();
  const tokens = await exchangeCode(
    app,
    { code, redirectUri },
    (call, secrets) => callService(call, { signal, timeLimit: openPlatformEntry.timeLimit!, secrets }),
    new Date(),
  ).catch((error: unknown) => {
    // What such an error says of a search that may have counted is not true of a login.
    if (!(error instanceof FindError) || outcomeOf(error) === 'unknown') {
      throw new FindError('login-unanswered', {}, { cause: error instanceof Error ? (error.cause ?? error) : error });
    }
    throw error;
  });
  await saveKeys(id, { credentials: { refreshToken: '', ...tokens } });
}
