// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/** Comes with the code, and stands in for what another language lacks. */
const english = 'en';

/**
 * The files of the languages, for the build to write: `locales/TAG.json` with all texts, which views read themselves, and
 * `_locales/TAG/messages.json` with the few that the browser shows.
 *
 * @param {Readonly<Record<string, string>>} manifestWords the browser's messages by their names, and their texts' keys
 * @returns {{ relativeDest: string, contents: string }[]}
 */
export function localeFiles(manifestWords) {
  const folder = join(root, 'assets/locales');
  const tags = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  const texts = (/** @type {string} */ tag) => JSON.parse(readFileSync(join(folder, `${tag}.json`), 'utf8'));
  const fallback = texts(english);
  return tags.flatMap((tag) => {
    const own = texts(tag);
    const messages = Object.fromEntries(
      Object.entries(manifestWords).map(([name, key]) => [name, { message: own[key] ?? fallback[key] }]),
    );
    return [
      { relativeDest: `_locales/${tag.replace('-', '_')}/messages.json`, contents: JSON.stringify(messages) },
      ...(tag === english ? [] : [{ relativeDest: `locales/${tag}.json`, contents: JSON.stringify(own) }]),
    ];
  });
}
