import { db } from '../db';
import { makeThumbnail } from '../image/thumbnail';
import { isOwnPicture, isResultPicture, mayReadWeb } from '../search/picture-hosts';
import { readResultPicture } from '../search/read-result-picture';
import { readAllSavedOffers } from './read-boards';
import { writeBoards } from './write-boards';

/** Long side of a kept picture, px: large enough for the detail pane and for a cell of an exported table. */
const longSide = 480;

/** A picture that is larger is not read. Bytes. */
const mostBytes = 5_000_000;

/** Saved offers whose picture could be kept, and is not yet. */
async function withoutPicture(): Promise<{ id: string; imageUrl: string }[]> {
  const kept = new Set((await (await db()).getAllKeys('savedPictures')).map(([id, which]) => which === 'offer' && id));
  return (await readAllSavedOffers()).flatMap(({ id, offer: { imageUrl } }) =>
    imageUrl && !kept.has(id) && isResultPicture(imageUrl) ? [{ id, imageUrl }] : [],
  );
}

/** How many saved offers have no picture of their own because the browser does not let the extension read it. */
export async function countPicturesToAllow(): Promise<number> {
  if (await mayReadWeb()) return 0;
  return (await withoutPicture()).filter(({ imageUrl }) => !isOwnPicture(imageUrl)).length;
}

/**
 * Reads the pictures of saved offers that are not kept yet, one after the other, as far as the browser allows; one that
 * cannot be read is left out. Rejects where the disk is full, or with the signal's reason.
 */
export async function keepSavedPictures(signal: AbortSignal): Promise<void> {
  const allowed = await mayReadWeb();
  const wanted = (await withoutPicture()).filter(({ imageUrl }) => allowed || isOwnPicture(imageUrl));
  for (const { id, imageUrl } of wanted) {
    const picture = await readSmall(imageUrl, signal);
    if (picture) await keep(id, picture);
  }
}

async function readSmall(imageUrl: string, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    return await makeThumbnail(await readResultPicture(imageUrl, mostBytes, 'default', signal), longSide);
  } catch (error) {
    signal.throwIfAborted();
    console.warn('The picture of a saved offer could not be read:', error);
    return undefined;
  }
}

/** An offer that was taken off meanwhile leaves no picture behind. */
async function keep(id: string, picture: Blob): Promise<void> {
  await writeBoards(async (writing) => {
    if (!(await writing.objectStore('savedOffers').getKey(id))) return;
    await writing.objectStore('savedPictures').put(picture, [id, 'offer']);
  });
}
