import { z } from '../../zod';
import type { Watch } from './watch';

const money = z.looseObject({ amount: z.string().check(z.regex(/^\d{1,30}(\.\d{1,10})?$/)), currency: z.string() });

const watchSchema = z.looseObject({
  version: z.literal(1),
  id: z.string(),
  since: z.string(),
  call: z.union([
    z.object({ kind: z.literal('detail') }),
    z.object({ kind: z.literal('search'), page: z.number().check(z.int(), z.minimum(1)) }),
  ]),
  askedAt: z.optional(z.string()),
  waits: z.optional(z.number().check(z.int(), z.minimum(0))),
  missed: z.optional(z.number().check(z.int(), z.minimum(0))),
  toldAt: z.optional(z.string()),
  paused: z.optional(z.literal(true)),
  dueAt: z.string(),
  begunAt: z.optional(z.string()),
  last: z.optional(
    z.looseObject({ at: z.string(), outcome: z.enum(['same', 'changed', 'not-found', 'failed', 'unknown']) }),
  ),
  offer: z.array(
    z.looseObject({
      at: z.string(),
      price: z.optional(money),
      tiers: z.optional(z.array(z.looseObject({ minQuantity: z.number(), price: money }))),
      stock: z.optional(z.number()),
      onSale: z.optional(z.boolean()),
    }),
  ),
  store: z.array(z.looseObject({ at: z.string(), price: money })),
});

/** A stored watch as this version understands it, or undefined for one that is broken or of a later version. */
export function storedWatch(stored: unknown): Watch | undefined {
  return z.safeParse(watchSchema, stored).success ? (stored as Watch) : undefined;
}
