import { chunkRows, failureOf, isLive, isSearchable, pictureStates, type LibraryChunk } from './library-chunk';

/** What stands in one chunk, and when it last changed. */
export interface ChunkHead {
  /** The revisions of the last change of its rows and of its hashes; the latter is empty before there are any. */
  rows: string;
  hashes: string;
  /** How many of its rows hold an offer, can be found by a picture, wait for theirs, could not be read, are deleted. */
  offers: number;
  searchable: number;
  waiting: number;
  failed: number;
  removed: number;
}

/** The library's table of contents: whoever keeps chunks in memory sees by it which ones to read again. */
export interface LibraryHead {
  version: 1;
  /** Another one after every change; never one that was there before, whatever became of the library in between. */
  revision: string;
  chunks: ChunkHead[];
  /** When offers were last deleted that can be brought back, ISO 8601. */
  removedAt?: string;
  /** When offers were last joined that can be had as they were, ISO 8601. */
  joinedAt?: string;
}

/** How many offers a library holds, and how far their pictures are. */
export type LibraryCounts = Omit<ChunkHead, 'rows' | 'hashes'>;

export const noHead: LibraryHead = { version: 1, revision: '', chunks: [] };

/** The sums over all chunks. */
export function countLibrary({ chunks }: LibraryHead): LibraryCounts {
  const sum = (name: keyof LibraryCounts) => chunks.reduce((total, chunk) => total + chunk[name], 0);
  return {
    offers: sum('offers'),
    searchable: sum('searchable'),
    waiting: sum('waiting'),
    failed: sum('failed'),
    removed: sum('removed'),
  };
}

/** What a chunk holds now. */
export function countChunk(chunk: LibraryChunk): LibraryCounts {
  const counts: LibraryCounts = { offers: 0, searchable: 0, waiting: 0, failed: 0, removed: 0 };
  for (let row = 0; row < chunkRows; row++) {
    if (chunk.removed[row]) counts.removed++;
    if (!isLive(chunk, row)) continue;
    counts.offers++;
    if (isSearchable(chunk, row)) counts.searchable++;
    else if (chunk.pictures[row] === pictureStates.waiting) counts.waiting++;
    else if (failureOf(chunk, row)) counts.failed++;
  }
  return counts;
}
