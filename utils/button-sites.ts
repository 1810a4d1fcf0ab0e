import { amazonMarketplaces, installedStoreMatches } from './stores/installed';

/**
 * Where the button on pictures may stand: `amazon`, which is allowed from install, or a host as the browser is asked for
 * it, `shop.example` alone or `*.ebay.de` with everything below it.
 */
export type ButtonSite = string;

export const amazonSite: ButtonSite = 'amazon';

/** How many sites can be added. */
export const mostSites = 100;

/** A host that a site may be, in a settings file too: never a pattern of many sites. */
export const siteForm =
  /^(?=.{1,253}$)(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** What the user set of the button. */
export interface ButtonSettings {
  on: boolean;
  /** The sites that the user added; that the browser allows them is another matter. */
  sites: readonly ButtonSite[];
  /** Of these and of Amazon, those where the button rests. */
  off: readonly ButtonSite[];
}

/** The site's pages as match patterns. */
export function pagesOf(site: ButtonSite): string[] {
  return site === amazonSite ? installedStoreMatches : [`https://${site}/*`];
}

/** True where a page of that address belongs to the site. */
export function isSiteOf(site: ButtonSite, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return false;
  if (site === amazonSite) return amazonMarketplaces.some((host) => url.hostname === `www.${host}`);
  const host = site.replace(/^\*\./, '');
  return url.hostname === host || (host !== site && url.hostname.endsWith(`.${host}`));
}

/** Where the button stands by the settings; `allowed` are those of the added sites that the browser allows. */
export function sitesWithButton({ on, off }: ButtonSettings, allowed: readonly ButtonSite[]): ButtonSite[] {
  return on ? [amazonSite, ...allowed].filter((site) => !off.includes(site)) : [];
}

/** How a site is called: without what only the browser needs. */
export const siteName = (site: ButtonSite): string =>
  site === amazonSite ? 'Amazon' : site.replace(/^\*\.|^www\./, '');
