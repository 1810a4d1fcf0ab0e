// @ts-check
import { canInstall, installPackages } from './debian.mjs';
import { findProgram, isProgram } from './find-program.mjs';
import { say } from './say.mjs';

/** Where packages put it: a user's PATH seldom names these folders. */
const usual = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** The installed nginx, with which the page about a company's gateway is tried, or undefined. */
export const findNginx = () => findProgram('nginx') ?? usual.find(isProgram);

/** The same, installed on Debian as root. Never rejects: without it that one spec is reported as not run. */
export async function ensureNginx() {
  if (!findNginx() && canInstall()) {
    await installPackages(['nginx-light']).catch((error) => say(error.message));
  }
  return findNginx();
}
