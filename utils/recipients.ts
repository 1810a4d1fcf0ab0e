import { searchSites } from './elsewhere/search-sites';
import { origins1688 } from './elsewhere/site-1688';
import { ecbOrigins } from './exchange-rates/ecb-origins';
import { isSource, services } from './providers/catalog';
import type { ServiceEntry } from './providers/provider';

/** What may go to somebody; named by the message `sent.X`. */
export type Sent = 'picture' | 'title' | 'question' | 'key' | 'rating' | 'address' | 'nothing';

/** When a service is asked; named by the message `recipient.service.X`. */
export type AskedWhen = 'pressed' | 'opened' | 'watched';

/** Somebody who gets something from this device, or is asked for something. */
export interface Recipient {
  /** A service is named by `provider.ID`, anybody else by the message `recipient.ID`; `recipient.ID.when` says when, of a service `asked`. */
  id: string;
  service?: ServiceEntry;
  /** Of a service. */
  asked?: readonly AskedWhen[];
  /** The match patterns that the browser is asked for, never before they are needed; empty for what opens in a tab of the user's. */
  hosts: readonly string[];
  sends: readonly Sent[];
}

const ofService = (entry: ServiceEntry): Recipient => ({
  id: entry.id,
  service: entry,
  asked: askedWhen(entry),
  hosts: entry.hosts,
  sends: ['picture', ...sentBeside(entry), 'key'],
});

/** Only what brings offers has prices to watch. */
const askedWhen = (entry: ServiceEntry): AskedWhen[] =>
  isSource(entry) ? ['pressed', ...(entry.capabilities.detail ? ['opened' as const] : []), 'watched'] : ['pressed'];

const sentBeside = (entry: ServiceEntry): Sent[] =>
  isSource(entry) ? (entry.sendsTitle ? ['title'] : []) : ['question'];

/**
 * Everybody who may get something, and when. The optional hosts of the manifest are these hosts and no others, so that
 * the privacy page leaves nobody out.
 */
export const recipients: readonly Recipient[] = [
  ...services.filter(({ hosts }) => hosts.length > 0).map(ofService),
  {
    id: 'feedback',
    hosts: services.flatMap(({ feedbackHost }) => feedbackHost ?? []),
    sends: ['rating'],
  },
  { id: 'offerPictures', hosts: [...new Set(services.flatMap((entry) => entry.pictureHosts))], sends: ['nothing'] },
  { id: 'ecb', hosts: ecbOrigins, sends: ['nothing'] },
  { id: 'site1688', hosts: origins1688, sends: ['picture'] },
  { id: 'searchSites', hosts: [], sends: ['address'] },
  { id: 'libraryPictures', hosts: [], sends: ['nothing'] },
  { id: 'webPictures', hosts: [], sends: ['nothing'] },
];

/** How many sites "Search elsewhere" names. */
export const searchSiteCount = searchSites.length;
