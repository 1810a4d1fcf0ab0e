import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { readKeys, removeKeys, renewKeys, saveKeys } from '@/utils/keys';
import { changeProviderSettings, readSettings } from '@/utils/settings';
import { exportSettings } from '@/utils/settings-file';
import { stubWebLocks } from './web-locks';

stubWebLocks();
beforeEach(async () => {
  fakeBrowser.reset();
  await (await db()).clear('keys');
});

it('saves secrets beside the others of a provider, and takes away what is emptied', async () => {
  await saveKeys('open-platform', { credentials: { appKey: '1', appSecret: 's' } });
  await saveKeys('open-platform', { credentials: { accessToken: 't', appSecret: '' }, bearer: 'b' });
  expect(await readKeys('open-platform')).toEqual({ credentials: { appKey: '1', accessToken: 't' }, bearer: 'b' });
  expect(await readKeys('linkfox')).toEqual({ credentials: {} });
  await saveKeys('open-platform', { credentials: { appKey: '', accessToken: ' ' }, bearer: '' });
  expect(await (await db()).count('keys')).toBe(0);
});

it('removes all of one provider', async () => {
  await saveKeys('linkfox', { credentials: { key: 'k' } });
  await saveKeys('ai-gateway', { credentials: { accessKey: 'a' } });
  await removeKeys('linkfox');
  expect(await (await db()).getAllKeys('keys')).toEqual(['ai-gateway']);
});

const stored = async () => (await readKeys('open-platform')).credentials;

it('keeps renewed tokens, but not for keys that were replaced or removed meanwhile', async () => {
  const used = { appKey: '1', refreshToken: 'r1' };
  await saveKeys('open-platform', { credentials: used });
  const renewed = await renewKeys('open-platform', used, async () => ({ accessToken: 't2', refreshToken: 'r2' }));
  expect(renewed).toEqual({ appKey: '1', accessToken: 't2', refreshToken: 'r2' });
  expect(await stored()).toEqual(renewed);
  await renewKeys('open-platform', renewed, async () => {
    await saveKeys('open-platform', { credentials: { refreshToken: 'of another account' } });
    return { accessToken: 't3' };
  });
  expect(await stored()).toMatchObject({ accessToken: 't2', refreshToken: 'of another account' });
  await renewKeys('open-platform', await stored(), async () => {
    await removeKeys('open-platform');
    return { accessToken: 't4' };
  });
  expect(await readKeys('open-platform')).toEqual({ credentials: {} });
});

it('renews once for all that hold the same outdated tokens, and again after a renewal that failed', async () => {
  const used = { accessToken: 'old', refreshToken: 'r1' };
  await saveKeys('open-platform', { credentials: used });
  const renew = vi.fn(async () => ({ accessToken: 'new' }));
  const failing = renewKeys('open-platform', used, () => Promise.reject(new Error('no answer')));
  const others = [1, 2, 3].map(() => renewKeys('open-platform', used, renew));
  await expect(failing).rejects.toThrow('no answer');
  for (const each of await Promise.all(others)) expect(each).toEqual({ accessToken: 'new', refreshToken: 'r1' });
  expect(renew).toHaveBeenCalledOnce();
  await renewKeys('open-platform', { ...used, accessToken: 'new' }, renew);
  expect(renew).toHaveBeenCalledTimes(2);
});

it('forgets with a replaced token until when the former one was good', async () => {
  const ends = { accessTokenExpires: '2026-01-01T00:00:00.000Z', refreshTokenExpires: '2026-06-01T00:00:00.000Z' };
  await saveKeys('open-platform', { credentials: { accessToken: 'a', refreshToken: 'r', ...ends } });
  expect(await stored()).toMatchObject(ends);
  await saveKeys('open-platform', { credentials: { accessToken: 'pasted' } });
  const { refreshTokenExpires } = ends;
  expect(await stored()).toEqual({ accessToken: 'pasted', refreshToken: 'r', refreshTokenExpires });
});

it('leaves nothing of them in storage or in an exported file', async () => {
  await saveKeys('linkfox', { credentials: { key: 'very-secret' }, bearer: 'also-secret' });
  await changeProviderSettings('linkfox', { gateway: { baseUrl: 'https://gate.example' } });
  expect(exportSettings(await readSettings())).not.toContain('secret');
  for (const area of ['local', 'session', 'sync'] as const) {
    expect(JSON.stringify(await fakeBrowser.storage[area].get())).not.toContain('secret');
  }
});
