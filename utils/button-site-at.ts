import { amazonSite, isSiteOf, siteForm, type ButtonSite } from './button-sites';
import { stores } from './stores';

/**
 * The site that the button would be added for at a page's address: a known store with everything below its host, any other
 * host alone. Undefined for what no button can stand on: anything but `https:`, and hosts without a name.
 */
export function buttonSiteAt(address: string): ButtonSite | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return undefined;
  if (isSiteOf(amazonSite, address)) return amazonSite;
  const host = url.hostname;
  const known = knownHosts.find((name) => host === name || host.endsWith(`.${name}`));
  return inForm(known ? `*.${known}` : host);
}

/** Ends under which others register their names: `co.uk` is no site. */
const sharedEnd = /^(?:ac|co|com|edu|gov|ne|net|or|org)\.[a-z]{2}$/;

/** The same for what was typed: an address, or the name of a site, which then stands for everything below it. */
export function buttonSiteNamed(typed: string): ButtonSite | undefined {
  const text = typed.trim().toLowerCase();
  if (isSiteOf(amazonSite, `https://www.${text}`)) return amazonSite;
  if (/^https:\/\/|\//.test(text)) return buttonSiteAt(text.includes('://') ? text : `https://${text}`);
  const named = buttonSiteAt(`https://${text}`);
  if (!named || named === amazonSite || named.startsWith('*.')) return named;
  const below = named.replace(/^www\./, '');
  return sharedEnd.test(below) ? undefined : inForm(`*.${below}`);
}

/** The match patterns of the store's picture servers; none for a site that is no known store. */
export function pictureOriginsOf(site: ButtonSite): string[] {
  const host = site.replace(/^\*\./, '');
  const store = stores.find(({ hosts }) => hosts.includes(host));
  return (store?.pictureHosts ?? []).map((server) => `https://${server}/*`);
}

/** The names of the stores that we know, to choose from, without Amazon's. */
export const knownHosts: readonly string[] = stores.filter(({ id }) => id !== 'amazon').flatMap(({ hosts }) => hosts);

const inForm = (site: string) => (siteForm.test(site) ? site : undefined);
