import type { Offer } from '../offer/offer';

/** What a refinement says of one offer. */
export interface Judgement {
  /** False where a datum that is given speaks against the offer. */
  passes: boolean;
  /** The data that the refinement wanted and the offer lacks; with one of them the offer counts as not judged. */
  missing: readonly string[];
  /** The photo check stood in for the service's similarity. */
  byPhotoCheck?: boolean;
}

/** A check of loaded offers, made here and apart from the service's own filters. */
export interface Refinement {
  id: string;
  judge: (offer: Offer) => Judgement;
}

/** The loaded offers that refinements leave, with how many could be judged: "12 of 40 loaded, not judged: 14". */
export interface Refined {
  /** What passes and what could not be judged, in the order of the list given. */
  offers: Offer[];
  loaded: number;
  /** Judged on every datum, and passed. */
  passed: number;
  /** Left in the list because a datum is missing and nothing given speaks against them. */
  notJudged: number;
  /** How many of `offers` lack each datum. */
  missing: ReadonlyMap<string, number>;
  /** Ids of `offers` that were judged by the photo check in place of the service's similarity. */
  byPhotoCheck: ReadonlySet<string>;
  /** Ids of `offers` that count as not judged. */
  notJudgedIds: ReadonlySet<string>;
}

/** Applies refinements to loaded offers: all must pass; an offer that lacks a datum stays and is counted. */
export function refine(offers: readonly Offer[], refinements: readonly Refinement[]): Refined {
  const missing = new Map<string, number>();
  const byPhotoCheck = new Set<string>();
  const notJudgedIds = new Set<string>();
  let notJudged = 0;
  const left = offers.filter((offer) => {
    const judgements = refinements.map(({ judge }) => judge(offer));
    if (!judgements.every(({ passes }) => passes)) return false;
    const lacking = judgements.flatMap((judgement) => judgement.missing);
    for (const datum of lacking) missing.set(datum, (missing.get(datum) ?? 0) + 1);
    if (lacking.length > 0) {
      notJudged += 1;
      notJudgedIds.add(offer.id);
    }
    if (judgements.some((judgement) => judgement.byPhotoCheck)) byPhotoCheck.add(offer.id);
    return true;
  });
  const passed = left.length - notJudged;
  return { offers: left, loaded: offers.length, passed, notJudged, missing, byPhotoCheck, notJudgedIds };
}
