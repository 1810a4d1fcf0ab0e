import type { ServiceAnswer } from '../../http';
import type { Customization, Offer } from '../../offer/offer';
import { parsePriceLadder } from '../../offer/parse-price-ladder';
import { parseSupplierType } from '../../offer/parse-supplier-type';
import { z } from '../../zod';
import { cleanRaw } from '../answer/clean-raw';
import { unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { offerPage } from '../answer/offer-page';
import { part } from '../answer/part';
import { present } from '../answer/present';
import { readRows } from '../answer/read-rows';
import type { SearchPage, SearchRequest } from '../provider';

const schema = z.object({
  result: z.object({
    products: part({ product: field.anything }),
    total_results: field.count,
  }),
});

const rowSchema = z.object({
  product_id: field.digits,
  title: field.text,
  main_image: field.address,
  category_id: field.digits,
  price: part({ priceRange: field.text, price: field.yuan }),
  min_order_quantity: field.count,
  supplier_info: part({
    supplier_id: field.code,
    supplier_name: field.text,
    supplier_type: field.text,
    province: field.text,
    city: field.text,
    certifications: field.anything,
    operating_years: field.count,
  }),
  customization: part({
    supportCustomization: field.flag,
    serviceTags: field.words,
    minSampleQuantity: field.count,
    samplePrice: field.yuan,
    min_order: field.count,
  }),
  similarity: field.similarityOf100,
});

type Row = z.infer<typeof rowSchema>;

/**
 * One page of the described answer; its similarity runs from 0 to 100 and becomes a fraction, its price ladder is a text.
 * Throws `provider-answer` when there is no list, or none of its rows names an offer.
 */
export function parseImageSearchProduct(
  answer: ServiceAnswer,
  { page, choices }: Pick<SearchRequest, 'page' | 'choices'>,
): SearchPage {
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) throw unexpected(answer);
  const { products, total_results: total } = parsed.data.result;
  const offers = readRows(products?.product ?? (total === 0 ? [] : undefined), rowSchema, toOffer);
  if (!offers) throw unexpected(answer);
  return present({
    offers,
    page,
    totalPages: total === undefined ? undefined : Math.ceil(total / choices.pageSize),
    total,
    raw: cleanRaw(answer.body, answer.secrets),
  });
}

function toOffer(row: Row): Offer | undefined {
  const id = row.product_id;
  if (id === undefined) return undefined;
  const tiers = parsePriceLadder(row.price?.priceRange ?? '');
  const { supplier_info: supplier } = row;
  return {
    id,
    title: row.title ?? '',
    categoryId: row.category_id,
    url: offerPage(id),
    imageUrl: row.main_image,
    origin: 'service',
    price: row.price?.price ?? tiers[0]?.price,
    priceTiers: tiers.length > 0 ? tiers : undefined,
    minimumOrder: row.min_order_quantity,
    supplier: present({
      id: supplier?.supplier_id,
      name: supplier?.supplier_name,
      type: supplier?.supplier_type === undefined ? undefined : parseSupplierType(supplier.supplier_type),
      province: supplier?.province,
      city: supplier?.city,
      certifications: readCertifications(supplier?.certifications),
      years: supplier?.operating_years,
    }),
    customization: readCustomization(row.customization),
    similarity: row.similarity,
  };
}

const certification = z.object({ type: field.text });

function readCertifications(list: unknown): string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((each) => {
    const parsed = certification.safeParse(each);
    return (parsed.success && parsed.data.type) || [];
  });
}

/** Without the word whether it is supported at all, nothing is said of it. */
function readCustomization(given: Row['customization']): Customization | undefined {
  if (given?.supportCustomization === undefined) return undefined;
  return present({
    supported: given.supportCustomization,
    services: given.serviceTags,
    minimumSampleQuantity: given.minSampleQuantity,
    samplePrice: given.samplePrice,
    minimumQuantity: given.min_order,
  });
}
