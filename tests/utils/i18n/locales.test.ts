import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/assets/locales/en.json';
import { english, languages } from '@/utils/i18n/languages';
import sameAsEnglish from './same-as-english.json';

type Texts = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, '../../../assets/locales');
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Texts;
const texts: Texts = en;

const form = /_(?:zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(form, '');
const isPlural = (key: string) => form.test(key) && `${base(key)}_other` in texts;

/** The keys that a language must have: each of English's, and of a counted one the forms that this language has. */
function keysOf(tag: string): string[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const keys = Object.keys(texts).flatMap((key) =>
    isPlural(key) ? forms.map((each) => `${base(key)}_${each}`) : [key],
  );
  return [...new Set(keys)].sort();
}

const inEnglish = (key: string) => texts[key] ?? texts[`${base(key)}_other`] ?? '';

/** What a text leaves to be filled, sorted. */
const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

/** "One piece" needs no figure where the form stands for one number; the same of none and two. */
const maySayItself = (key: string) => /_(?:zero|one|two)$/.test(key) && isPlural(key);
const figures = new Set(['count', 'shown']);

const others = languages.filter((language) => language !== english).map(({ tag }) => tag);

it('has a file for every language, and no file besides', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(languages.map(({ tag }) => `${tag}.json`).sort());
});

describe.each(others)('the texts in %s', (tag) => {
  const own = read(`${tag}.json`);

  it('are those of English, in every plural form that the language has', () => {
    expect(Object.keys(own).sort()).toEqual(keysOf(tag));
  });

  it('leave the same to be filled', () => {
    const differ = Object.entries(own).filter(([key, text]) => {
      const found = holes(text);
      const wanted = holes(inEnglish(key)).filter((name) => !(maySayItself(key) && figures.has(name)));
      const known = [...holes(inEnglish(key)), ...holes(texts[`${base(key)}_other`] ?? '')];
      return !wanted.every((name) => found.includes(name)) || !found.every((name) => known.includes(name));
    });
    expect(differ).toEqual([]);
  });

  it('are translated, but for the names that are the same', () => {
    const names = new Set((sameAsEnglish as Record<string, string[]>)[tag]);
    const same = Object.keys(own).filter(
      (key) => own[key] === inEnglish(key) && /\p{L}{3}/u.test(withoutHoles(own[key]!)),
    );
    expect(same.filter((key) => !names.has(key))).toEqual([]);
    // What has been translated since leaves the list.
    expect([...names].filter((key) => own[key] !== inEnglish(key))).toEqual([]);
  });

  it('have no text that is empty or has spaces around it that English has not', () => {
    const odd = Object.entries(own).filter(([key, text]) => {
      const wanted = inEnglish(key);
      return text.trim() === '' || (text !== text.trim() && wanted === wanted.trim());
    });
    expect(odd).toEqual([]);
  });

  it('have a glossary of the field’s terms beside them', () => {
    const glossary = read(`glossary/${tag}.json`);
    expect(Object.keys(glossary).sort()).toEqual(Object.keys(read('glossary/en.json')).sort());
    expect(Object.values(glossary).filter((word) => word.trim() === '')).toEqual([]);
  });
});

function withoutHoles(text: string): string {
  return text.replace(/\{\w+\}/g, '');
}
