import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeProviderSettings, changeSettings, initialSettings, readSettings } from '@/utils/settings';

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('changes what is named and leaves the rest', async () => {
    await changeSettings({ theme: 'dark' });
    await changeSettings({ view: 'table' });
    expect(await readSettings()).toEqual({ ...initialSettings, theme: 'dark', view: 'table' });
  });

  it('fills what an older version did not have', async () => {
    await fakeBrowser.storage.local.set({ settings: { theme: 'light' } });
    expect(await readSettings()).toEqual({ ...initialSettings, theme: 'light' });
  });

  it('falls back for the one setting that is broken, keeps the others, and leaves the stored value alone', async () => {
    await fakeBrowser.storage.local.set({ settings: { theme: 'plaid', view: 'table' } });
    expect(await readSettings()).toEqual({ ...initialSettings, view: 'table' });
    await changeSettings({ letterKeys: false });
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toMatchObject({
      theme: 'plaid',
      view: 'table',
      letterKeys: false,
    });
  });

  it('changes one provider and leaves the others', async () => {
    await changeProviderSettings('linkfox', { dailyCap: 20, agreedAt: 'then' });
    await changeProviderSettings('ai-gateway', { options: { skillName: 'true' } });
    await changeProviderSettings('linkfox', { dailyCap: undefined });
    expect((await readSettings()).providers).toEqual({
      linkfox: { options: {}, agreedAt: 'then' },
      'ai-gateway': { options: { skillName: 'true' } },
    });
  });

  it('asks anew for consent when pictures would go to another address', async () => {
    const gateway = { baseUrl: 'https://gate.example' };
    await changeProviderSettings('linkfox', { gateway, agreedAt: 'then' });
    await changeProviderSettings('linkfox', { gateway, dailyCap: 2 });
    expect((await readSettings()).providers['linkfox']).toHaveProperty('agreedAt');
    await changeProviderSettings('linkfox', { gateway: { baseUrl: 'https://other.example' } });
    expect((await readSettings()).providers['linkfox']).not.toHaveProperty('agreedAt');
  });
});
