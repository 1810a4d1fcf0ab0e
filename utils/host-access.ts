import { browser } from 'wxt/browser';
import { services as every } from './providers/catalog';
import type { ServiceEntry } from './providers/provider';
import { inRegion } from './providers/region';

/** Firefox's own questions on what leaves the device; Chrome knows the name not and would refuse the request. */
const firefoxQuestions = { data_collection: ['websiteContent', 'searchTerms', 'authenticationInfo'] };

/**
 * The match patterns of what a provider needs: the service, or the company's gateway in its place, and the pictures in
 * its answers. A gateway without TLS is no host that can be asked for.
 */
export function originsOf(entry: ServiceEntry, gateway?: { baseUrl: string }): string[] {
  const service = gateway ? gatewayOrigins(gateway.baseUrl) : entry.hosts;
  return [...new Set([...service, ...entry.pictureHosts])];
}

function gatewayOrigins(baseUrl: string): string[] {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  return url?.protocol === 'https:' ? [`https://${url.hostname}/*`] : [];
}

/**
 * Asks the browser for these hosts; where pictures will be sent there, Firefox is asked for that as well. Both browsers
 * allow it only in the very handler of a press: call it before any `await`. False when the user declined.
 */
export function askAccess(origins: string[], { sendsPictures }: { sendsPictures: boolean }): Promise<boolean> {
  const wanted = { origins, ...(sendsPictures && import.meta.env.FIREFOX ? firefoxQuestions : {}) };
  return browser.permissions.request(wanted);
}

/** Gives back hosts, but for those that one of the services that are set up, or something else, still needs. */
export async function giveBackAccess(
  origins: readonly string[],
  services: readonly { entry: ServiceEntry; gateway?: { baseUrl: string } }[],
  alsoNeeded: readonly string[] = [],
): Promise<void> {
  const needed = new Set([...alsoNeeded, ...services.flatMap(({ entry, gateway }) => originsOf(entry, gateway))]);
  const unneeded = origins.filter((origin) => !needed.has(origin));
  if (unneeded.length > 0) await browser.permissions.remove({ origins: unneeded });
}

/** The provider ids of which the browser may call every host; a service's options decide which those are. */
export async function allowedProviders(
  optionsOf: (id: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<string[]> {
  const allowed = await Promise.all(
    every.map(async (entry) => {
      const { hosts } = inRegion(entry, optionsOf(entry.id));
      return hosts.length === 0 || browser.permissions.contains({ origins: [...hosts] });
    }),
  );
  return every.filter((_, i) => allowed[i]).map((entry) => entry.id);
}
