import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeys, removeKeys, renewKeys, saveKeys } from '@/utils/keys';
import { openPlatform } from '@/utils/providers/open-platform/provider';
import { contextOf, requestOf } from '../fixtures';
import { startLocalService, type Arrived, type LocalService, type Reply } from '../local-service';
import { stubWebLocks } from '../../web-locks';
import { detailAnswer, imageQueryAnswer } from './answers';

stubWebLocks();
let service: LocalService | undefined;
beforeEach(() => removeKeys('open-platform'));
afterEach(() => service?.close());

const tokenOf = ({ body }: Arrived) => new URLSearchParams(body).get('access_token');
const nameOf = ({ url }: Arrived) => url.split('/').at(-2);
const needsLogin: Reply = { status: 401, body: { error_code: '401', error_message: 'Request need user authorized' } };

/** A platform that knows one access token, and gives the next one for a refresh. */
async function start(good: () => string, refresh: (request: Arrived) => Reply = () => ({ status: 500, body: '' })) {
  service = await startLocalService((request) => {
    if (nameOf(request) === 'getToken') return refresh(request);
    if (tokenOf(request) !== good()) return needsLogin;
    if (nameOf(request) === 'product.image.upload')
      return { body: '{"result":{"success":"true","result":1164408192156408878}}' };
    return { body: nameOf(request) === 'product.search.queryProductDetail' ? detailAnswer : imageQueryAnswer };
  });
  return service;
}

const app = { appKey: '1234567', appSecret: 'app-secret-1' };

/** A context whose credentials are the user's, with renewals as the extension keeps them. */
function contextWith(tokens: Record<string, string>) {
  const credentials = { ...app, ...tokens };
  return contextOf(credentials, {
    gateway: { baseUrl: service!.base },
    renewCredentials: (renew) => renewKeys('open-platform', credentials, renew),
  });
}

/** The same of credentials that are stored. */
async function storedContext(tokens: Record<string, string>) {
  await saveKeys('open-platform', { credentials: { ...app, ...tokens } });
  return contextWith(tokens);
}

describe('openPlatform', () => {
  it('uploads, then asks by the number; further pages upload nothing', async () => {
    const { arrived } = await start(() => 'a-1');
    const page = await openPlatform.search(requestOf(), contextWith({ accessToken: 'a-1' }));
    expect(page).toMatchObject({ pictureId: '1164408192156408878', total: 41 });
    expect(arrived.map(nameOf)).toEqual(['product.image.upload', 'product.search.imageQuery']);
    await openPlatform.search(
      requestOf({}, { page: 2, pictureId: page.pictureId }),
      contextWith({ accessToken: 'a-1' }),
    );
    expect(arrived.map(nameOf).slice(2)).toEqual(['product.search.imageQuery']);
  });

  it('renews a token before it expires, stores it, and uses it', async () => {
    const { arrived } = await start(
      () => 'a-2',
      () => ({ body: { access_token: 'a-2', expires_in: 36000 } }),
    );
    const soon = new Date(Date.now() + 60_000).toISOString();
    const tokens = { accessToken: 'a-old-1', refreshToken: 'r-soon', accessTokenExpires: soon };
    await openPlatform.search(requestOf(), await storedContext(tokens));
    expect(arrived.map(nameOf)).toEqual(['getToken', 'product.image.upload', 'product.search.imageQuery']);
    const { credentials } = await readKeys('open-platform');
    expect(credentials).toMatchObject({ ...app, accessToken: 'a-2', refreshToken: 'r-soon' });
    expect(Date.parse(credentials['accessTokenExpires']!)).toBeGreaterThan(Date.parse(soon));
  });

  it('renews on the 401 and sends the refused call once more', async () => {
    const { arrived } = await start(
      () => 'a-2',
      () => ({ body: { access_token: 'a-2' } }),
    );
    const context = await storedContext({ accessToken: 'a-bad', refreshToken: 'r-401' });
    expect((await openPlatform.detail!('34513534353434', context)).offerId).toBe('34513534353434');
    expect(arrived.map(nameOf)).toEqual([
      'product.search.queryProductDetail',
      'getToken',
      'product.search.queryProductDetail',
    ]);
  });

  it('renews once for searches that meet the same outdated token, and again when that one is outdated too', async () => {
    let good = 'a-2';
    const { arrived } = await start(
      () => good,
      () => ({ body: { access_token: good } }),
    );
    const context = await storedContext({ accessToken: 'a-1', refreshToken: 'r-shared' });
    const search = () => openPlatform.search(requestOf(), context);
    await Promise.all([search(), search(), search()]);
    await search();
    expect(arrived.filter((each) => nameOf(each) === 'getToken')).toHaveLength(1);
    good = 'a-3';
    await openPlatform.search(requestOf(), contextWith((await readKeys('open-platform')).credentials));
    expect(arrived.filter((each) => nameOf(each) === 'getToken')).toHaveLength(2);
  });

  it('asks for a login when the refresh token is refused, or when the new token is', async () => {
    const { arrived } = await start(
      () => 'never',
      ({ body }) =>
        body.includes('r-dead')
          ? { status: 400, body: { error: 'invalid_grant' } }
          : { body: { access_token: 'a-unknown' } },
    );
    for (const refreshToken of ['r-dead', 'r-alive'])
      await expect(
        openPlatform.search(requestOf(), await storedContext({ accessToken: 'a-1', refreshToken })),
      ).rejects.toMatchObject({ code: 'service-login' });
    expect(arrived.filter((each) => nameOf(each) === 'getToken')).toHaveLength(2);
  });

  it('does not renew twice for one call', async () => {
    const { arrived } = await start(
      () => 'never',
      () => ({ body: { access_token: 'a-unknown' } }),
    );
    const context = await storedContext({ refreshToken: 'r-twice' });
    await expect(openPlatform.search(requestOf(), context)).rejects.toMatchObject({ code: 'service-login' });
    expect(arrived.map(nameOf)).toEqual(['getToken', 'product.image.upload']);
  });

  it('does not renew without a refresh token', async () => {
    const { arrived } = await start(() => 'a-2');
    const search = openPlatform.search(requestOf(), contextWith({ accessToken: 'a-1' }));
    await expect(search).rejects.toMatchObject({ code: 'service-login' });
    expect(arrived).toHaveLength(1);
  });

  it('tests app key and secret by a call without a picture', async () => {
    service = await startLocalService((_, index) =>
      index === 0 ? { body: '"20260110"' } : { status: 400, body: { error_code: 'gw.SignatureInvalid' } },
    );
    await openPlatform.test!(contextWith({}));
    await expect(openPlatform.test!(contextWith({}))).rejects.toMatchObject({ code: 'service-signature' });
    expect(service.arrived.map(nameOf)).toEqual(['currentTime', 'currentTime']);
  });
});
