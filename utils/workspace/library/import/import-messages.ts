import type { StoredError } from '../../../errors';
import type { Offer } from '../../../offer/offer';
import type { Added } from '../add-offers';
import type { Mapping } from './check-import';
import type { ColumnMap } from './guess-columns';
import type { ImportFieldId } from './import-fields';
import type { ImportRow, ImportTable } from './import-table';
import type { ReadOptions } from './read-import';
import type { ImportProblem } from './read-row';

/** What is shown of a file that was read. */
export type ImportPreview =
  | (Omit<ImportTable, 'rows'> & {
      /** The first rows. */
      rows: readonly ImportRow[];
      /** How many there are. */
      count: number;
      /** What the columns seem to be. */
      guess: ColumnMap;
    })
  /** Offers in our own form: there is nothing to choose. */
  | { format: 'offers'; count: number };

/** What an offer is of little use without. */
export const neededFields = ['title', 'price', 'imageUrl'] as const;
export type MissingField = (typeof neededFields)[number];

/** What an import would bring, to be looked at before it is done. */
export interface ImportSummary {
  offers: number;
  /** How many rows are left out, and how many values of the others. */
  leftOut: number;
  unread: number;
  /** What not one of the offers has. */
  missing: readonly MissingField[];
  /** The first problems. */
  problems: readonly ImportProblem[];
  /** The first offers. */
  sample: readonly Offer[];
}

/** What a page asks of the worker that imports. */
export type ImportRequest =
  | { kind: 'read'; file: Blob; options: ReadOptions; shown: Partial<Record<ImportFieldId, string>> }
  | { kind: 'check'; mapping: Mapping }
  | { kind: 'problems'; header: readonly string[]; sentences: Record<string, string> }
  | { kind: 'commit'; at: string }
  /** Ends what is under way; the library stays as it was. */
  | { kind: 'cancel' };

export interface ImportResults {
  read: ImportPreview;
  check: ImportSummary;
  problems: Blob;
  commit: Added;
  cancel: null;
}

/** What the worker says: an answer to one request, or how far the one under way is. */
export type ImportAnswer =
  | { id: number; value: ImportResults[keyof ImportResults] }
  | { id: number; error: StoredError }
  | { done: number; total: number };
