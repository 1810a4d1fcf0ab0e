/** What comparing an offer's picture with the query has found. */
export type PhotoVerdict =
  'same-photo' | 'same-photo-edited' | 'same-photo-another-colour' | 'similar' | 'different' | 'not-checked';

/**
 * Why a picture could not be checked: the offer names none, it is over the size bound, it could not be read, it is no
 * picture that the browser opens, or it stands on a server that is none of the services'.
 */
export type NotCheckedReason = 'no-picture' | 'too-big' | 'unreachable' | 'broken' | 'other-host';

/**
 * Lays the query (mirrored first, where the check says so) on the offer's picture: (x, y) goes to
 * (a·x + b·y + c, d·x + e·y + f), both pictures with a long side of 320 px.
 */
export interface PhotoPlace {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** The outcome of one offer's photo check. */
export interface PhotoCheck {
  verdict: PhotoVerdict;
  /** How alike the two pictures are, 0 to 1; means nothing while `not-checked`. */
  score: number;
  /** Set with `not-checked`. */
  reason?: NotCheckedReason;
  /** The offer's picture shows the query mirrored left to right. */
  mirrored?: boolean;
  /** Where the query lies on the offer's picture; only where they are the same photo. */
  place?: PhotoPlace;
}

/** A photo check as it is kept, with the address of the picture that it looked at. */
export interface KeptCheck extends PhotoCheck {
  offerId: string;
  imageUrl?: string;
}

/** Photo checks by offer id; an offer without an entry was not checked. */
export type PhotoChecks = ReadonlyMap<string, PhotoCheck>;

/** True for the verdicts that mean the very same photo, whatever was done to it or its colours. */
export function isSamePhoto({ verdict }: Pick<PhotoCheck, 'verdict'>): boolean {
  return verdict === 'same-photo' || verdict === 'same-photo-edited' || verdict === 'same-photo-another-colour';
}
