import type { StoredError } from '@/utils/errors';
import type { CatalogEntry } from '@/utils/providers/provider';

/** One service as the options page shows it: what is set, and none of its secrets. */
export interface ServiceView {
  entry: CatalogEntry;
  /** Ids of the credentials that are stored. */
  stored: readonly string[];
  hasBearer: boolean;
  options: Readonly<Record<string, string>>;
  /** A company's gateway in place of the service's address. */
  baseUrl?: string;
  dailyCap?: number;
  /** When the user agreed that pictures go there, ISO 8601. */
  agreedAt?: string;
  /** The browser lets the service be called. */
  allowed: boolean;
  /** Searches go to this service. */
  chosen: boolean;
  /** How often it was saved since the page is open: typed secrets leave the form with it. */
  savedAt: number;
  test?: ServiceTest;
}

/** How a test of the connection stands. */
export type ServiceTest = { state: 'running' | 'ok' } | { state: 'failed'; error: StoredError };
