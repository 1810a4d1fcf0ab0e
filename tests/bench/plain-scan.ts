import { hashWords } from '@/utils/image/fingerprint/dct-hash';
import { popcount } from '@/utils/image/fingerprint/popcount';

/** The least Hamming distance of one hash to any of many, by one look at each word. */
export function plainScan(all: Uint32Array, query: Uint32Array): number {
  let least = 256;
  for (let at = 0; at < all.length; at += hashWords) {
    let distance = 0;
    for (let word = 0; word < hashWords; word++) distance += popcount(all[at + word]! ^ query[word]!);
    if (distance < least) least = distance;
  }
  return least;
}
