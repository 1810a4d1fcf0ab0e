import { preparePicture } from '../image/prepare';
import { plainLook } from '../image/look';
import { privatePictureBytes } from '../search/private-keys';
import { readPicture } from '../search/read-search';
import { dropPictures, keepPicture, type DataOwner } from '../search/search-data';
import type { PictureSet, SetPicture } from './picture-set';

/** Long side of a picture that a private window's set keeps reduced, px: more than any service looks at. */
const privateLongSide = 1600;

const ownerOf = (
  { windowId, private: isPrivate }: Pick<PictureSet, 'windowId' | 'private'>,
  id: string,
): DataOwner => ({
  id,
  windowId,
  private: isPrivate,
});

/** Keeps the bytes of a set's picture; those of a private window in session storage, reduced where they are large. */
export async function keepSetPicture(set: PictureSet, { id }: Pick<SetPicture, 'id'>, bytes: Blob): Promise<void> {
  const heavy = set.private && bytes.size > privatePictureBytes;
  const needs = { longSide: privateLongSide, maxBytes: privatePictureBytes };
  const kept = heavy ? (await preparePicture(bytes, needs, new AbortController().signal, plainLook)).blob : bytes;
  await keepPicture(ownerOf(set, id), 'original', kept);
}

/** The kept bytes of a set's picture; undefined for one that is read from its page or address. */
export async function readSetPicture(set: PictureSet, { id, kept }: SetPicture): Promise<Blob | undefined> {
  return kept ? readPicture(ownerOf(set, id), 'original') : undefined;
}

/** Deletes the bytes of pictures that are no longer in the set. */
export async function dropSetPictures(set: PictureSet, pictures: readonly SetPicture[]): Promise<void> {
  for (const { id, kept } of pictures) if (kept) await dropPictures(ownerOf(set, id));
}
