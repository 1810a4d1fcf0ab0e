import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { errorActions } from '@/utils/errors';
import { services } from '@/utils/providers/catalog';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const text: Readonly<Record<string, string>> = words;

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe('docs/guide/troubleshooting.md', () => {
  const sections = new Map(
    read('docs/guide/troubleshooting.md')
      .split(/^### /m)
      .slice(1)
      .map((section) => [/^`([^`]+)`\n/.exec(section)?.[1] ?? section, section] as const),
  );

  it('has a heading for every error code, and none left over', () => {
    expect([...sections.keys()].sort()).toEqual(Object.keys(errorActions).sort());
  });

  it.each(Object.keys(errorActions))('says of %s what the user sees, and one thing to do', (code) => {
    const [, sentence] = /^> (.*)$/m.exec(sections.get(code) ?? '') ?? [];
    expect(sentence).toBe(text[`error.${code}`]?.replaceAll('{', '‹').replaceAll('}', '›'));
    expect(sections.get(code)?.match(/\*\*Do:\*\* \S/g)).toHaveLength(1);
  });
});

it('docs/guide/keys.md has a section for every service with keys, and none left over', () => {
  const named = [...read('docs/guide/keys.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  const wanted = services.filter(({ credentials }) => credentials.length > 0).map(({ id }) => text[`provider.${id}`]);
  expect(named.sort()).toEqual(wanted.sort());
});

it.each(pages)('%s links to what is there', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#([^)]+))?\)/g)];
  const missing = targets
    .map(([, target]) => target!)
    .filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

it('every page of the guide has its picture, and every picture its page', () => {
  const folder = 'docs/guide';
  const shown = pages
    .filter((page) => dirname(page) === folder)
    .flatMap((page) => [...read(page).matchAll(/!\[[^\]]+\]\(images\/([^)]+)\)/g)].map(([, name]) => name!));
  expect([...new Set(shown)].sort()).toEqual(readdirSync(join(root, folder, 'images')).sort());
  const jobs = [...read(join(folder, 'README.md')).matchAll(/^\| \[[^\]]+\]\(([\w-]+\.md)\)/gm)].map(
    ([, name]) => name!,
  );
  const without = jobs.filter((name) => !/!\[[^\]]+\]\(images\//.test(read(join(folder, name))));
  expect(jobs.length).toBeGreaterThan(12);
  expect(without).toEqual([]);
});

it('the guide names buttons by their words', () => {
  // “…” marks what stands on the screen, or a part of it; what is made of values is left to the reader's eye.
  const said = Object.values(text).map(plain);
  const unknown = pages
    .filter((page) => relative('docs/guide', page).startsWith('..') === false)
    .flatMap((page) =>
      [...read(page).matchAll(/“([^”]+)”/g)]
        .map(([, quoted]) => plain(quoted!.replace(/\s+/g, ' ').replace(/ ?…$/, '')))
        .filter((quoted) => !said.some((sentence) => sentence.includes(quoted)))
        .map((quoted) => `${page}: ${quoted}`),
    );
  expect(unknown).toEqual([]);
});

/** Quotation marks differ between a page and a message, and where a message has a value a page has “…”. */
function plain(words: string): string {
  return words.replaceAll('’', "'").replace(/\{\w+\}|‹\w+›|(?<= )…(?= )|\d+/g, '#');
}
