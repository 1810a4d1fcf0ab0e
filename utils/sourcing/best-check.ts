import { verdictOrder } from './rank';
import type { PhotoCheck, PhotoChecks } from './photo-check';

/** The photo check that speaks most for an offer, of those against several pictures, and whose it is. */
export interface BestCheck {
  check: PhotoCheck;
  /** The place in the list of the picture that it was made with. */
  index: number;
}

/** By offer: the same photo before a similar one, and of equal verdicts the higher score. */
export function bestChecks(all: readonly PhotoChecks[]): ReadonlyMap<string, BestCheck> {
  const best = new Map<string, BestCheck>();
  for (const [index, checks] of all.entries()) {
    for (const [id, check] of checks) {
      const known = best.get(id);
      if (!known || isBetter(check, known.check)) best.set(id, { check, index });
    }
  }
  return best;
}

const isBetter = (a: PhotoCheck, b: PhotoCheck) =>
  (verdictOrder[a.verdict] - verdictOrder[b.verdict] || b.score - a.score) < 0;
