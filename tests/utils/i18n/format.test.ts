import { afterEach, describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatBareAmount,
  formatDuration,
  formatMoney,
  formatPercent,
  formatRate,
  formatScore,
  formatShort,
  formatShortMoney,
  formatSignedPercent,
  formatTaken,
} from '@/utils/i18n/format';
import { english } from '@/utils/i18n/languages';
import { setLanguage } from '@/utils/i18n/messages';

describe('money', () => {
  it('leaves the decimals of a whole edge away', () => {
    expect(['10', '2.5', '1234'].map(formatBareAmount)).toEqual(['10', '2.50', '1,234']);
  });
  it('prints every digit that was given and at least the currency’s own', () => {
    expect(formatMoney({ amount: '23.5', currency: 'CNY' })).toBe('¥23.50');
    expect(formatMoney({ amount: '0.0125', currency: 'CNY' })).toBe('¥0.0125');
    expect(formatMoney({ amount: '9007199254740993.01', currency: 'CNY' })).toBe('¥9,007,199,254,740,993.01');
  });

  it('keeps yen apart from yuan', () => {
    expect(formatMoney({ amount: '2480', currency: 'JPY' })).toMatch(/^JPY\s2,480$/);
  });

  it('prints a hostile currency code as a plain number', () => {
    expect(formatMoney({ amount: '5', currency: '<b>' })).toBe('5');
  });

  it('is written with one minus, exact to the last digit', () => {
    expect(formatMoney({ amount: '-24.53', currency: 'USD' })).toBe('−$24.53');
    expect(formatMoney({ amount: '-9007199254740993.01', currency: 'CNY' })).toBe('−¥9,007,199,254,740,993.01');
    expect(formatTaken({ amount: '4.95', currency: 'USD' })).toBe('−$4.95');
    expect(formatTaken({ amount: '0.00', currency: 'USD' })).toBe('−$0.00');
    expect([formatSignedPercent('-0.045'), formatSignedPercent('-0.33')]).toEqual(['−4.5%', '−33%']);
  });

  it('shortens estimates', () => {
    expect(formatShortMoney({ amount: '29140.00', currency: 'CNY' })).toBe('¥29.1K');
  });
});

describe('figures', () => {
  it('shows small rates with a decimal and large ones without', () => {
    expect([0, 0.004, 0.0999, 0.31].map(formatPercent)).toEqual(['0%', '0.4%', '10%', '31%']);
  });

  it('shortens counts and keeps scores to one decimal', () => {
    expect(formatShort(1240)).toBe('1.2K');
    expect(formatScore(5)).toBe('5.0');
  });

  it('tells lengths of time finely while they are short', () => {
    expect([formatDuration(1400), formatDuration(12_000)]).toEqual(['1.4 sec', '12 sec']);
  });

  it('tells how long ago in the largest unit, and never in the future', () => {
    const now = Date.parse('2026-05-10T12:00:00Z');
    expect(formatAgo('2026-05-10T11:55:00Z', now)).toBe('5 min. ago');
    expect(formatAgo('2026-05-09T12:00:00Z', now)).toBe('yesterday');
    expect(formatAgo('2026-05-10T12:03:00Z', now)).toBe('this minute');
  });
});

describe('money in other languages', () => {
  afterEach(() => setLanguage(english));

  it('is one piece in a text from the right, with the sign of yuan alone', () => {
    setLanguage({ tag: 'ar', name: 'العربية', formats: 'ar-u-nu-latn', rightToLeft: true });
    expect(formatMoney({ amount: '39.16', currency: 'CNY' })).toBe('\u206639.16\u00a0¥\u2069');
    expect(formatMoney({ amount: '-5', currency: 'USD' })).toMatch(/^\u2066.*5.*\u2069$/);
  });

  it('is never written with the sign of yen where readers take it for yen', () => {
    setLanguage({ tag: 'ja', name: '日本語' });
    expect(formatMoney({ amount: '39.16', currency: 'CNY' })).toMatch(/^元\s?39\.16$/);
    expect(formatRate('7.1')).toMatch(/^元/);
  });
});
