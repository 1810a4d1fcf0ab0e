import { FindError } from '../errors';
import { toDataUrl } from '../image/data-url';
import { plainLook } from '../image/look';
import { preparePicture } from '../image/prepare';
import { readPicture, readSearch } from '../search/read-search';
import { findSearch } from '../search/search-data';
import type { HandOver } from './hand-over';

/** What 1688's picture search takes in its page: at most 20 MB, and about 800 px are as good as more. */
const needs = { longSide: 800, maxBytes: 20_000_000, aimBytes: 400_000 };

/**
 * The picture of that search as a JPEG, in a data: address: what the panel shows as the question where it was prepared, else
 * the same part and look of the original. Throws `stored-state` when the search is no longer there, and a `FindError` for what is no usable picture.
 */
export async function handOverPicture(of: HandOver, signal: AbortSignal): Promise<string> {
  const shown = await readSearch(of.windowId);
  const search = shown?.id === of.searchId ? shown : await findSearch(of.searchId, of);
  if (!search) throw new FindError('stored-state');
  const prepared = search.picture && (await readPicture(search, 'prepared'));
  const { width = Infinity, height = Infinity } = search.picture ?? {};
  const fits = prepared?.type === 'image/jpeg' && Math.max(width, height) <= needs.longSide;
  if (fits) return toDataUrl(prepared);
  const stored = prepared ?? (await readPicture(search, 'original'));
  if (!stored) throw new FindError('stored-state');
  return toDataUrl((await preparePicture(stored, needs, signal, prepared ? plainLook : search.look)).blob);
}
