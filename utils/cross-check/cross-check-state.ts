import type { PictureSet } from '../picture-set/picture-set';
import type { SearchChoices } from '../providers/provider';
import type { ChecksProgress } from '../search/photo-checks';
import { isRunning, type SearchState } from '../search/search-state';
import type { Product } from '../stores/product';

/** How far the photo checks of one picture's offers are. */
export type PictureChecks = Pick<ChecksProgress, 'stage' | 'done' | 'total'>;

/** One picture of a cross-check: a search of its own, with its stage, its error and its rows. */
export interface CrossPicture {
  search: SearchState;
  /** Absent before they began. */
  checks?: PictureChecks;
}

/**
 * One cross-check of one browser window, as it stands in session storage under `cross:WINDOW`. Its pictures' offers, photo
 * checks and bytes are kept as those of any search, under the id of each picture's search; a view reads them again when
 * `revision` grows.
 */
export interface CrossCheckState {
  version: 1;
  id: string;
  revision: number;
  windowId: number;
  private: boolean;
  /** The ids of the set's pictures that it was made of, in order. */
  setPictures: readonly string[];
  providerId: string;
  choices: SearchChoices;
  product?: Product;
  /** Two to six, in the order in which they were picked. */
  pictures: readonly CrossPicture[];
  /** The window's search, with the picture that it sent, where the cross-check began with its picture. */
  of?: { id: string; sha256?: string };
  /** The search that the window showed at the press; the first picture's takes its place where it is another product's. */
  shownBefore?: string;
  /** ISO 8601. */
  startedAt: string;
  /** How often it was taken up again after the worker was stopped. */
  resumed: number;
}

/** True while a picture is still being asked about. */
export const isAsking = ({ pictures }: Pick<CrossCheckState, 'pictures'>): boolean =>
  pictures.some(({ search }) => isRunning(search.stage));

/** True while the photos of an answered picture's offers are being compared. */
export const isChecking = ({ pictures }: Pick<CrossCheckState, 'pictures'>): boolean =>
  pictures.some(({ checks }) => checks?.stage === 'running');

/** True where a cross-check was made of the very pictures that the set holds now, in this order. */
export const isMadeOf = ({ setPictures }: CrossCheckState, { pictures }: Pick<PictureSet, 'pictures'>): boolean =>
  setPictures.length === pictures.length && pictures.every(({ id }, index) => id === setPictures[index]);
