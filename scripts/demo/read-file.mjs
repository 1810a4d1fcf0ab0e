// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError } from '../setup/cli-error.mjs';

/**
 * The file's full path. Throws a CliError where there is no such file.
 * @param {string} flag
 * @param {string} path
 */
export function requireFile(flag, path) {
  const full = resolve(path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) throw new CliError(`${flag}: there is no file ${full}.`);
  if (found.isDirectory()) throw new CliError(`${flag}: ${full} is a folder, not a file.`);
  return full;
}

/**
 * What a JSON file holds. Throws a CliError where it cannot be read. The text itself is never quoted: it may hold keys.
 * @param {string} flag
 * @param {string} path
 * @returns {any}
 */
export function readJsonFile(flag, path) {
  const full = requireFile(flag, path);
  try {
    return JSON.parse(readFileSync(full, 'utf8'));
  } catch (error) {
    throw new CliError(`${flag}: ${full} ${error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read'}.`);
  }
}
