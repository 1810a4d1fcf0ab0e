// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';
import { canInstall, installPackages } from './debian.mjs';
import { findProgram, isProgram } from './find-program.mjs';
import { say } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

/**
 * The installed Chrome, Chromium or Edge, or undefined. `CHROME_PATH` overrules the search.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform) {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!isProgram(named)) throw new SetUpError(`CHROME_PATH names ${named}, which is not a program.`);
    return named;
  }
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((folder) => macNames.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)))
      .find(isProgram);
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .flatMap((folder) => (folder ? windowsPaths.map((path) => join(folder, path)) : []))
      .find(isProgram);
  }
  return linuxNames.map((name) => findProgram(name, env)).find((path) => path !== undefined);
}

/** The Chromium browser to use; installs one on Debian as root. Rejects with a SetUpError where there is none. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    // Without recommended packages it comes without a font, and with none it draws no Chinese.
    await installPackages(['chromium', 'fonts-liberation', 'fonts-noto-cjk']);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new SetUpError('No Chrome, Chromium or Edge was found: please install one, or name it in CHROME_PATH.');
}

/** Firefox, installed on Debian as root; undefined where there is none. Never rejects: Ubuntu has no such package. */
export async function ensureFirefox() {
  const find = () => findProgram('firefox-esr') ?? findProgram('firefox');
  if (!find() && canInstall()) {
    await installPackages(['firefox-esr']).catch((error) => say(error.message));
  }
  return find();
}
