import { errorActions } from '../../errors';
import { z } from '../../zod';
import type { Watch } from './watch';

const money = z.looseObject({ amount: z.string().check(z.regex(/^\d{1,30}(\.\d{1,10})?$/)), currency: z.string() });

/** A moment as `Date.toISOString` writes it: moments are compared as texts. */
const moment = z.iso.datetime();

const error = z.looseObject({
  code: z.string().check(z.refine((code) => Object.hasOwn(errorActions, code))),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  detail: z.optional(z.string()),
});

const owed = z.union([
  z.looseObject({
    kind: z.literal('price'),
    change: z.looseObject({ from: money, to: money, share: z.number(), since: moment }),
  }),
  z.looseObject({ kind: z.enum(['gone', 'out-of-stock']) }),
]);

const watchSchema = z.looseObject({
  version: z.literal(1),
  id: z.string(),
  since: moment,
  call: z.union([
    z.object({ kind: z.literal('detail') }),
    z.object({ kind: z.literal('search'), page: z.number().check(z.int(), z.minimum(1)) }),
  ]),
  askedAt: z.optional(moment),
  waits: z.optional(z.number().check(z.int(), z.minimum(0))),
  missed: z.optional(z.number().check(z.int(), z.minimum(0))),
  toldAt: z.optional(moment),
  owed: z.optional(owed),
  paused: z.optional(z.literal(true)),
  dueAt: moment,
  begunAt: z.optional(moment),
  last: z.optional(
    z.looseObject({
      at: moment,
      outcome: z.enum(['same', 'changed', 'not-found', 'failed', 'unknown']),
      error: z.optional(error),
    }),
  ),
  offer: z.array(
    z.looseObject({
      at: moment,
      price: z.optional(money),
      tiers: z.optional(z.array(z.looseObject({ minQuantity: z.number(), price: money }))),
      stock: z.optional(z.number()),
      onSale: z.optional(z.boolean()),
    }),
  ),
  store: z.array(z.looseObject({ at: moment, price: money })),
});

/** A stored watch as this version understands it, or undefined for one that is broken or of a later version. */
export function storedWatch(stored: unknown): Watch | undefined {
  return z.safeParse(watchSchema, stored).success ? (stored as Watch) : undefined;
}
