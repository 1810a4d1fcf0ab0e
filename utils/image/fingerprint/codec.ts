import { hashCount } from './crops';
import { hashWords } from './dct-hash';
import { fingerprintVersion, type Fingerprint } from './fingerprint';
import { descriptorWords, mostKeyPoints } from './key-points';
import type { PictureKind } from './picture-kind';
import { workingLongSide } from './pixels';

/** The bytes are no fingerprint, or one of another version. */
export class FingerprintFormatError extends Error {
  override name = 'FingerprintFormatError';
}

const kinds: readonly PictureKind[] = ['photo', 'blank', 'text', 'collage'];

/**
 * The serialised form, little-endian: version u16, width u16, height u16, kind u8, 0 u8, content box 4 × u16, thumbnail
 * width and height u8, colour width and height u8, key point count u16, then hashes, key points (x and y in 1/64 px as
 * u16, descriptors), thumbnail and colour bytes.
 */
export function encodeFingerprint(fingerprint: Fingerprint): Uint8Array {
  const { width, height, kind, content, hashes, thumbnail, colour, keyPoints } = fingerprint;
  const bytes = new Uint8Array(sizeOf(keyPoints.count, thumbnail.data.length, colour.blue.length));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const byte = (value: number) => view.setUint8(at++, value);
  const short = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const words = (values: Uint32Array) => {
    for (const value of values) {
      view.setUint32(at, value, true);
      at += 4;
    }
  };
  [fingerprintVersion, width, height].forEach(short);
  byte(kinds.indexOf(kind));
  byte(0);
  [content.left, content.top, content.right, content.bottom].forEach(short);
  [thumbnail.width, thumbnail.height, colour.width, colour.height].forEach(byte);
  short(keyPoints.count);
  words(hashes);
  keyPoints.x.forEach((value) => short(value * 64));
  keyPoints.y.forEach((value) => short(value * 64));
  words(keyPoints.descriptors);
  for (const part of [thumbnail.data, colour.blue, colour.red]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads the serialised form. Throws a FingerprintFormatError for another version, a wrong length or broken figures. */
export function decodeFingerprint(bytes: Uint8Array): Fingerprint {
  if (bytes.length < headBytes) throw new FingerprintFormatError('The fingerprint ends early');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const byte = () => view.getUint8(at++);
  const short = () => {
    at += 2;
    return view.getUint16(at - 2, true);
  };
  const version = short();
  if (version !== fingerprintVersion) {
    throw new FingerprintFormatError(`The fingerprint has version ${version}, not ${fingerprintVersion}`);
  }
  const [width, height] = [short(), short()];
  const kind = kinds[byte()];
  byte();
  const content = { left: short(), top: short(), right: short(), bottom: short() };
  const [thumbnailWidth, thumbnailHeight, colourWidth, colourHeight] = [byte(), byte(), byte(), byte()];
  const count = short();
  const cells = colourWidth * colourHeight;
  if (
    !kind ||
    Math.max(width, height) !== workingLongSide ||
    Math.min(width, height, thumbnailWidth, thumbnailHeight, cells) < 1 ||
    content.left >= content.right ||
    content.top >= content.bottom ||
    content.right > width ||
    content.bottom > height ||
    count > mostKeyPoints ||
    bytes.length !== sizeOf(count, thumbnailWidth * thumbnailHeight, cells)
  ) {
    throw new FingerprintFormatError('The fingerprint is broken');
  }
  // Plain loops: a search decodes 50 of these, and `from` with a function takes ten times as long.
  const words = (length: number) => {
    const values = new Uint32Array(length);
    for (let i = 0; i < length; i++, at += 4) values[i] = view.getUint32(at, true);
    return values;
  };
  const places = () => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = short() / 64;
    return values;
  };
  const raw = (length: number) => bytes.slice(at, (at += length));
  const hashes = words(hashCount * hashWords);
  const x = places();
  const y = places();
  const descriptors = words(count * descriptorWords);
  const thumbnail = { data: raw(thumbnailWidth * thumbnailHeight), width: thumbnailWidth, height: thumbnailHeight };
  const blue = new Int8Array(raw(cells).buffer);
  const red = new Int8Array(raw(cells).buffer);
  return {
    width,
    height,
    kind,
    content,
    hashes,
    thumbnail,
    colour: { width: colourWidth, height: colourHeight, blue, red },
    keyPoints: { count, x, y, descriptors },
  };
}

const headBytes = 22;

function sizeOf(keyPoints: number, thumbnail: number, cells: number): number {
  return headBytes + hashCount * hashWords * 4 + keyPoints * (4 + descriptorWords * 4) + thumbnail + 2 * cells;
}
