import { colourOf, type ColourThumbnail } from './colour';
import { hashesOf } from './crops';
import { integralOf } from './integral';
import { keyPointsOf, type KeyPoints } from './key-points';
import { pictureKindOf, type PictureKind } from './picture-kind';
import { workingLongSide, type Pixels } from './pixels';
import { lumaOf, type Box, type Plane } from './plane';
import { thumbnailOf } from './thumbnail';
import { contentBox } from './trim';

/**
 * Grows with every change that gives the same pixels another fingerprint or another serialised form: fingerprints of
 * different versions are never compared.
 */
export const fingerprintVersion = 1;

/** What is kept of a picture to find it again and to say whether another one is the same photo. About 14 kB. */
export interface Fingerprint {
  /** The working size, px. All places are in these pixels. */
  width: number;
  height: number;
  kind: PictureKind;
  /** The frame without a border of one colour. */
  content: Box;
  /** 16 hashes of 256 bits: the frame, its content, and crops of the content (see crops.ts). */
  hashes: Uint32Array;
  /** Luma, long side 64 px. */
  thumbnail: Plane;
  colour: ColourThumbnail;
  keyPoints: KeyPoints;
}

/**
 * The fingerprint of a picture in its working size (see `workingSize`). Pure: the same pixels give the same
 * fingerprint everywhere. Throws a RangeError for pixels in another size or too few bytes.
 */
export function fingerprintOf(pixels: Pixels): Fingerprint {
  const { data, width, height } = pixels;
  if (Math.max(width, height) !== workingLongSide || !Number.isInteger(width) || !Number.isInteger(height)) {
    throw new RangeError(`A fingerprint needs a long side of ${workingLongSide} px, not ${width} × ${height}`);
  }
  if (Math.min(width, height) < 1 || data.length !== width * height * 4) {
    throw new RangeError(`${data.length} bytes are no RGBA picture of ${width} × ${height}`);
  }
  const luma = lumaOf(pixels);
  const integral = integralOf(luma);
  const content = contentBox(pixels);
  const thumbnail = thumbnailOf(integral);
  return {
    width,
    height,
    kind: pictureKindOf(pixels, luma, thumbnail, content),
    content,
    hashes: hashesOf(integral, content),
    thumbnail,
    colour: colourOf(pixels),
    keyPoints: keyPointsOf(luma),
  };
}
