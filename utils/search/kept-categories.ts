import { db } from '../db';
import type { Offer } from '../offer/offer';
import type { PaidAnswer } from './paid-call';
import { seenCategories, type SeenCategory } from './seen-categories';

/** Answers can be large: so many, those used last, say what the user looks for. */
const mostAnswers = 100;

/** The categories of the offers in kept answers, of every service, the most frequent first. */
export async function keptCategories(most = mostAnswers): Promise<SeenCategory[]> {
  const offers: Offer[] = [];
  const { store } = (await db()).transaction('answers');
  let left = most;
  for (let at = await store.index('use').openCursor(null, 'prev'); at && left > 0; at = await at.continue()) {
    left -= 1;
    // Only what counts is held on to while the others are read.
    for (const offer of offersOf(at.value.answer)) if (offer.categoryId) offers.push(offer);
  }
  return seenCategories(offers);
}

/** Answers to other questions than a search have none. */
const offersOf = (answer: PaidAnswer & { offers?: Offer[] }): readonly Offer[] =>
  Array.isArray(answer.offers) ? answer.offers : [];
