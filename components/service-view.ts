import type { StoredError } from '@/utils/errors';
import type { ServiceEntry } from '@/utils/providers/provider';

/** One service as the options page shows it: what is set, and none of its secrets. */
export interface ServiceView {
  entry: ServiceEntry;
  /** What is stored was read. */
  known: boolean;
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
  /** It answered a paid call before: its key was good then. */
  answered: boolean;
  /** Searches go to this service. */
  chosen: boolean;
  /** How often it was saved since the page is open: typed secrets leave the form with it. */
  savedAt: number;
  test?: ServiceTest;
  /** Where the service is logged in to. */
  logIn?: LogInView;
}

/** How a login stands. */
export interface LogInView {
  /** Where a login in a window ends: the app's console must name it. */
  redirectUri: string;
  /** Tokens are stored. */
  in: boolean;
  /** They renew by themselves. */
  renews: boolean;
  /** Until when, ISO 8601, where that is known. */
  until?: string;
  progress?: LogInProgress;
}

/** The ways to log in: in a window of its own, in a tab, and by what such a tab ended with. */
export type LogInWay =
  { kind: 'window' } | { kind: 'tab'; redirectUri: string } | { kind: 'code'; pasted: string; redirectUri: string };

export type LogInProgress =
  | { state: 'running'; way: LogInWay['kind'] }
  /** The login stands in a tab. */
  | { state: 'opened' }
  | { state: 'failed'; error: StoredError };

/** How a test of the connection stands. */
export type ServiceTest = { state: 'running' | 'ok' } | { state: 'failed'; error: StoredError };
