import type { ServiceAnswer } from '../../http';
import type { OfferDetail, Sku } from '../../offer/offer-detail';
import type { Parcel } from '../../offer/parcel';
import type { PriceTier } from '../../offer/price-tier';
import { z } from '../../zod';
import { unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { present } from '../answer/present';
import { part } from '../answer/part';
import { readResult } from './read-result';

const attributeSchema = z.object({
  attributeName: field.text,
  attributeNameTrans: field.text,
  value: field.text,
  valueTrans: field.text,
  skuImageUrl: field.address,
});

const skuSchema = z.object({
  skuId: field.digits,
  amountOnSale: field.count,
  price: field.yuan,
  consignPrice: field.yuan,
  fenxiaoPriceInfo: part({ onePiecePrice: field.yuan }),
  skuAttributes: field.anything,
  cargoNumber: field.text,
});

const schema = z.object({
  offerId: field.digits,
  categoryId: field.digits,
  categoryName: field.text,
  subject: field.text,
  subjectTrans: field.text,
  productImage: part({ images: field.anything }),
  productAttribute: field.anything,
  productSkuInfos: field.anything,
  productSaleInfo: part({
    amountOnSale: field.count,
    priceRangeList: field.anything,
    consignPrice: field.yuan,
    unitInfo: part({ unit: field.text, transUnit: field.text }),
    fenxiaoSaleInfo: part({ onePieceFreePostage: field.flag, onePiecePrice: field.yuan }),
  }),
  productShippingInfo: part({
    sendGoodsAddressText: field.text,
    shippingTimeGuarantee: field.shippingHours,
    weight: field.decimal,
    length: field.decimal,
    width: field.decimal,
    height: field.decimal,
  }),
  minOrderQuantity: field.count,
  batchNumber: field.count,
  status: field.text,
  sellerDataInfo: part({ compositeServiceScore: field.score }),
  soldOut: field.count,
  tradeScore: field.score,
  sellingPoint: field.texts,
  certificateList: field.anything,
  companyName: field.text,
});

/**
 * `product.search.queryProductDetail` of the offer that was asked for. Throws the service's error, or `provider-answer`
 * when it describes another offer or none.
 */
export function parseDetail(answer: ServiceAnswer, offerId: string): OfferDetail {
  const parsed = schema.safeParse(readResult(answer));
  if (!parsed.success || parsed.data.offerId !== offerId) throw unexpected(answer);
  const detail = parsed.data;
  const sale = detail.productSaleInfo ?? {};
  const shipping = detail.productShippingInfo ?? {};
  return present<OfferDetail>({
    offerId,
    title: detail.subject,
    titleTranslated: detail.subjectTrans,
    categoryId: detail.categoryId,
    categoryName: detail.categoryName,
    imageUrls: rowsOf(detail.productImage?.images, field.address),
    priceTiers: readTiers(sale.priceRangeList),
    dropshipPrice: sale.fenxiaoSaleInfo?.onePiecePrice ?? sale.consignPrice,
    dropshipFreeShipping: sale.fenxiaoSaleInfo?.onePieceFreePostage,
    skus: rowsOf(detail.productSkuInfos, skuSchema).map(toSku),
    minimumOrder: detail.minOrderQuantity,
    lotSize: detail.batchNumber,
    unit: sale.unitInfo?.unit,
    unitTranslated: sale.unitInfo?.transUnit,
    stock: sale.amountOnSale,
    unitsSold: detail.soldOut,
    parcel: readParcel(shipping),
    shipsFrom: shipping.sendGoodsAddressText,
    shipsWithinHours: shipping.shippingTimeGuarantee,
    attributes: readAttributes(detail.productAttribute),
    certificates: readCertificates(detail.certificateList),
    sellingPoints: detail.sellingPoint ?? [],
    supplierName: detail.companyName,
    tradeScore: detail.tradeScore,
    serviceScore: detail.sellerDataInfo?.compositeServiceScore,
    onSale: readOnSale(detail.status),
  });
}

/** The elements of a list that the schema reads to something; those that it does not read are left out. */
function rowsOf<Schema extends z.ZodMiniType>(list: unknown, schema: Schema): NonNullable<z.infer<Schema>>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each) => {
    const parsed = schema.safeParse(each);
    return parsed.success && parsed.data !== undefined && parsed.data !== null
      ? [parsed.data as NonNullable<z.infer<Schema>>]
      : [];
  });
}

function toSku(sku: z.infer<typeof skuSchema>): Sku {
  const pictures = rowsOf(sku.skuAttributes, attributeSchema).flatMap(({ skuImageUrl }) => skuImageUrl ?? []);
  return present<Sku>({
    id: sku.skuId,
    attributes: readAttributes(sku.skuAttributes),
    imageUrl: pictures[0],
    price: sku.price,
    dropshipPrice: sku.fenxiaoPriceInfo?.onePiecePrice ?? sku.consignPrice,
    stock: sku.amountOnSale,
    articleNumber: sku.cargoNumber,
  });
}

function readAttributes(list: unknown): Sku['attributes'] {
  return rowsOf(list, attributeSchema).flatMap(({ attributeName: name, value, attributeNameTrans, valueTrans }) =>
    name === undefined || value === undefined
      ? []
      : [present({ name, nameTranslated: attributeNameTrans, value, valueTranslated: valueTrans })],
  );
}

const tierSchema = z.object({ startQuantity: field.count, price: field.yuan });

/**
 * Each tier ends before the next one begins. A step without a price is left out, and still ends the one before it; a step
 * without a quantity makes the whole ladder unreadable, since it could begin anywhere.
 */
function readTiers(list: unknown): PriceTier[] {
  const steps = rowsOf(list, tierSchema).sort((a, b) => (a.startQuantity ?? 0) - (b.startQuantity ?? 0));
  if (steps.some(({ startQuantity }) => !startQuantity)) return [];
  return steps.flatMap(({ startQuantity: minQuantity = 0, price }, i) => {
    const next = steps[i + 1]?.startQuantity;
    if (!price || next === minQuantity) return [];
    return [{ minQuantity, ...(next ? { maxQuantity: next - 1 } : {}), price }];
  });
}

type Shipping = Partial<Record<'weight' | 'length' | 'width' | 'height', string>>;

/** Weight in kg and size in cm. Suppliers who do not fill them in leave 0, which is no weight and no size. */
function readParcel({ weight, length, width, height }: Shipping): Parcel | undefined {
  const given = (value: string | undefined): value is string => value !== undefined && Number(value) > 0;
  const size = given(length) && given(width) && given(height) ? { length, width, height } : undefined;
  if (!given(weight) && !size) return undefined;
  return { ...(given(weight) ? { weight } : {}), ...(size ? { size } : {}) };
}

const certificateSchema = z.object({ certificateName: field.text, name: field.text });

/** The documents do not say what a certificate looks like: a name alone is read, and an object by its name. */
function readCertificates(list: unknown): string[] {
  const named = rowsOf(list, certificateSchema).flatMap(({ certificateName, name }) => certificateName ?? name ?? []);
  return [...rowsOf(list, field.text), ...named];
}

/** `published` is on sale; expired and deleted offers are not; the platform's other states say neither. */
function readOnSale(status: string | undefined): boolean | undefined {
  if (status === 'published') return true;
  return status !== undefined && /expired|deleted/.test(status) ? false : undefined;
}
