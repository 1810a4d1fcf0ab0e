// @ts-check
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../setup/find-browser.mjs';
import { waitForExtensionPage } from './extension-target.mjs';

/**
 * @typedef {object} LaunchChoices
 * @property {string} extension the unpacked extension's folder
 * @property {boolean} [headless] without a window; a real window otherwise
 * @property {string} [hostRules] Chromium's `--host-resolver-rules`; certificates are not checked then
 * @property {string} [profile] the profile's folder; a temporary one otherwise
 * @property {boolean} [incognito] allows the extension in private windows, as its page in the browser does
 * @property {boolean} [keepWelcome] leaves the page of first steps open that the extension shows once it is installed
 * @property {readonly string[]} [args] further flags
 */

/**
 * Starts the installed Chromium browser with an extension.
 * @param {LaunchChoices} choices
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, extensionId: string }>}
 */
export async function launchChromium({
  extension,
  headless = false,
  hostRules,
  profile,
  incognito = false,
  keepWelcome = false,
  args = [],
}) {
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    headless,
    // Extensions are loaded through the pipe: branded Chrome ignores --load-extension.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    acceptInsecureCerts: hostRules !== undefined,
    ...(profile ? { userDataDir: profile } : {}),
    // Menu items and date formats are looked at by their English names.
    env: { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en' },
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
      '--window-position=0,0',
      '--window-size=1240,880',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(hostRules ? [`--host-resolver-rules=${hostRules}`, '--ignore-certificate-errors'] : []),
      ...args,
    ],
  });
  try {
    const extensionId = incognito
      ? await installInPrivate(browser, extension)
      : await browser.installExtension(extension);
    if (!keepWelcome) await (await waitForExtensionPage(browser, extensionId, 'welcome.html')).close();
    return { browser, extensionId };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} path
 */
async function installInPrivate(browser, path) {
  const session = await browser.target().createCDPSession();
  /** @type {any} the parameter is newer than puppeteer's types */
  const load = { path, enableInIncognito: true };
  return (await session.send('Extensions.loadUnpacked', load)).id;
}
