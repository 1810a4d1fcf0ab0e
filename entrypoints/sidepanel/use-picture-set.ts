import { useEffect, useState } from 'preact/hooks';
import type { SetTile } from '@/components/set-tiles';
import type { PictureSet, SetPicture } from '@/utils/picture-set/picture-set';
import { readSetPicture } from '@/utils/picture-set/set-pictures';
import { watchSet } from '@/utils/picture-set/set-record';

/** The window's picture set, with what its pictures can be shown from. */
export function usePictureSet(windowId: number): { set?: PictureSet; tiles: readonly SetTile[] } {
  const [set, setSet] = useState<PictureSet>();
  const [blobs, setBlobs] = useState<ReadonlyMap<string, Blob>>(new Map());
  useEffect(() => watchSet(windowId, setSet), [windowId]);

  const kept = set?.pictures.filter((picture) => picture.kept && !blobs.has(picture.id)).map(({ id }) => id) ?? [];
  useEffect(() => {
    if (!set || kept.length === 0) return;
    let current = true;
    const read = async () => {
      const found = new Map(blobs);
      for (const picture of set.pictures) {
        const blob = blobs.get(picture.id) ?? (await readSetPicture(set, picture));
        if (blob) found.set(picture.id, blob);
      }
      if (current) setBlobs(found);
    };
    read().catch((error: unknown) => console.error('The pictures of the set could not be read:', error));
    return () => void (current = false);
  }, [kept.join()]);

  const tiles = set?.pictures.map((picture) => tileOf(picture, blobs.get(picture.id))) ?? [];
  return { ...(set ? { set } : {}), tiles };
}

function tileOf({ id, source }: SetPicture, blob: Blob | undefined): SetTile {
  const shown = source.kind === 'page' ? source.candidate.urls.findLast((url) => /^https?:/.test(url)) : undefined;
  const url = source.kind === 'address' ? source.url : shown;
  return { id, ...(blob ? { blob } : {}), ...(url ? { url } : {}) };
}
