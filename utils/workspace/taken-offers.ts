import type { SavedOffer, SavedPicture } from './board';
import type { Watch } from './watch/watch';
import type { BoardWriting } from './write-boards';

/** An offer that was taken off its board, with its pictures and the watch of its price, as long as that can be undone. */
export interface TakenOffer {
  offer: SavedOffer;
  pictures: readonly (readonly [SavedPicture, Blob])[];
  watch?: Watch;
}

const everyPicture: readonly SavedPicture[] = ['offer', 'product'];

/** Deletes saved offers with what belongs to them, and hands them out. */
export async function takeOffers(writing: BoardWriting, ids: readonly string[]): Promise<TakenOffer[]> {
  const offers = writing.objectStore('savedOffers');
  const pictures = writing.objectStore('savedPictures');
  const taken: TakenOffer[] = [];
  for (const id of ids) {
    const offer = await offers.get(id);
    if (!offer) continue;
    const kept = await Promise.all(
      everyPicture.map(async (which) => [which, await pictures.get([id, which])] as const),
    );
    const watch = await writing.objectStore('watches').get(id);
    taken.push({
      offer,
      pictures: kept.flatMap(([which, blob]) => (blob ? [[which, blob] as const] : [])),
      ...(watch ? { watch } : {}),
    });
    await offers.delete(id);
    await writing.objectStore('watches').delete(id);
    await pictures.delete(IDBKeyRange.bound([id], [id, []]));
  }
  return taken;
}

/** Puts taken offers back where they were. One that was saved anew meanwhile stays as it is now, and is not named. */
export async function putBack(writing: BoardWriting, taken: readonly TakenOffer[]): Promise<string[]> {
  const offers = writing.objectStore('savedOffers');
  const back: string[] = [];
  for (const { offer, pictures, watch } of taken) {
    if (await offers.getKey(offer.id)) continue;
    await offers.put(offer);
    for (const [which, blob] of pictures) await writing.objectStore('savedPictures').put(blob, [offer.id, which]);
    if (watch) await writing.objectStore('watches').put(watch);
    back.push(offer.id);
  }
  return back;
}
