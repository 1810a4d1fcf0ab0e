import type { Offer } from '../../offer/offer';
import { parsePriceLadder } from '../../offer/parse-price-ladder';
import type { PriceTier } from '../../offer/price-tier';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { cleanRaw } from '../answer/clean-raw';
import { unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { inferSupplierType, readIdentities } from '../answer/identities';
import { offerPage } from '../answer/offer-page';
import { present } from '../answer/present';
import { readRows } from '../answer/read-rows';
import type { SearchPage } from '../provider';

const pageSchema = z.object({
  imageId: field.code,
  total: field.count,
  pageItemCount: field.count,
  totalPage: field.count,
  costToken: field.decimal,
  products: field.anything,
});

/** Both forms of a row: the HTTP interface's with 是 and 否, and the newer one's with booleans and a company. */
const rowSchema = z.object({
  offerId: field.digits,
  asin: field.digits,
  imageUrl: field.address,
  title: field.text,
  price: field.yuan,
  consignPrice: field.yuan,
  quantityPrices: field.anything,
  salesQuantity: field.count,
  estimatedSalesAmount: field.yuan,
  quantityBegin: field.count,
  unit: field.text,
  repurchaseRate: field.rate,
  tradeScore: field.score,
  compositeServiceScore: field.score,
  sellerIdentities: field.anything,
  offerIdentities: field.anything,
  sendGoodsAddressText: field.text,
  deliveryTime: field.shippingHours,
  isOnePsale: field.flag,
  isJxhy: field.flag,
  hasPromotion: field.flag,
  promotionType: field.text,
  isPatentProduct: field.flag,
  shopId: field.code,
  company: field.text,
  shopUrl: field.address,
});

/**
 * One page of LinkFox's answer. `total` counts the rows of this page; the newer form calls that `pageItemCount`. Throws
 * `provider-answer` when there is no list of products, or none of its rows names an offer.
 */
export function parseLinkfoxAnswer(answer: ServiceAnswer, page: number): SearchPage {
  const parsed = pageSchema.safeParse(answer.body);
  const offers = parsed.success ? readRows(rowsOf(parsed.data), rowSchema, toOffer) : undefined;
  if (!parsed.success || !offers) throw unexpected(answer);
  const { imageId, total, pageItemCount, totalPage, costToken } = parsed.data;
  return present({
    offers,
    page,
    totalPages: totalPage,
    total: pageItemCount ?? total,
    pictureId: imageId,
    cost: costToken === undefined ? undefined : { amount: costToken, unit: 'credits' as const },
    raw: cleanRaw(answer.body, answer.secrets),
  });
}

/** An answer that counts no rows may leave the list out. */
function rowsOf({ products, total }: z.infer<typeof pageSchema>): unknown {
  return products ?? (total === 0 ? [] : undefined);
}

function toOffer(row: z.infer<typeof rowSchema>): Offer | undefined {
  const id = row.offerId ?? row.asin;
  if (id === undefined) return undefined;
  const sellerIdentities = readIdentities(row.sellerIdentities);
  return {
    id,
    title: row.title ?? '',
    url: offerPage(id),
    imageUrl: row.imageUrl,
    origin: 'service',
    price: row.price,
    priceTiers: readTiers(row.quantityPrices),
    dropshipPrice: row.consignPrice,
    minimumOrder: row.quantityBegin,
    unit: row.unit,
    monthlySales: row.salesQuantity,
    monthlyRevenue: row.estimatedSalesAmount,
    repurchaseRate: row.repurchaseRate,
    tradeScore: row.tradeScore,
    serviceScore: row.compositeServiceScore,
    supplier: {
      id: row.shopId,
      name: row.company,
      shopUrl: row.shopUrl?.split(/[?#]/)[0],
      ...inferSupplierType(sellerIdentities),
    },
    sellerIdentities,
    offerIdentities: readIdentities(row.offerIdentities),
    premiumSourcing: row.isJxhy,
    promotion:
      row.hasPromotion === undefined
        ? undefined
        : { active: row.hasPromotion, ...(row.promotionType ? { type: row.promotionType } : {}) },
    dropship: row.isOnePsale,
    patented: row.isPatentProduct,
    shipsFrom: row.sendGoodsAddressText,
    shipsWithinHours: row.deliveryTime,
  };
}

/** The newer form's ladder; its inside is not documented, so only the readable text form is taken. */
function readTiers(value: unknown): PriceTier[] | undefined {
  const tiers = typeof value === 'string' ? parsePriceLadder(value) : [];
  return tiers.length > 0 ? tiers : undefined;
}
