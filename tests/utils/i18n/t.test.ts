import { describe, expect, it } from 'vitest';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';

describe('t', () => {
  it('fills placeholders and writes numbers the way of the language', () => {
    expect(t('stage.checkingOf', { done: 7, total: 20 })).toBe('Checking photos 7 of 20');
    expect(t('counts.all', { count: 12345 })).toBe('12,345 offers found');
  });

  it('chooses the plural form by count', () => {
    expect(t('counts.loaded', { count: 1 })).toBe('1 offer loaded');
    expect(t('counts.loaded', { count: 0 })).toBe('0 offers loaded');
  });

  it('leaves a placeholder in view when its value is missing', () => {
    expect(t('stage.searching')).toContain('{provider}');
  });

  it('inserts a value as it is, also one that looks like a placeholder or a pattern', () => {
    expect(t('choices.keyword', { keyword: '{count} $& $1' })).toBe('“{count} $& $1”');
  });
});

describe('nameOf', () => {
  it('has words for a known value and gives an unknown one back as it came', () => {
    expect(nameOf('filter', 'shipIn24Hours')).toBe('within 24 h');
    expect(nameOf('identity', '某某认证')).toBe('某某认证');
  });

  it('takes no name from the object that holds the messages', () => {
    expect(hasMessage('constructor')).toBe(false);
    expect(nameOf('filter', '__proto__')).toBe('__proto__');
  });
});
