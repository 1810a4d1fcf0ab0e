import type { Offer } from '../offer/offer';
import { Exact, zero } from './exact';
import type { PhotoChecks } from './photo-check';

/** How alike an offer and the query are, 0 to 1, and who says so: the service, or the photo check in its stead. */
export interface KnownSimilarity {
  value: number;
  from: 'service' | 'photo-check';
}

/** The offer's similarity; the photo check stands in where the service gives none. */
export function similarityOf(
  { id, similarity }: Pick<Offer, 'id' | 'similarity'>,
  checks?: PhotoChecks,
): KnownSimilarity | undefined {
  if (similarity !== undefined) return { value: similarity, from: 'service' };
  const check = checks?.get(id);
  return check && check.verdict !== 'not-checked' ? { value: check.score, from: 'photo-check' } : undefined;
}

/** Below this similarity two pictures show unrelated products. */
export const similarFrom = 0.5;

/** True where an offer is judged another product: by its photo check, or by its similarity where it was not checked. */
export function isAnotherProduct({ id, similarity }: Pick<Offer, 'id' | 'similarity'>, checks?: PhotoChecks): boolean {
  const check = checks?.get(id);
  if (check && check.verdict !== 'not-checked') return check.verdict === 'different';
  return similarity !== undefined && similarity < similarFrom;
}

/** A mean of similarities of one kind. */
export interface MeanSimilarity {
  /** 0 to 1; summed exactly, so that a mean of 0.6s is 0.6. */
  mean: number;
  /** How many values it is the mean of. */
  count: number;
  from: KnownSimilarity['from'];
}

/**
 * The mean of the service's similarities, else of the photo checks' scores; undefined where there is neither. The two
 * are measured differently, so one mean never mixes them.
 */
export function meanSimilarity(values: readonly KnownSimilarity[]): MeanSimilarity | undefined {
  const given = values.filter(({ from }) => from === 'service');
  const used = given.length > 0 ? given : values;
  if (used.length === 0) return undefined;
  const sum = used.reduce((total, { value }) => total.plus(new Exact(value)), zero);
  const mean = Number(sum.div(used.length).toFixed());
  return { mean, count: used.length, from: used[0]!.from };
}
