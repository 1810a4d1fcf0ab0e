import type { Offer } from '../offer/offer';
import { bestChecks } from './best-check';
import type { PhotoChecks } from './photo-check';
import { meanSimilarity, similarityOf, type MeanSimilarity } from './similarity';

/** What one picture of the product has found, or why it has not. */
export interface PictureResult {
  /** Names the picture to the user and in `foundBy`. */
  picture: string;
  /** In the service's order; absent where the search failed. */
  offers?: readonly Offer[];
  /** The photo checks of these offers against this picture. */
  photos?: PhotoChecks;
  /** The sentence of the failure. */
  failure?: string;
}

/** An offer with the pictures that found it. */
export interface CrossCheckedOffer {
  /** The row of the first picture that found it. */
  offer: Offer;
  /** The pictures that found it, in the order asked. */
  foundBy: readonly string[];
  /** Over the pictures that found it; absent where neither service nor photo check gives one. */
  similarity?: MeanSimilarity;
}

/**
 * How far several pictures of one product agree (seed 002): over 5 offers found by all high, 1 to 5 medium, 0 low. Offers
 * that the photo checks call another product do not count.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** The joined results of several pictures of one product. */
export interface CrossCheck {
  /** How many pictures were answered: the n of "k of n". */
  answered: number;
  /** Absent where fewer than two pictures were answered: then nothing was cross-checked. */
  confidence?: Confidence;
  /** How many offers every answered picture has found. */
  foundByAll: number;
  /** How many of these the photo checks call another product. */
  foundByAllDifferent: number;
  /** Found by the most pictures first, then the most similar, then in the service's order. */
  rows: readonly CrossCheckedOffer[];
  failed: readonly Pick<PictureResult, 'picture' | 'failure'>[];
}

export const minimumPictures = 2;
export const maximumPictures = 6;
/** Rows that each picture is asked for. */
export const rowsPerPicture = 30;

/**
 * Joins the results of 2 to 6 pictures of one product by offer id. "Found by all" means by all that were answered; a
 * picture that failed is named in `failed`.
 *
 * @throws RangeError for fewer than 2 or more than 6 pictures
 */
export function crossCheck(results: readonly PictureResult[]): CrossCheck {
  if (results.length < minimumPictures || results.length > maximumPictures) {
    throw new RangeError(`A cross-check takes ${minimumPictures} to ${maximumPictures} pictures.`);
  }
  const answers = results.filter((result) => result.offers !== undefined);
  const rows = join(answers);
  const ofAll = rows.filter(({ foundBy }) => foundBy.length === answers.length);
  // An offer has one picture, the product several: only what none of them is alike to is another product.
  const checks = bestChecks(answers.map(({ photos }) => withoutUnchecked(photos)));
  const different = ofAll.filter(({ offer }) => checks.get(offer.id)?.check.verdict === 'different').length;
  return {
    answered: answers.length,
    ...(answers.length < minimumPictures ? {} : { confidence: confidenceOf(ofAll.length - different) }),
    foundByAll: ofAll.length,
    foundByAllDifferent: different,
    rows: rows.sort(
      (a, b) => b.foundBy.length - a.foundBy.length || (b.similarity?.mean ?? -1) - (a.similarity?.mean ?? -1),
    ),
    failed: results
      .filter((result) => result.offers === undefined)
      .map(({ picture, failure }) => ({ picture, ...(failure === undefined ? {} : { failure }) })),
  };
}

const withoutUnchecked = (photos: PhotoChecks = new Map()): PhotoChecks =>
  new Map([...photos].filter(([, { verdict }]) => verdict !== 'not-checked'));

function confidenceOf(agreed: number): Confidence {
  if (agreed > 5) return 'high';
  return agreed > 0 ? 'medium' : 'low';
}

function join(answers: readonly PictureResult[]): CrossCheckedOffer[] {
  const found = new Map<string, { offer: Offer; by: { result: PictureResult; row: Offer }[] }>();
  for (const result of answers) {
    for (const row of result.offers ?? []) {
      const known = found.get(row.id) ?? { offer: row, by: [] };
      // One picture counts once, even where its list repeats an offer.
      if (known.by.at(-1)?.result !== result) known.by.push({ result, row });
      found.set(row.id, known);
    }
  }
  return [...found.values()].map(({ offer, by }) => {
    const similarity = meanSimilarity(by.flatMap(({ result, row }) => similarityOf(row, result.photos) ?? []));
    return { offer, foundBy: by.map(({ result }) => result.picture), ...(similarity ? { similarity } : {}) };
  });
}
