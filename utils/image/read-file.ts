import { FindError } from '../errors';
import { toDataUrl } from './data-url';
import { drawSvg, isSvg } from './draw-svg';
import { pictureLimits } from './limits';

/**
 * A dropped, pasted or chosen file as a picture that the background can read: SVG drawn to PNG. Whether its bytes are a
 * picture is found out there. Throws `picture-empty`, `picture-too-heavy` and `picture-svg`.
 */
export async function filePicture(file: File): Promise<Blob> {
  if (file.size === 0) throw new FindError('picture-empty');
  if (file.size > pictureLimits.maxBytes) {
    throw new FindError('picture-too-heavy', {
      megabytes: Math.ceil(file.size / 1_000_000),
      limit: pictureLimits.maxBytes / 1_000_000,
    });
  }
  if (!(await isSvg(file)) && !/\.svg$/i.test(file.name)) return file;
  return drawSvg(await file.text()).then(
    async (png) => (await fetch(png)).blob(),
    (cause: unknown) => {
      throw new FindError('picture-svg', {}, { cause });
    },
  );
}

/** The same as a data: address. */
export async function readFile(file: File): Promise<string> {
  return toDataUrl(await filePicture(file));
}
