import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { readKeys, removeKeys, renewKeys, saveKeys } from '@/utils/keys';
import { changeProviderSettings, readSettings } from '@/utils/settings';
import { exportSettings } from '@/utils/settings-file';

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

it('keeps renewed tokens, but not for keys that were replaced or removed meanwhile', async () => {
  const used = { appKey: '1', refreshToken: 'r1' };
  await saveKeys('open-platform', { credentials: used });
  await renewKeys('open-platform', used, { accessToken: 't2', refreshToken: 'r2' });
  expect((await readKeys('open-platform')).credentials).toEqual({ appKey: '1', accessToken: 't2', refreshToken: 'r2' });
  await saveKeys('open-platform', { credentials: { refreshToken: 'of another account' } });
  await renewKeys('open-platform', { appKey: '1', refreshToken: 'r2' }, { accessToken: 't3' });
  expect((await readKeys('open-platform')).credentials['accessToken']).toBe('t2');
  await removeKeys('open-platform');
  await renewKeys('open-platform', used, { accessToken: 't4' });
  expect(await readKeys('open-platform')).toEqual({ credentials: {} });
});

it('leaves nothing of them in storage or in an exported file', async () => {
  await saveKeys('linkfox', { credentials: { key: 'very-secret' }, bearer: 'also-secret' });
  await changeProviderSettings('linkfox', { gateway: { baseUrl: 'https://gate.example' } });
  expect(exportSettings(await readSettings())).not.toContain('secret');
  for (const area of ['local', 'session', 'sync'] as const) {
    expect(JSON.stringify(await fakeBrowser.storage[area].get())).not.toContain('secret');
  }
});
