import { browser } from 'wxt/browser';

/** A host, as the browser is asked for it. */
export const hostPattern = (host: string): string => `https://${host}/*`;

/**
 * The host of an address that the extension may not read yet, and that the browser can be asked for: the manifest names
 * `https` hosts only. Undefined for every other address.
 */
export async function hostToAllow(address: string): Promise<string | undefined> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  const allowed = await browser.permissions.contains({ origins: [hostPattern(hostname)] }).catch(() => true);
  return allowed ? undefined : hostname;
}
