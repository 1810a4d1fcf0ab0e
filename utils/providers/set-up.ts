import type { ServiceEntry } from './provider';

/** What is known of a provider's set-up without its secrets. */
export interface SetUp {
  /** Ids of the credentials that are stored. */
  stored: readonly string[];
  /** A company's gateway holds the secrets itself. */
  gateway: boolean;
}

/** True when a provider can be asked: it needs no key, has all that it needs, or stands behind a company's gateway. */
export function isSetUp(entry: ServiceEntry, { stored, gateway }: SetUp): boolean {
  return gateway || entry.credentials.every(({ id, optional }) => optional || stored.includes(id));
}
