import { checkPicture, decodePicture } from './decode';
import { drawThumbnail } from './thumbnail';

/** A picture's small JPEG with its size in pixels. Throws a `FindError` for what is no picture or cannot be opened. */
export async function shrinkPicture(picture: Blob): Promise<{ blob: Blob; width: number; height: number }> {
  const inspection = checkPicture(new Uint8Array(await picture.arrayBuffer()));
  return drawThumbnail(await decodePicture(picture, inspection));
}
