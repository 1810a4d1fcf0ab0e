import { browser } from 'wxt/browser';
import { chooseLanguage, english } from './i18n/languages';
import { setLanguage } from './i18n/messages';

/**
 * Makes the chosen language, or the browser's own, that of this context's texts and of its document. English comes with the
 * code; the texts of another language are read from the extension's own files, and where that fails it stays English.
 *
 * @param choice the setting: a tag of `languages`, or `auto`
 */
export async function applyLanguage(choice: string): Promise<void> {
  const language = chooseLanguage(choice, globalThis.navigator?.languages ?? []);
  try {
    const texts = language === english ? undefined : await readTexts(language.tag);
    setLanguage(language, texts);
  } catch (error) {
    console.error('The texts of the language could not be read:', error);
    setLanguage(english);
    return;
  }
  if (typeof document === 'undefined') return;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.rightToLeft ? 'rtl' : 'ltr';
}

async function readTexts(tag: string): Promise<Record<string, string>> {
  // The build puts the files there; the generated types know only those of `public/`.
  const response = await fetch(new URL(`/locales/${tag}.json`, browser.runtime.getURL('/')));
  return (await response.json()) as Record<string, string>;
}
