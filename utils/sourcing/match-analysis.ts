import type { Offer } from '../offer/offer';
import { makesToSample } from './customization';
import type { FactoryScores } from './factory-score';
import { isSamePhoto, type PhotoChecks } from './photo-check';
import { isAnotherProduct, meanSimilarity, similarityOf, type MeanSimilarity } from './similarity';
import { supplierKey } from './supplier-key';
import { supplierTypeOf } from './supplier-type';

/** What to tell the user about the matches as a whole; each names a message. */
export type MatchHint = 'better-picture-or-looser-filters' | 'add-detail-picture' | 'branded';

/** Whom to ask first. */
export interface FirstContact {
  offerId: string;
  /** `best-offer`: no source factory was found. */
  because: 'best-source-factory' | 'best-offer';
  /** The supplier's type was read from its identities. */
  inferred: boolean;
  score: number;
}

/** What the loaded matches say together. */
export interface MatchAnalysis {
  loaded: number;
  /** The loaded offers that are judged another product: they are neither counted as makers nor recommended. */
  otherProducts: number;
  /** Different suppliers that are source factories; `inferred` of them by their identities alone. */
  sourceFactories: { count: number; inferred: number };
  /** Absent where no offer has a similarity; `count` of the loaded offers have one. */
  similarity?: MeanSimilarity & { low: boolean };
  /** Absent where no loaded offer shows this product. */
  firstContact?: FirstContact;
  /** Different suppliers that make to the buyer's sample, and those whose offers do not say. */
  makesToSample: { count: number; notGiven: number };
  /** The brand that the store page names; an unlicensed copy may infringe. */
  brand?: string;
  hints: readonly MatchHint[];
}

/** A mean similarity below this is low (seed 002: 60 of 100). */
export const lowSimilarity = 0.6;

/** Analyses the loaded offers; of equal scores the offer that the service ranks higher comes first. */
export function analyseMatches(
  offers: readonly Offer[],
  scores: FactoryScores,
  facts: { photos?: PhotoChecks; brand?: string } = {},
): MatchAnalysis {
  const similarity = meanSimilarity(offers.flatMap((offer) => similarityOf(offer, facts.photos) ?? []));
  const low = similarity !== undefined && similarity.mean < lowSimilarity;
  // One proven photo is the product itself, however unlike the rest may be.
  const proven = offers.some(({ id }) => {
    const check = facts.photos?.get(id);
    return check !== undefined && isSamePhoto(check);
  });
  const ofProduct = offers.filter((offer) => !isAnotherProduct(offer, facts.photos));
  const firstContact = findFirstContact(ofProduct, scores);
  const brand = facts.brand?.trim();
  return {
    loaded: offers.length,
    otherProducts: offers.length - ofProduct.length,
    sourceFactories: countSourceFactories(ofProduct),
    ...(similarity ? { similarity: { ...similarity, low } } : {}),
    ...(firstContact ? { firstContact } : {}),
    makesToSample: countMakersToSample(ofProduct),
    ...(brand ? { brand } : {}),
    hints: [
      ...(offers.length === 0 ? (['better-picture-or-looser-filters'] as const) : []),
      ...(low && !proven ? (['add-detail-picture'] as const) : []),
      ...(brand ? (['branded'] as const) : []),
    ],
  };
}

function findFirstContact(offers: readonly Offer[], scores: FactoryScores): FirstContact | undefined {
  const isSource = (offer: Offer) => supplierTypeOf(offer)?.type === 'source-factory';
  const score = (offer: Offer) => scores.byId.get(offer.id)?.total ?? 0;
  const sources = offers.filter(isSource);
  const candidates = sources.length > 0 ? sources : offers;
  if (candidates.length === 0) return undefined;
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
  return {
    offerId: best.id,
    because: sources.length > 0 ? 'best-source-factory' : 'best-offer',
    inferred: supplierTypeOf(best)?.inferred ?? false,
    score: score(best),
  };
}

function countSourceFactories(offers: readonly Offer[]): { count: number; inferred: number } {
  /** By supplier: true where every offer that says so was inferred. */
  const found = new Map<string, boolean>();
  for (const offer of offers) {
    const known = supplierTypeOf(offer);
    if (known?.type !== 'source-factory') continue;
    const key = supplierKey(offer);
    found.set(key, (found.get(key) ?? true) && known.inferred);
  }
  return { count: found.size, inferred: [...found.values()].filter((inferred) => inferred).length };
}

function countMakersToSample(offers: readonly Offer[]): { count: number; notGiven: number } {
  const makers = new Set<string>();
  const others = new Set<string>();
  const silent = new Set<string>();
  for (const offer of offers) {
    const answer = makesToSample(offer.customization);
    const suppliers = answer === 'yes' ? makers : answer === 'no' ? others : silent;
    suppliers.add(supplierKey(offer));
  }
  const notGiven = [...silent].filter((key) => !makers.has(key) && !others.has(key)).length;
  return { count: makers.size, notGiven };
}
