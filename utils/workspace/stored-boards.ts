import { z } from '../zod';
import { offerStatuses, type Board, type SavedOffer } from './board';

const boardSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  usedAt: z.string(),
  order: z.array(z.string()),
});

/** What the views rely on; what else an offer holds is shown only where it is there. */
const savedOfferSchema = z.looseObject({
  version: z.literal(1),
  id: z.string(),
  boardId: z.string(),
  offer: z.looseObject({ id: z.string(), title: z.string(), url: z.string(), supplier: z.looseObject({}) }),
  savedAt: z.string(),
  found: z.object({ searchId: z.string(), providerId: z.string(), at: z.string() }),
  note: z.string(),
  tags: z.array(z.string()),
  status: z.optional(z.enum(offerStatuses)),
});

/**
 * A stored board as this version understands it: an older one is brought up to it here. One that is broken or of a later
 * version is undefined; it is left where it is.
 */
export function storedBoard(stored: unknown): Board | undefined {
  const { success, data } = z.safeParse(boardSchema, stored);
  return success ? data : undefined;
}

/** The same of an offer on a board. */
export function storedOffer(stored: unknown): SavedOffer | undefined {
  return z.safeParse(savedOfferSchema, stored).success ? (stored as SavedOffer) : undefined;
}
