import type { ServiceAnswer } from '../../http';
import type { Offer } from '../../offer/offer';
import { z } from '../../zod';
import { cleanRaw } from '../answer/clean-raw';
import { unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { offerPage } from '../answer/offer-page';
import { present } from '../answer/present';
import { readRows } from '../answer/read-rows';
import type { SearchPage } from '../provider';

const layer = z.object({ data: field.anything, model: field.anything });
/** The older endpoint wraps its answer once or twice more. */
const deepest = 4;

const rowSchema = z.object({
  itemId: field.digits,
  title: field.text,
  imageUrl: field.address,
  score: field.similarity,
  currentPrice: field.yuan,
  quantityBegin: field.count,
  unit: field.text,
  company: field.text,
  soldOut: field.count,
  cateId: field.digits,
  offerTags: field.texts,
});

/**
 * The answer's rows: there is one page only. `score` is a similarity from 0 to 1, and `soldOut` counts units sold, over a
 * time that is not stated. Throws `provider-answer` when there is no list, or none of its rows names an offer.
 */
export function parseAiGatewayAnswer(answer: ServiceAnswer): SearchPage {
  const offers = readRows(findRows(answer.body), rowSchema, toOffer);
  if (!offers) throw unexpected(answer);
  return { offers, page: 1, totalPages: 1, total: offers.length, raw: cleanRaw(answer.body, answer.secrets) };
}

/** The first list on the way down through `data` and `model`. */
function findRows(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value;
  const parsed = layer.safeParse(value);
  if (!parsed.success || depth === deepest) return undefined;
  return findRows(parsed.data.data, depth + 1) ?? findRows(parsed.data.model, depth + 1);
}

function toOffer(row: z.infer<typeof rowSchema>): Offer | undefined {
  const id = row.itemId;
  if (id === undefined) return undefined;
  return {
    id,
    title: row.title ?? '',
    // 0 stands for no category.
    categoryId: row.cateId === '0' ? undefined : row.cateId,
    url: offerPage(id),
    imageUrl: row.imageUrl,
    origin: 'service',
    price: row.currentPrice,
    minimumOrder: row.quantityBegin,
    unit: row.unit,
    unitsSold: row.soldOut,
    supplier: present({ name: row.company }),
    offerIdentities: row.offerTags?.length ? row.offerTags : undefined,
    similarity: row.score,
  };
}
