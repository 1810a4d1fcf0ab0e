import type { Offer } from '../../../offer/offer';
import { z } from '../../../zod';

const text = z.string().check(z.maxLength(4000));
const texts = z.array(text).check(z.maxLength(500));
const figure = z.number().check(z.minimum(0), z.maximum(1e12));
const share = z.number().check(z.minimum(0), z.maximum(1));
const score = z.number().check(z.minimum(0), z.maximum(5));
const flag = z.boolean();
const time = text.check(z.refine((value) => Number.isFinite(Date.parse(value))));
const web = text.check(z.refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value)));
const decimal = z.string().check(z.regex(/^\d{1,20}(\.\d{1,12})?$/));
const money = z.object({ amount: decimal, currency: z.string().check(z.regex(/^[A-Z]{3}$/)) });
const tier = z.object({ minQuantity: figure, maxQuantity: z.optional(figure), price: money });
const parcel = z.object({
  weight: z.optional(decimal),
  size: z.optional(z.object({ length: decimal, width: decimal, height: decimal })),
});
const attribute = z.object({
  name: text,
  nameTranslated: z.optional(text),
  value: text,
  valueTranslated: z.optional(text),
});
const attributes = z.array(attribute).check(z.maxLength(200));

const sku = z.object({
  id: z.optional(text),
  attributes,
  imageUrl: z.optional(web),
  price: z.optional(money),
  dropshipPrice: z.optional(money),
  stock: z.optional(figure),
  articleNumber: z.optional(text),
});

const supplier = {
  id: text,
  name: text,
  shopUrl: web,
  type: z.enum(['source-factory', 'manufacturer', 'brand', 'trader']),
  typeInferred: flag,
  province: text,
  city: text,
  certifications: texts,
  years: figure,
  creditLevel: score,
};

const detail = {
  title: text,
  titleTranslated: text,
  categoryId: text,
  categoryName: text,
  dropshipPrice: money,
  dropshipFreeShipping: flag,
  minimumOrder: figure,
  lotSize: figure,
  unit: text,
  unitTranslated: text,
  stock: figure,
  unitsSold: figure,
  parcel,
  shipsFrom: text,
  shipsWithinHours: figure,
  supplierName: text,
  tradeScore: score,
  serviceScore: score,
  onSale: flag,
};

const detailLists = {
  imageUrls: z.array(web).check(z.maxLength(500)),
  priceTiers: z.array(tier).check(z.maxLength(50)),
  skus: z.array(sku).check(z.maxLength(1000)),
  attributes,
  certificates: texts,
  sellingPoints: texts,
};

const offer = {
  title: text,
  categoryId: text,
  titleTranslated: text,
  imageUrl: web,
  price: money,
  priceTiers: z.array(tier).check(z.maxLength(50)),
  dropshipPrice: money,
  minimumOrder: figure,
  unit: text,
  monthlySales: figure,
  unitsSold: figure,
  monthlyRevenue: money,
  repurchaseRate: share,
  tradeScore: score,
  serviceScore: score,
  qualityRefundRate: share,
  sellerIdentities: texts,
  offerIdentities: texts,
  premiumSourcing: flag,
  promotion: z.object({ active: flag, type: z.optional(text) }),
  dropship: flag,
  dropshipFreeShipping: flag,
  patented: flag,
  shipsFrom: text,
  shipsWithinHours: figure,
  noReasonReturn: flag,
  globalSelection: flag,
  laneFlags: texts,
  collections: texts,
  certificates: texts,
  customization: z.object({
    supported: flag,
    services: z.optional(texts),
    minimumSampleQuantity: z.optional(figure),
    samplePrice: z.optional(money),
    minimumQuantity: z.optional(figure),
  }),
  parcel,
  listedAt: time,
};

/**
 * An offer of a file in our own form. A field that is not as it should be is left out, the others stay; undefined where it has
 * no id, or is sample data, which is no offer of anyone's.
 */
export function readOwnOffer(value: unknown): Offer | undefined {
  const given = value as Record<string, unknown>;
  const id = z.safeParse(z.string().check(z.minLength(1), z.maxLength(100)), given['id']);
  if (!id.success || given['origin'] === 'sample') return undefined;
  const url = z.safeParse(web, given['url']);
  const told = given['detail'] as Record<string, unknown> | undefined;
  const lists = told && z.safeParse(z.object(detailLists), told);
  return {
    title: '',
    ...readable(offer, given),
    id: id.data,
    url: url.success ? url.data : '',
    origin: 'library',
    supplier: readable(supplier, given['supplier']),
    ...(lists?.success ? { detail: { offerId: id.data, ...readable(detail, told), ...lists.data } } : {}),
  } as Offer;
}

/** The fields of an object that are as they should be. */
function readable(shape: Record<string, z.ZodMiniType>, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      const parsed = z.safeParse(field, Object.hasOwn(given, name) ? given[name] : undefined);
      return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
    }),
  );
}
