import { FindError } from '../errors';
import { toDataUrl } from './data-url';
import { drawSvg } from './draw-svg';
import { pictureLimits } from './limits';

/**
 * A dropped, pasted or chosen file as a data: address for the background, SVG drawn to PNG. Whether its bytes are a
 * picture is found out there. Throws `picture-empty`, `picture-too-heavy` and `picture-svg`.
 */
export async function readFile(file: File): Promise<string> {
  if (file.size === 0) throw new FindError('picture-empty');
  if (file.size > pictureLimits.maxBytes) {
    throw new FindError('picture-too-heavy', {
      megabytes: Math.ceil(file.size / 1_000_000),
      limit: pictureLimits.maxBytes / 1_000_000,
    });
  }
  if (file.type !== 'image/svg+xml' && !/\.svg$/i.test(file.name)) return toDataUrl(file);
  const drawn = await drawSvg(new Blob([file], { type: 'image/svg+xml' })).catch((cause: unknown) => {
    throw new FindError('picture-svg', {}, { cause });
  });
  return toDataUrl(drawn);
}
