import { browser } from 'wxt/browser';
import { FindError } from '../errors';
import { readKeys, renewKeys } from '../keys';
import { catalog } from '../providers/catalog';
import type { SearchContext, ServiceEntry } from '../providers/provider';
import { isSetUp } from '../providers/set-up';
import { readSettings } from '../settings';

/** What the user set for a provider, as a call needs it. */
export interface ProviderSetup {
  context: Omit<SearchContext, 'signal' | 'onChecking'>;
  dailyCap?: number;
  agreedAt?: string;
}

/** Reads a provider's settings and keys, defaults filled in. */
export async function readSetup(entry: ServiceEntry): Promise<ProviderSetup> {
  const [{ providers }, { credentials, bearer }] = await Promise.all([readSettings(), readKeys(entry.id)]);
  const { options = {}, gateway, dailyCap, agreedAt } = providers[entry.id] ?? {};
  const defaults = Object.fromEntries((entry.options ?? []).map((option) => [option.id, option.default]));
  return {
    context: {
      credentials,
      options: { ...defaults, ...options },
      ...(gateway ? { gateway: { baseUrl: gateway.baseUrl, ...(bearer ? { bearer } : {}) } } : {}),
      renewCredentials: (renew) => renewKeys(entry.id, credentials, renew),
    },
    dailyCap,
    agreedAt,
  };
}

/** True once any service can be asked: its keys are there, or a company's gateway is. */
export async function isAnyServiceSetUp(): Promise<boolean> {
  return (await servicesSetUp()).size > 0;
}

/** The ids of the services with keys that can be asked. */
export async function servicesSetUp(): Promise<ReadonlySet<string>> {
  const { providers } = await readSettings();
  const services = catalog.filter(({ credentials }) => credentials.length > 0);
  const ready = await Promise.all(
    services.map(async (entry) => {
      const { credentials } = await readKeys(entry.id);
      return isSetUp(entry, { stored: Object.keys(credentials), gateway: !!providers[entry.id]?.gateway });
    }),
  );
  return new Set(services.flatMap(({ id }, i) => (ready[i] ? [id] : [])));
}

/** Throws `credential-missing` while a secret is not entered that a search needs; a company's gateway holds its own. */
export function checkCredentials(entry: ServiceEntry, { context }: ProviderSetup): void {
  const missing = entry.credentials.find(({ id, optional }) => !optional && !context.credentials[id]?.trim());
  if (missing && !context.gateway) throw new FindError('credential-missing', { credential: missing.id });
}

/** Throws `consent-needed` until the user has agreed that pictures go there. */
export function checkConsent({ agreedAt }: ProviderSetup): void {
  if (!agreedAt) throw new FindError('consent-needed');
}

/**
 * The match patterns of where a provider's calls go: the service's hosts, or the company's gateway in their place. Throws
 * `service-unreachable` where its address is none.
 */
export function callHosts(entry: Pick<ServiceEntry, 'hosts'>, gateway: { baseUrl: string } | undefined): string[] {
  if (!gateway) return [...entry.hosts];
  if (!URL.canParse(gateway.baseUrl)) throw new FindError('service-unreachable');
  const { protocol, hostname } = new URL(gateway.baseUrl);
  return [`${protocol}//${hostname}/*`];
}

/** Throws `permission-needed` while the browser does not let us call those hosts. */
export async function checkPermission(entry: ServiceEntry, { context }: ProviderSetup): Promise<void> {
  const granted = await browser.permissions.contains({ origins: callHosts(entry, context.gateway) });
  if (!granted) throw new FindError('permission-needed');
}
