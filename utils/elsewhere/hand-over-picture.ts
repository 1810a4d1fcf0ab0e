import { FindError } from '../errors';
import { toDataUrl } from '../image/data-url';
import { preparePicture } from '../image/prepare';
import { readPicture, readSearch } from '../search/read-search';
import { findSearch } from '../search/search-data';
import type { HandOver } from './hand-over';

/** What 1688's picture search takes in its page: at most 20 MB, and about 800 px are as good as more. */
const needs = { longSide: 800, maxBytes: 20_000_000, aimBytes: 400_000 };

/**
 * The picture of that search as a JPEG, in a data: address: what the panel shows as the question where it was prepared, else
 * the original. Throws `stored-state` when the search is no longer there, and a `FindError` for what is no usable picture.
 */
export async function handOverPicture(of: HandOver, signal: AbortSignal): Promise<string> {
  const shown = await readSearch(of.windowId);
  const search = shown?.id === of.searchId ? shown : await findSearch(of.searchId, of);
  const stored = search && ((await readPicture(search, 'prepared')) ?? (await readPicture(search, 'original')));
  if (!stored) throw new FindError('stored-state');
  const { width = Infinity, height = Infinity } = search.picture ?? {};
  const fits = stored.type === 'image/jpeg' && Math.max(width, height) <= needs.longSide;
  return toDataUrl(fits ? stored : (await preparePicture(stored, needs, signal)).blob);
}
