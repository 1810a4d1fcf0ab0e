import type { StoredError } from '../../errors';
import type { PictureLook } from '../../image/look';
import type { SearchChoices } from '../../providers/provider';
import type { PictureSource, SearchState } from '../../search/search-state';
import type { BestOffer } from '../../sourcing/best-offer';
import type { Product } from '../../stores/product';

/** No batch holds more pictures than this: its rows are read whole by the views. */
export const mostPictures = 1000;

/** Where the pictures of a batch come from. */
export type BatchOrigin =
  /** A page of a store: its listing, or pictures that were picked on it. */
  | { kind: 'page'; url: string; title?: string }
  | { kind: 'files' }
  /** A list of addresses, pasted or read from a file. */
  | { kind: 'list'; name?: string };

/**
 * `draft`: its pictures are read, and nothing is asked before the user's press. `paused`: by the user, or by what
 * `pausedBy` says. `done`: nothing is left to ask; some may have failed.
 */
export type BatchStage = 'draft' | 'running' | 'paused' | 'done' | 'cancelled';

/** Many pictures that are searched one after the other, as they stand in IndexedDB under `id`. */
export interface Batch {
  version: 1;
  id: string;
  /** Grows with every change of it and of its items. */
  revision: number;
  stage: BatchStage;
  origin: BatchOrigin;
  /** Who is asked, with what choices, and how the pictures are made ready. */
  providerId: string;
  choices: SearchChoices;
  look: PictureLook;
  /** ISO 8601. */
  createdAt: string;
  startedAt?: string;
  endedAt?: string;
  /** Why it paused by itself. */
  pausedBy?: StoredError;
  /** Until when the service wants no further call, ISO 8601. */
  waitUntil?: string;
  /** When the user deleted it, ISO 8601: it is shown and worked on no more, and goes for good once it can no longer be had back. */
  deletedAt?: string;
  /** How long it was at work, ms; time in which the browser was closed, or the batch paused, is not in it. */
  workedMs: number;
}

/** A picture's source that can be read again without the user. */
export type BatchSource = Extract<PictureSource, { kind: 'page' | 'address' | 'file' }>;

/** `asking`: a worker is at it, or one that was stopped was. */
export type ItemStage = 'waiting' | 'asking' | 'done' | 'failed' | 'cancelled';

/** What is known of a picture once it is read and made ready for a provider. */
export interface ReadyPicture extends Pick<SearchState, 'readWay' | 'readNotes' | 'pictureUrl'> {
  picture: NonNullable<SearchState['picture']>;
  /** The provider that it was made ready for. */
  providerId: string;
}

/** What the search of a picture brought. The rows themselves are the stored search's. */
export interface BatchResult extends Pick<SearchState, 'loaded' | 'total' | 'cost' | 'cached' | 'sample'> {
  /** Absent where no loaded offer shows this product. */
  best?: BestOffer;
}

/** One picture of a batch. Small, since the views read them all: its pictures and offers stand under `searchId`. */
export interface BatchItem {
  version: 1;
  /** The id of its search, and its own. */
  searchId: string;
  batchId: string;
  /** Its place in the batch, from 0. */
  index: number;
  /** The batch's revision at its last change. */
  revision: number;
  stage: ItemStage;
  source: BatchSource;
  /** What the store says of the product that the picture shows. */
  product?: Product;
  /** The file's name or the picture's own words, where there is no product. */
  label?: string;
  ready?: ReadyPicture;
  /** The user's press that may send its one call, ISO 8601; absent before the first. */
  pressedAt?: string;
  /** How often a worker took it up since that press. */
  tries: number;
  error?: StoredError;
  result?: BatchResult;
  /** How its photo checks ended; absent while they are to be made. */
  checks?: 'ended' | 'not-allowed' | 'off' | 'failed';
}

/** What a user can do with a batch. `changed`: a page has made it, deleted it, or brought it back, and the worker follows. */
export type BatchPress = 'changed' | 'start' | 'pause' | 'resume' | 'cancel' | 'retry' | 'check' | 'remove';
