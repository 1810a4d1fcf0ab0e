import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatMoney, formatNumber } from '@/utils/i18n/format';
import { english } from '@/utils/i18n/languages';
import { messageLanguage, setLanguage } from '@/utils/i18n/messages';
import { t } from '@/utils/i18n/t';

afterEach(() => setLanguage(english));

describe('another language', () => {
  const russian = { tag: 'ru', name: 'Русский' };
  const texts = {
    'search.cancel': 'Отмена',
    'counts.loaded_one': '{count} предложение',
    'counts.loaded_few': '{count} предложения',
    'counts.loaded_many': '{count} предложений',
  };

  it('is that of texts and figures from then on, also of formats that were used before', () => {
    expect(formatNumber(12345)).toBe('12,345');
    setLanguage(russian, texts);
    expect(messageLanguage()).toBe('ru');
    expect(t('search.cancel')).toBe('Отмена');
    expect(formatNumber(12345)).toMatch(/^12\s345$/);
    expect(formatMoney({ amount: '23.5', currency: 'CNY' })).toMatch(/^23,50\s¥$/);
    expect(formatDate('2026-11-30T12:00:00Z')).toContain('2026');
  });

  it('takes the plural forms of its own rules', () => {
    setLanguage(russian, texts);
    expect([1, 3, 5, 21].map((count) => t('counts.loaded', { count }))).toEqual([
      '1 предложение',
      '3 предложения',
      '5 предложений',
      '21 предложение',
    ]);
  });

  it('says in English what it lacks', () => {
    setLanguage(russian, texts);
    expect(t('stage.reading')).toBe('Reading the picture');
  });

  it('writes figures by its own format where it has one', () => {
    setLanguage({ tag: 'ar', name: 'العربية', formats: 'ar-u-nu-latn', rightToLeft: true });
    expect(formatNumber(12345)).toMatch(/12.345/);
  });
});
