// @ts-check
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

/** True where packages can be installed without asking anyone: Debian or Ubuntu, as root. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined;
}

let listsAreRead = false;

/**
 * Installs Debian packages. Rejects with a SetUpError that ends in what apt-get said.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  const names = packages.join(' ');
  if (!listsAreRead) {
    say('Reading the package lists (apt-get update) …');
    const { code, output } = await apt(['update', '-qq']);
    // One broken source of many fails the update; the lists that are there may still do.
    if (code !== 0) say(`apt-get update: ${lastLines(output)}`);
    listsAreRead = true;
  }
  say(`Installing ${names} …`);
  const { code, output } = await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (code !== 0) throw new SetUpError(`apt-get could not install ${names}: ${lastLines(output)}`);
}

/** @param {string[]} args */
function apt(args) {
  return run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true });
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-3).join(' ');
}
