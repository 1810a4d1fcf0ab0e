/** A part of a picture, in fractions 0 to 1 of its width and height as it is seen, upright. */
export interface CropBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * How a picture is made ready for recognition. `product`: contrast +20%, so that outlines stand out. `detail`: sharpness
 * +30%, so that fabric, print and workmanship do. The figures are those of the published pre-processing for 1688's
 * picture search; `enhance.ts` says what they mean.
 */
export const pictureKinds = ['as-is', 'product', 'detail'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** What of a picture is searched, and how it is made ready. */
export interface PictureLook {
  kind: PictureKind;
  /** All of it, the largest square about its centre, or a part that the user framed. */
  part: 'whole' | 'centre' | CropBox;
}

/** How new searches begin: what one picture was framed to is no rule for the next. */
export interface UsualLook extends PictureLook {
  part: 'whole' | 'centre';
}

/** The whole picture as it is. */
export const plainLook: PictureLook = { kind: 'as-is', part: 'whole' };

/** True where the picture itself is searched, and not a part of it or a treated copy. */
export function isPlain({ kind, part }: PictureLook): boolean {
  return kind === 'as-is' && part === 'whole';
}

/** True where both make the same picture of one original. */
export function sameLook(a: PictureLook, b: PictureLook): boolean {
  return a.kind === b.kind && samePart(a.part, b.part);
}

function samePart(a: PictureLook['part'], b: PictureLook['part']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The part in fractions of a picture of that size. */
export function boxOf(part: PictureLook['part'], { width, height }: { width: number; height: number }): CropBox {
  if (typeof part !== 'string') return part;
  if (part === 'whole') return { x: 0, y: 0, width: 1, height: 1 };
  const side = Math.min(width, height);
  const box = { width: side / width, height: side / height };
  return { x: (1 - box.width) / 2, y: (1 - box.height) / 2, ...box };
}

/** The part in whole pixels of a picture of that size: at least one each way, and never beyond its edges. */
export function cutOf(part: PictureLook['part'], size: { width: number; height: number }): CropBox {
  const box = boxOf(part, size);
  const [x, width] = cutLine(box.x, box.width, size.width);
  const [y, height] = cutLine(box.y, box.height, size.height);
  return { x, y, width, height };
}

function cutLine(from: number, part: number, whole: number): [start: number, length: number] {
  const start = Math.min(whole - 1, Math.max(0, Math.round(from * whole)));
  const end = Math.min(whole, Math.max(start + 1, Math.round((from + part) * whole)));
  return [start, end - start];
}

/** A box of fractions of `outer`, in fractions of what `outer` is a part of. */
export function boxWithin(outer: CropBox, box: CropBox): CropBox {
  return {
    x: outer.x + box.x * outer.width,
    y: outer.y + box.y * outer.height,
    width: box.width * outer.width,
    height: box.height * outer.height,
  };
}
