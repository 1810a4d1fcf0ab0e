import { decodeFingerprint, encodeFingerprint, FingerprintFormatError } from './codec';
import { fingerprintVersion, type Fingerprint } from './fingerprint';

/** Many fingerprints in one file, each under its picture's name. */
export interface FingerprintFile {
  /** What `picturesDigest` gave for the pictures when the file was made, hex. */
  digest: string;
  names: readonly string[];
  /** Decoded when it is asked for. Throws a FingerprintFormatError for a name that the file does not have. */
  fingerprint(name: string): Fingerprint;
}

const magic = 0x31464631;
const headBytes = 44;

/**
 * The file, little-endian: "1FF1", version u16, 0 u16, digest 32 bytes, count u32; for each picture the length of its
 * name u8, the name in UTF-8 and the length of its fingerprint u32; then the fingerprints.
 */
export function encodeFingerprintFile(
  digest: string,
  entries: readonly (readonly [string, Fingerprint])[],
): Uint8Array {
  const parts = entries.map(([name, fingerprint]) => {
    const bytes = new TextEncoder().encode(name);
    if (bytes.length > 255) throw new RangeError(`The name is too long: ${name}`);
    return { name: bytes, fingerprint: encodeFingerprint(fingerprint) };
  });
  const table = parts.reduce((sum, part) => sum + 5 + part.name.length, 0);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.fingerprint.length, headBytes + table));
  const view = new DataView(all.buffer);
  view.setUint32(0, magic, true);
  view.setUint16(4, fingerprintVersion, true);
  for (let i = 0; i < 32; i++) all[8 + i] = parseInt(digest.slice(2 * i, 2 * i + 2), 16);
  view.setUint32(40, parts.length, true);
  let at = headBytes;
  for (const { name, fingerprint } of parts) {
    all[at] = name.length;
    all.set(name, at + 1);
    view.setUint32(at + 1 + name.length, fingerprint.length, true);
    at += 5 + name.length;
  }
  for (const { fingerprint } of parts) {
    all.set(fingerprint, at);
    at += fingerprint.length;
  }
  return all;
}

/** Opens the file. Throws a FingerprintFormatError when it is none, ends early, or has another version. */
export function decodeFingerprintFile(bytes: Uint8Array): FingerprintFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headBytes || view.getUint32(0, true) !== magic) {
    throw new FingerprintFormatError('This is no file of fingerprints');
  }
  const version = view.getUint16(4, true);
  if (version !== fingerprintVersion) {
    throw new FingerprintFormatError(`The file of fingerprints has version ${version}, not ${fingerprintVersion}`);
  }
  const digest = Array.from(bytes.subarray(8, 40), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const sizes = new Map<string, number>();
  let at = headBytes;
  for (let i = view.getUint32(40, true); i > 0; i--) {
    const nameEnd = at + 1 + (bytes[at] ?? 0);
    if (nameEnd + 4 > bytes.length) throw new FingerprintFormatError('The file of fingerprints ends early');
    sizes.set(new TextDecoder().decode(bytes.subarray(at + 1, nameEnd)), view.getUint32(nameEnd, true));
    at = nameEnd + 4;
  }
  const places = new Map<string, Uint8Array>();
  for (const [name, size] of sizes) {
    places.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  if (at !== bytes.length) throw new FingerprintFormatError('The file of fingerprints has the wrong length');
  return {
    digest,
    names: [...places.keys()],
    fingerprint(name) {
      const place = places.get(name);
      if (!place) throw new FingerprintFormatError(`There is no fingerprint of ${name}`);
      return decodeFingerprint(place);
    },
  };
}

/**
 * Hex SHA-256 over the names and bytes of pictures in the order given: tells whether a file of fingerprints was made
 * from these pictures.
 */
export async function picturesDigest(pictures: readonly (readonly [string, Uint8Array])[]): Promise<string> {
  const digests: string[] = [`version ${fingerprintVersion}`];
  for (const [name, bytes] of pictures) digests.push(`${name} ${await sha256(bytes)}`);
  return sha256(new TextEncoder().encode(digests.join('\n')));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
