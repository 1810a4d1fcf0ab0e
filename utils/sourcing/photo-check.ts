/** What comparing an offer's picture with the query has found. */
export type PhotoVerdict =
  'same-photo' | 'same-photo-edited' | 'same-photo-another-colour' | 'similar' | 'different' | 'not-checked';

/** The outcome of one offer's photo check. */
export interface PhotoCheck {
  verdict: PhotoVerdict;
  /** How alike the two pictures are, 0 to 1; means nothing while `not-checked`. */
  score: number;
}

/** Photo checks by offer id; an offer without an entry was not checked. */
export type PhotoChecks = ReadonlyMap<string, PhotoCheck>;
