// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

const oldest = [20, 19];

/**
 * Installs the npm packages when they are missing or are not those of package-lock.json, and WXT's generated types
 * when they are missing. Rejects with a SetUpError on an old Node or when npm fails.
 */
export async function ensurePackages() {
  checkNode(process.versions.node);
  if (!packagesAreCurrent(root)) {
    say('Installing npm packages (npm ci) …');
    // A production environment would leave out what the build and the tests need.
    const { code, output } = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { quiet: true });
    if (code !== 0) throw new SetUpError(`npm ci failed: ${complaints(output)}`);
  }
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) {
    const { code, output } = await run(process.execPath, [wxt, 'prepare'], { quiet: true });
    if (code !== 0) throw new SetUpError(`wxt prepare failed: ${output.trim()}`);
  }
}

/** WXT's command, to be run by Node. */
export const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');

/**
 * Throws a SetUpError for a Node that is too old.
 * @param {string} version such as `20.19.0`
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new SetUpError(
      `Node ${oldest.join('.')} or newer is needed, and this is Node ${version}: please update Node.`,
    );
  }
}

/**
 * True when every package of package-lock.json is installed in its version. Packages for other platforms are left
 * out by npm and are not asked for.
 * @param {string} folder
 */
export function packagesAreCurrent(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules/.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || (installed[path]?.version === entry.version && existsSync(join(folder, path))),
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The first of npm's complaints; what follows them is help.
 * @param {string} output
 */
function complaints(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!) ./.test(line));
  return (lines.length ? lines : output.trim().split('\n')).slice(0, 4).join(' ');
}
