import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressPicture } from '@/scripts/demo/press-picture.mjs';
import en from '@/assets/locales/en.json';
import { startShop } from '../demo-shop/server.mjs';
import { axeFindings } from './harness/axe';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { saveScreenshot } from './harness/save-screenshot';
import { cutText, set, walkScreens } from './harness/screens';

/** A product of the shop with a price, whose picture finds offers. */
const slot = 33;

/** Longer than German, with accents on every vowel: a text that fits like this fits in every language. */
function pseudo(text: string): string {
  const accents: Record<string, string> = {
    a: 'á',
    e: 'ë',
    i: 'ï',
    o: 'ö',
    u: 'ü',
    A: 'Å',
    E: 'É',
    I: 'Î',
    O: 'Ö',
    U: 'Û',
  };
  const longer = (word: string) => (word.length > 3 ? word + word.slice(-Math.ceil(word.length * 0.4)) : word);
  const inWords = (part: string) =>
    part.replace(/\p{L}+/gu, longer).replace(/[aeiou]/gi, (vowel) => accents[vowel] ?? vowel);
  return text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 ? part : inWords(part)))
    .join('');
}

describe('every screen', () => {
  let chromium: ExtensionBrowser;
  let shop: Awaited<ReturnType<typeof startShop>>;
  beforeAll(async () => {
    shop = await startShop();
    chromium = await openExtensionBrowser({
      headless: true,
      alter: async (folder) => {
        const file = join(folder, 'locales/de.json');
        const keys = Object.keys(JSON.parse(await readFile(file, 'utf8')) as object);
        const texts = en as Record<string, string>;
        await writeFile(file, JSON.stringify(Object.fromEntries(keys.map((key) => [key, pseudo(texts[key] ?? key)]))));
      },
    });
    const page = await chromium.open(`${shop.url}/p/${slot}`);
    await pressPicture(page, chromium.extensionId);
    await chromium.waitForSearch(await chromium.openExtensionPage('options.html'));
  });
  afterAll(async () => {
    await chromium?.close();
    await shop?.close();
  });

  it.each([
    { language: 'en', theme: 'light', rightToLeft: false },
    { language: 'de', theme: 'dark', rightToLeft: false },
    { language: 'ar', theme: 'light', rightToLeft: true },
  ] as const)(
    'passes axe-core with all its rules and cuts no text: $language, $theme',
    async (each) => {
      const { language, theme, rightToLeft } = each;
      await set(await chromium.openExtensionPage('options.html'), { theme, language });
      const found: Record<string, string[]> = {};
      await walkScreens(chromium, async (name, page) => {
        expect(await page.evaluate(() => document.documentElement.dir), name).toBe(rightToLeft ? 'rtl' : 'ltr');
        await saveScreenshot(page, `screens-${language}-${name}`);
        const findings = [...(await axeFindings(page)), ...(await cutText(page))];
        if (findings.length > 0) found[name] = findings;
      });
      expect(found).toEqual({});
    },
    120_000,
  );
});
