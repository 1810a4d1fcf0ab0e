// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ name: string, kind: 'page' | 'background' | 'content' | 'unlisted', raw: number, gzip: number }} EntrySize */

/**
 * The code and styles of every entry of a built extension, in bytes: for a page, the HTML and what it loads at its start.
 * @param {string} folder
 * @returns {EntrySize[]}
 */
export function entrySizes(folder) {
  const scripts = contentScripts(folder);
  const names = [...new Set([...readdirSync(folder), ...scripts])];
  /** @type {(name: string) => EntrySize['kind'] | undefined} */
  const kindOf = (name) => {
    if (name.endsWith('.html')) return 'page';
    if (!name.endsWith('.js')) return undefined;
    if (scripts.includes(name)) return 'content';
    return name === 'background.js' ? 'background' : 'unlisted';
  };
  return names.flatMap((name) => {
    const kind = kindOf(name);
    return kind ? [sizeOf(folder, name, kind)] : [];
  });
}

/**
 * The scripts that run in pages at load.
 * @param {string} folder
 * @returns {string[]}
 */
function contentScripts(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const entries = /** @type {{ js?: string[] }[]} */ (manifest.content_scripts ?? []);
  return entries.flatMap(({ js = [] }) => js.map((path) => path.replace(/^\//, '')));
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {EntrySize['kind']} kind
 * @returns {EntrySize}
 */
function sizeOf(folder, name, kind) {
  const parts = [...withWhatItLoads(folder, name)].map((path) => readFileSync(join(folder, path)));
  const add = (/** @type {(part: Buffer) => number} */ measure) =>
    parts.reduce((total, part) => total + measure(part), 0);
  return { name, kind, raw: add((part) => part.length), gzip: add((part) => gzipSync(part).length) };
}

/**
 * A file and the local files that it loads at once, by tag, by static import or by CSS import.
 * @param {string} folder
 * @param {string} name
 * @param {Set<string>} [found]
 * @returns {Set<string>}
 */
function withWhatItLoads(folder, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(folder, name), 'utf8');
  const pattern = name.endsWith('.html')
    ? /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g
    : /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;
  for (const [, address = ''] of text.matchAll(pattern)) {
    const path = address.startsWith('/') ? address.slice(1) : posix.join(dirname(name), address);
    if (existsSync(join(folder, path))) withWhatItLoads(folder, path, found);
  }
  return found;
}
