// @ts-check
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withoutStack } from './build-into.mjs';
import { buildSources } from './build-sources.mjs';
import { wxt } from './ensure-packages.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Builds the release extension when there is no build or a source is newer than it.
 * @param {'chrome' | 'firefox'} [browser]
 * @returns {Promise<string>} the built extension's folder
 */
export async function ensureBuild(browser = 'chrome') {
  const folder = join(root, '.output', browser === 'chrome' ? 'chrome-mv3' : 'firefox-mv3');
  const built = changedAt(join(folder, 'manifest.json'));
  const newest = Math.max(...buildSources.map((source) => newestIn(join(root, source))));
  if (built > newest) return folder;
  say(`Building the extension for ${browser} …`);
  const { code, output } = await run(process.execPath, [wxt, 'build', '-b', browser], {
    env: { NODE_ENV: 'production' },
    quiet: true,
  });
  if (code !== 0) throw new SetUpError(`The build failed: ${withoutStack(output)}`);
  return folder;
}

/**
 * The latest change in a file or folder, ms since 1970; folders count too, so that a deleted file is noticed.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const own = changedAt(path);
  if (own === 0 || !statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/**
 * @param {string} path
 * @returns {number} 0 where there is nothing
 */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
