import { browser } from 'wxt/browser';

/** A page of the extension that shows the first steps; also reached from the options and the popup. */
const welcomePath = '/welcome.html';

/** Opens the first steps once, when the extension is installed, never after an update. Called synchronously at the start. */
export function wireFirstInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: welcomePath }).catch(console.warn);
  });
}
