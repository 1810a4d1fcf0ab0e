import { strictBase64 } from './base64';
import { pictureHeader, type PictureHeader } from './picture-header';
import { type Notes } from './service';
import { sha256 } from './sha256';

/** A picture that came as bytes. */
export type SentPicture = PictureHeader & { sha256: string };

/** Reads a picture sent as plain base64 and notes it; undefined where the text is no base64 or the bytes no picture. */
export function sentPicture(text: string, notes: Notes): SentPicture | undefined {
  const bytes = strictBase64(text);
  return bytes && sentBytes(bytes, notes);
}

/** Reads a picture sent as bytes and notes it; undefined where the bytes are no picture. */
export function sentBytes(bytes: Buffer, notes: Notes): SentPicture | undefined {
  const header = pictureHeader(bytes);
  if (!header) return undefined;
  const picture = { ...header, sha256: sha256(bytes) };
  notes.picture(picture);
  return picture;
}
