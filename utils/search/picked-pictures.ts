import { browser } from 'wxt/browser';
import type { PictureCandidate } from '../image/candidate';
import type { Product } from '../stores/product';
import { watchSession } from '../watch-session';
import { callPage, type PagePlace } from './page-access';
import type { FoundPicture } from './page-pick';
import { readSearch } from './read-search';
import type { PictureSource, SearchState } from './search-state';
import { withoutPixels } from './source-pixels';

/** A picture that a press may have meant. */
export interface PickedPicture extends FoundPicture {
  candidate: PictureCandidate;
}

/**
 * The pictures that lay where the user last pressed, the one that was taken for meant first. One record a window, in session
 * storage only; it goes with what the window shows.
 */
export interface PickedPictures {
  /** The press: the id of the search that it began. */
  id: string;
  tabId: number;
  frameId: number;
  pageUrl: string;
  product?: Product;
  pictures: PickedPicture[];
}

/** Where the record stands. */
export const pickedKey = (windowId: number): string => `picked:${windowId}`;

type OfPage = Extract<PictureSource, { kind: 'page' }>;

/** Notes what lay under a press besides the picture that is searched, if anything did and the search is still shown. */
export async function notePicked(
  { id, windowId, product }: Pick<SearchState, 'id' | 'windowId' | 'product'>,
  { tabId, frameId, pageUrl }: OfPage,
  candidates: readonly PictureCandidate[],
): Promise<void> {
  const found = await callPage({ tabId, frameId }, 'found');
  const pictures = found.flatMap((picture) => {
    const candidate = candidates[picture.index];
    return candidate ? [{ ...picture, candidate: small(candidate, { tabId, frameId, pageUrl }) }] : [];
  });
  if (pictures.length < 2 || (await readSearch(windowId))?.id !== id) return;
  const picked: PickedPictures = { id, tabId, frameId, pageUrl, ...(product ? { product } : {}), pictures };
  await browser.storage.session.set({ [pickedKey(windowId)]: picked });
}

/** The best addresses and the shown one are enough to find a picture again. */
function small(candidate: PictureCandidate, page: PagePlace & { pageUrl: string }): PictureCandidate {
  const source = withoutPixels({ kind: 'page', ...page, candidate });
  const { urls, ...rest } = source.kind === 'page' ? source.candidate : candidate;
  return { ...rest, urls: urls.length > 4 ? [...urls.slice(0, 3), urls.at(-1)!] : urls };
}

/** Calls back with the window's record now and on every change. Returns the function that ends it. */
export function watchPicked(windowId: number, callback: (picked: PickedPictures | undefined) => void): () => void {
  return watchSession(pickedKey(windowId), (stored) => stored as PickedPictures | undefined, callback);
}

/**
 * Another of those pictures, to be searched: as the page has it now, with pixels that only the page can read, else as it was
 * noted. Undefined where it is none of them.
 */
export async function pickedSource(
  windowId: number,
  index: number,
): Promise<{ source: OfPage; product?: Product; pick: { id: string; index: number } } | undefined> {
  const key = pickedKey(windowId);
  const picked = (await browser.storage.session.get(key))[key] as PickedPictures | undefined;
  const noted = picked?.pictures.find((picture) => picture.index === index)?.candidate;
  if (!picked || !noted) return undefined;
  const { id, tabId, frameId, pageUrl } = picked;
  const answer = await callPage({ tabId, frameId }, 'pick', { mode: 'found', index, picker: false }).catch(
    () => undefined,
  );
  // The page may have moved on, or another press may have found other pictures.
  const [now] = answer?.candidates ?? [];
  const same = now?.kind === noted.kind && now.urls.at(-1) === (noted.urls.at(-1) ?? now.urls.at(-1));
  const product = (same && answer?.product) || picked.product;
  return {
    source: { kind: 'page', tabId, frameId, pageUrl, candidate: same ? now : noted },
    ...(product ? { product } : {}),
    pick: { id, index },
  };
}
