import type { StoredError } from '../errors';
import type { PictureLook } from '../image/look';
import type { PictureSource } from '../search/search-state';
import type { Product } from '../stores/product';

/** Where a picture of a set comes from: enough to search it as it would be searched alone. */
export type SetSource = Extract<PictureSource, { kind: 'page' | 'address' | 'file' }>;

/** One picture of a set. */
export interface SetPicture {
  /** Names its kept bytes too (`readSetPicture`). */
  id: string;
  source: SetSource;
  /** True where its bytes are kept with the set: those that were given, or that only their page could read. */
  kept: boolean;
  /** The product that it shows, where its page tells of one. */
  product?: Product;
  /** What of it is meant, where the user framed a part of it in the search that it comes from. */
  part?: PictureLook['part'];
  /** The search that it comes from. */
  searchId?: string;
}

/**
 * The pictures that were picked in one browser window, as they stand in session storage under `set:WINDOW`. What is to
 * become of them is the user's next press: one product's pictures are cross-checked, several products' searched each.
 */
export interface PictureSet {
  version: 1;
  id: string;
  revision: number;
  windowId: number;
  private: boolean;
  /** In the order in which they were picked. */
  pictures: readonly SetPicture[];
  /** Set while the user presses pictures on that tab; the pictures are still those picked before. */
  picking?: { tabId: number };
  /** Why the last press on the set brought nothing; its pictures are as they were. */
  error?: StoredError;
  /** How many pictures of the last press were left out, because a set holds no more. */
  leftOut?: number;
}

/** How many pictures one set holds. */
export const mostSetPictures = 40;

/** The product of a set, where its pictures tell of one and of no other. */
export function productOf({ pictures }: Pick<PictureSet, 'pictures'>): Product | undefined {
  const told = pictures.flatMap(({ product }) => product ?? []);
  const [first] = told;
  return first && told.every(({ url, title }) => url === first.url && title === first.title) ? first : undefined;
}

/** The tab whose page a set's pictures were picked on; undefined where they come from elsewhere, or from several. */
export function tabOf({ pictures }: Pick<PictureSet, 'pictures'>): number | undefined {
  const tabs = new Set(pictures.flatMap(({ source }) => (source.kind === 'page' ? source.tabId : [])));
  const [tab] = tabs;
  return tabs.size === 1 ? tab : undefined;
}
