import { describe, expect, it } from 'vitest';
import { chooseLanguage, english, languages, type Language } from '@/utils/i18n/languages';

const known: Language[] = [
  english,
  { tag: 'zh-CN', name: '简体中文' },
  { tag: 'zh-TW', name: '繁體中文' },
  { tag: 'pt-BR', name: 'Português (Brasil)' },
  { tag: 'ar', name: 'العربية', rightToLeft: true },
];
const choose = (choice: string, ...preferred: string[]) => chooseLanguage(choice, preferred, known).tag;

describe('the language', () => {
  it('is the chosen one, whatever the browser prefers', () => {
    expect(choose('ar', 'zh-CN')).toBe('ar');
  });

  it('is else the first preferred one that there is', () => {
    expect(choose('auto', 'sv', 'pt', 'zh')).toBe('pt-BR');
    expect(choose('auto', 'ar-EG')).toBe('ar');
  });

  it('keeps the two ways of writing Chinese apart', () => {
    expect(choose('auto', 'zh-HK')).toBe('zh-TW');
    expect(choose('auto', 'zh-Hant')).toBe('zh-TW');
    expect(choose('auto', 'zh-SG')).toBe('zh-CN');
    expect(choose('auto', 'zh')).toBe('zh-CN');
  });

  it('is English where none fits, where a tag is none, and where a chosen one is no longer there', () => {
    expect(choose('auto')).toBe('en');
    expect(choose('auto', 'sv', 'not a tag', '')).toBe('en');
    expect(choose('tlh')).toBe('en');
  });

  it('has each of its tags once', () => {
    expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length);
  });
});
