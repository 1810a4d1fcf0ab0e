import { similarFrom } from '@/utils/sourcing/similarity';

/** From this similarity on two pictures are the same photo, edited at most. */
export const sameFrom = 0.9;

export type Verdict = 'same' | 'similar' | 'weak';

/** What a similarity from 0 to 1 means. */
export function verdictOf(similarity: number): Verdict {
  if (similarity >= sameFrom) return 'same';
  return similarity >= similarFrom ? 'similar' : 'weak';
}

/** Whole percent, rounded down: 0.899 must not read as the 90% that means "same photo". */
export const similarityPercent = (similarity: number): number => Math.floor(similarity * 100 + 1e-9);
