import { browser } from 'wxt/browser';
import { mostSites, pagesOf, type ButtonSite } from './button-sites';
import { changeSettings, readSettings } from './settings';

/** The site that is being asked for, in session storage: the browser's question closes the popup that asked. */
const askedKey = 'button-site-asked';

/** Those of the sites whose pages the browser lets us into. */
export async function allowedSites(sites: readonly ButtonSite[]): Promise<ButtonSite[]> {
  const allowed = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: pagesOf(site) })));
  return sites.filter((_, i) => allowed[i]);
}

/**
 * Asks the browser for a site and its picture servers at once, and adds it when the user agrees. Both browsers allow the
 * question only in the handler of a press: call it before any `await`. False when the user declined.
 */
export async function askForSite(site: ButtonSite, pictureOrigins: readonly string[]): Promise<boolean> {
  const asking = browser.permissions.request({ origins: [...pagesOf(site), ...pictureOrigins] });
  await browser.storage.session.set({ [askedKey]: site });
  const granted = await asking;
  if (granted) await addSite(site);
  await browser.storage.session.remove(askedKey);
  return granted;
}

/** Adds the site that was asked for when its answer arrives and nobody is left to hear it. */
export async function takeUpAskedSite(): Promise<void> {
  const { [askedKey]: site } = await browser.storage.session.get(askedKey);
  if (typeof site !== 'string' || !(await allowedSites([site])).length) return;
  await browser.storage.session.remove(askedKey);
  await addSite(site);
}

/** Adds a site, or wakes the button where it rested. */
async function addSite(site: ButtonSite): Promise<void> {
  const { pictureButton } = await readSettings();
  const sites = [...new Set([...pictureButton.sites, site])].slice(0, mostSites);
  const off = pictureButton.off.filter((each) => each !== site);
  await changeSettings({ pictureButton: { on: true, sites, off } });
}
