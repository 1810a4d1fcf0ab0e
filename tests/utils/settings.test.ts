import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, exportSettings, initialSettings, parseSettingsFile, readSettings } from '@/utils/settings';

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

  it('falls back where the stored value is broken, and leaves that value alone', async () => {
    await fakeBrowser.storage.local.set({ settings: { theme: 'plaid' } });
    expect(await readSettings()).toEqual(initialSettings);
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: { theme: 'plaid' } });
  });

  it('reads its own export back, and nothing else', () => {
    const settings = { ...initialSettings, theme: 'dark' as const };
    expect(parseSettingsFile(exportSettings(settings))).toEqual(settings);
    expect(parseSettingsFile(exportSettings(settings).replace('"version": 1', '"version": 2'))).toBeUndefined();
    expect(parseSettingsFile('{}')).toBeUndefined();
    expect(parseSettingsFile('no json')).toBeUndefined();
  });
});
