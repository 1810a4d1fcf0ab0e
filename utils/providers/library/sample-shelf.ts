import { FindError } from '../../errors';
import { FingerprintFormatError } from '../../image/fingerprint/codec';
import { decodeFingerprintFile } from '../../image/fingerprint/fingerprint-file';
import type { Offer } from '../../offer/offer';
import { z } from '../../zod';
import { shelfOf, type Shelf } from './shelf';

const row = z.object({
  picture: z.string(),
  kind: z.string(),
  listedDaysAgo: z.optional(z.number()),
  offer: z.looseObject({ id: z.string(), title: z.string(), supplier: z.looseObject({}) }),
});

/** A row of the sample library's `offers.json`: what depends on the place and day of reading is added when it is read. */
export interface SampleRow {
  /** The picture's file name in `sample-library/pictures/`. */
  picture: string;
  /** The kind of product, such as `mug`. */
  kind: string;
  /** Age of the offer in days: relative, so that "new" keeps having rows. */
  listedDaysAgo?: number;
  offer: Omit<Offer, 'url' | 'imageUrl' | 'origin' | 'listedAt' | 'similarity'>;
}

/** Where the sample library is read from. */
export interface SampleSource {
  /** The bytes of a file of the extension. Rejects when it is not there. */
  load(path: string): Promise<Uint8Array>;
  /** The full address of a path inside the extension. */
  address(path: string): string;
  /** Milliseconds since 1970. */
  now(): number;
}

const folder = '/sample-library';

/**
 * Reads the sample library. Its offers are marked `sample` and link to our own page "This is sample data". Rejects with
 * `stored-state` when its files do not belong to this version or to each other.
 */
export async function readSampleShelf({ load, address, now }: SampleSource): Promise<Shelf> {
  const [text, bytes] = await Promise.all([load(`${folder}/offers.json`), load(`${folder}/fingerprints.bin`)]);
  const rows = parseRows(text);
  try {
    const file = decodeFingerprintFile(bytes);
    const fingerprints = rows.map(({ picture }) => file.fingerprint(picture));
    const time = now();
    return shelfOf(
      rows.map((sample) => offerOf(sample, address, time)),
      fingerprints,
    );
  } catch (error) {
    if (error instanceof FingerprintFormatError) throw new FindError('stored-state', {}, { cause: error });
    throw error;
  }
}

function parseRows(bytes: Uint8Array): SampleRow[] {
  const parsed = z.array(row).safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw new FindError('stored-state', {}, { cause: parsed.error });
  return parsed.data as unknown as SampleRow[];
}

function offerOf({ picture, listedDaysAgo, offer }: SampleRow, address: (path: string) => string, now: number): Offer {
  return {
    ...offer,
    url: address(`/sample.html?id=${encodeURIComponent(offer.id)}`),
    imageUrl: address(`${folder}/pictures/${picture}`),
    origin: 'sample',
    ...(listedDaysAgo === undefined ? {} : { listedAt: new Date(now - listedDaysAgo * 86_400_000).toISOString() }),
  };
}
