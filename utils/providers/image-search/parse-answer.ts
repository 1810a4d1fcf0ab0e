import type { ServiceAnswer } from '../../http';
import type { Offer } from '../../offer/offer';
import { z } from '../../zod';
import { cleanRaw } from '../answer/clean-raw';
import { unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { offerPage } from '../answer/offer-page';
import { present } from '../answer/present';
import { readRows } from '../answer/read-rows';
import type { SearchPage, SearchRequest } from '../provider';

const schema = z.object({
  alibaba_image_search_response: z.object({
    result: z.object({ total: field.count, page_size: field.count, products: field.anything }),
  }),
});

const rowSchema = z.object({
  product_id: field.digits,
  title: field.text,
  main_image: field.address,
  price: field.yuan,
  min_buy: field.count,
  supplier: z.catch(
    z.optional(z.nullable(z.object({ user_id: field.code, company_name: field.text, credit_level: field.count }))),
    undefined,
  ),
  similarity: field.similarity,
});

/**
 * One page of `alibaba_image_search_response`; its similarity runs from 0 to 1. The pages follow from the total, since the
 * answer does not count them. Throws `provider-answer` when there is no list, or none of its rows names an offer.
 */
export function parseImageSearch(
  answer: ServiceAnswer,
  { page, choices }: Pick<SearchRequest, 'page' | 'choices'>,
): SearchPage {
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) throw unexpected(answer);
  const { total, page_size, products } = parsed.data.alibaba_image_search_response.result;
  const offers = readRows(products ?? (total === 0 ? [] : undefined), rowSchema, toOffer);
  if (!offers) throw unexpected(answer);
  return present({
    offers,
    page,
    totalPages: total === undefined ? undefined : Math.ceil(total / (page_size || choices.pageSize)),
    total,
    raw: cleanRaw(answer.body, answer.secrets),
  });
}

function toOffer(row: z.infer<typeof rowSchema>): Offer | undefined {
  const id = row.product_id;
  if (id === undefined) return undefined;
  const level = row.supplier?.credit_level;
  return {
    id,
    title: row.title ?? '',
    url: offerPage(id),
    imageUrl: row.main_image,
    origin: 'service',
    price: row.price,
    minimumOrder: row.min_buy,
    supplier: present({
      id: row.supplier?.user_id,
      name: row.supplier?.company_name,
      creditLevel: level !== undefined && level <= 5 ? level : undefined,
    }),
    similarity: row.similarity,
  };
}
