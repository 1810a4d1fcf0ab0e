import type { Offer } from '../../offer/offer';
import type { z } from '../../zod';
import { present } from './present';

/** A row of an answer as an offer; undefined where it has no usable id, without which a row is of no use. */
export type ToOffer<Row> = (row: Row) => Offer | undefined;

/**
 * The offers of a service's rows, in its order. Undefined when `rows` is no list, or when it holds rows and none can be
 * read: then the answer is not what its protocol says.
 */
export function readRows<Schema extends z.ZodMiniType>(
  rows: unknown,
  schema: Schema,
  toOffer: ToOffer<z.infer<Schema>>,
): Offer[] | undefined {
  if (!Array.isArray(rows)) return undefined;
  const offers = rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    const offer = parsed.success ? toOffer(parsed.data) : undefined;
    return offer ? [withoutAbsent(offer)] : [];
  });
  return rows.length > 0 && offers.length === 0 ? undefined : offers;
}

function withoutAbsent(offer: Offer): Offer {
  return present({ ...offer, supplier: present(offer.supplier) });
}
