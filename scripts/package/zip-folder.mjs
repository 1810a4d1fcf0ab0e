// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/**
 * Packs files into a zip. The same files give the same bytes, whenever, wherever and in whatever order they are named.
 *
 * @param {Readonly<Record<string, Uint8Array>>} files by their path in the zip, with forward slashes
 * @returns {Uint8Array}
 */
export function zipFiles(files) {
  const sorted = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map((path) => [path, /** @type {Uint8Array} */ (files[path])])), {
    level: 9,
    // The oldest time that a zip can hold, by the local clock as the writer reads it: neither the day nor the time zone of a
    // run shows in the bytes.
    mtime: new Date(1980, 0, 1),
  });
}

/**
 * The files of a folder, by their path in it with forward slashes.
 *
 * @param {string} folder
 * @returns {Record<string, Uint8Array>}
 */
export function readFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}
