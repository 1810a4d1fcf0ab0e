import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@/scripts/setup/root.mjs';
import type { Offer } from '@/utils/offer/offer';

/** As many offers as are asked for, made of the samples: each with an id of its own, none with a picture to load. */
export async function sampleOffers(count: number): Promise<Offer[]> {
  const file = await readFile(join(root, 'assets/sample-library/offers.json'), 'utf8');
  const samples = JSON.parse(file) as { offer: Offer }[];
  return Array.from({ length: count }, (_, index) => ({
    ...samples[index % samples.length]!.offer,
    id: String(600_000_000_000 + index),
    origin: 'service',
  }));
}
