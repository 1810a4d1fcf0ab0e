import { describe, expect, it } from 'vitest';
import { decodeFingerprint, encodeFingerprint, FingerprintFormatError } from '@/utils/image/fingerprint/codec';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import {
  decodeFingerprintFile,
  encodeFingerprintFile,
  picturesDigest,
} from '@/utils/image/fingerprint/fingerprint-file';
import { drawnPicture, scene } from './drawn-picture';

const sizes = [
  [320, 320],
  [320, 200],
  [90, 320],
  [320, 3],
] as const;

describe('encodeFingerprint', () => {
  it.each(sizes)('reads back what it wrote of %i × %i', (width, height) => {
    const fingerprint = fingerprintOf(drawnPicture(scene(7), width, height));
    const bytes = encodeFingerprint(fingerprint);
    expect(decodeFingerprint(bytes)).toEqual(fingerprint);
    expect(bytes.length).toBeLessThan(15_000);
  });

  it('refuses another version, an early end and broken figures', () => {
    const bytes = encodeFingerprint(fingerprintOf(drawnPicture(scene(7))));
    const changed = (at: number, value: number) => {
      const copy = bytes.slice();
      copy[at] = value;
      return copy;
    };
    expect(() => decodeFingerprint(changed(0, 200))).toThrow(/version 200/);
    for (const broken of [
      bytes.subarray(0, 5),
      bytes.subarray(0, -1),
      changed(2, 7),
      changed(6, 9),
      changed(20, 255),
    ]) {
      expect(() => decodeFingerprint(broken)).toThrow(FingerprintFormatError);
    }
  });

  it('reads bytes that begin in the middle of a buffer', () => {
    const bytes = encodeFingerprint(fingerprintOf(drawnPicture(scene(7))));
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(decodeFingerprint(moved.subarray(3))).toEqual(decodeFingerprint(bytes));
  });
});

describe('fingerprintOf', () => {
  it('refuses pixels in another size or too few of them', () => {
    expect(() => fingerprintOf(drawnPicture(scene(1), 100, 80))).toThrow(RangeError);
    expect(() => fingerprintOf({ data: new Uint8ClampedArray(12), width: 320, height: 320 })).toThrow(RangeError);
  });
});

describe('encodeFingerprintFile', () => {
  const entries = [1, 2].map((seed) => [`${seed} 图.webp`, fingerprintOf(drawnPicture(scene(seed)))] as const);
  const digest = 'ab'.repeat(32);

  it('keeps names, digest and fingerprints', () => {
    const file = decodeFingerprintFile(encodeFingerprintFile(digest, entries));
    expect(file.digest).toBe(digest);
    expect(file.names).toEqual(['1 图.webp', '2 图.webp']);
    expect(file.fingerprint('2 图.webp')).toEqual(entries[1]![1]);
    expect(() => file.fingerprint('3')).toThrow(FingerprintFormatError);
  });

  it('refuses what is no such file, ends early or has another version', () => {
    const bytes = encodeFingerprintFile(digest, entries);
    const other = bytes.slice();
    other[4] = 99;
    expect(() => decodeFingerprintFile(other)).toThrow(/version 99/);
    for (const broken of [new Uint8Array(3), bytes.slice(4), bytes.subarray(0, 50), bytes.subarray(0, -2)]) {
      expect(() => decodeFingerprintFile(broken)).toThrow(FingerprintFormatError);
    }
  });

  it('has a digest that any change of a name or a byte changes', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const digests = await Promise.all([
      picturesDigest([['a', bytes]]),
      picturesDigest([['b', bytes]]),
      picturesDigest([['a', Uint8Array.of(1, 2, 4)]]),
      picturesDigest([]),
    ]);
    expect(new Set(digests).size).toBe(4);
  });
});
