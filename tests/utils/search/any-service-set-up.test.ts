import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeKeys, saveKeys } from '@/utils/keys';
import { isAnyServiceSetUp } from '@/utils/search/provider-setup';
import { changeProviderSettings } from '@/utils/settings';

describe('isAnyServiceSetUp', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await removeKeys('linkfox');
  });

  it('is false at first, true with a key, and false again without', async () => {
    expect(await isAnyServiceSetUp()).toBe(false);
    await saveKeys('linkfox', { credentials: { key: 'k' } });
    expect(await isAnyServiceSetUp()).toBe(true);
    await removeKeys('linkfox');
    expect(await isAnyServiceSetUp()).toBe(false);
  });

  it('is true behind a company’s gateway, which holds the secrets itself', async () => {
    await changeProviderSettings('linkfox', { gateway: { baseUrl: 'https://gateway.example' } });
    expect(await isAnyServiceSetUp()).toBe(true);
  });
});
