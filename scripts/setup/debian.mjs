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

let listsAreFresh = false;

/**
 * Installs Debian packages. Rejects with a SetUpError that ends in what apt-get said.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const names = packages.join(' ');
  if (!listsAreFresh) {
    say('Reading the package lists (apt-get update) …');
    await apt(['update', '-qq'], env, 'The package lists could not be read (apt-get update)');
    listsAreFresh = true;
  }
  say(`Installing ${names} …`);
  await apt(
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    env,
    `apt-get could not install ${names}`,
  );
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} failure
 */
async function apt(args, env, failure) {
  const { code, output } = await run('apt-get', args, { env, quiet: true });
  if (code !== 0) throw new SetUpError(`${failure}: ${output.trim().split('\n').slice(-3).join(' ')}`);
}
