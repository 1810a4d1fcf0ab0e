import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '@/utils/i18n/languages';
import { messageLanguage, setLanguage } from '@/utils/i18n/messages';
import { t } from '@/utils/i18n/t';
import { applyLanguage } from '@/utils/language';

vi.mock('@/utils/i18n/languages', async (original) => ({
  ...(await original<object>()),
  chooseLanguage: (choice: string) => (choice === 'de' ? { tag: 'de', name: 'Deutsch' } : english),
}));

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  setLanguage(english);
  vi.restoreAllMocks();
});

describe('the language of a context', () => {
  it('is read from the extension’s own file', async () => {
    const read = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ 'search.cancel': 'Abbrechen' }));
    await applyLanguage('de');
    expect(String(read.mock.calls[0]![0])).toMatch(/\/locales\/de\.json$/);
    expect(t('search.cancel')).toBe('Abbrechen');
  });

  it('stays English where the file cannot be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await applyLanguage('de');
    expect(messageLanguage()).toBe('en');
    expect(t('search.cancel')).toBe('Cancel');
  });

  it('needs no file for English', async () => {
    const read = vi.spyOn(globalThis, 'fetch');
    await applyLanguage('auto');
    expect(read).not.toHaveBeenCalled();
  });
});
