import type { Offer } from '../../offer/offer';

/** How an offer came into the library first. */
export type LibrarySource = 'import' | 'shortlist' | 'seen';

/** One offer of the user's own library, as it is stored. */
export interface LibraryRecord {
  version: 1;
  /** Its origin is `library`; `url` is empty where it has no page of its own. Without `similarity`. */
  offer: Offer;
  source: LibrarySource;
  /** When it came in and when anything of it was last told anew, ISO 8601. */
  addedAt: string;
  changedAt: string;
  /** What it was before the user last added it again, by which that is undone; dropped once that is too late. */
  was?: Pick<LibraryRecord, 'offer' | 'changedAt'>;
}

/** Most offers that a library holds: a search over them stays quick, and their hashes take 51 MB of memory. */
export const mostLibraryOffers = 100_000;

/** A stored record as this version understands it; undefined for anything else, which is left alone. */
export function readLibraryRecord(stored: unknown): LibraryRecord | undefined {
  const record = stored as LibraryRecord | undefined;
  return record?.version === 1 && typeof record.offer?.id === 'string' ? record : undefined;
}
