import type { ServiceAnswer } from '../../http';
import type { Offer } from '../../offer/offer';
import { z } from '../../zod';
import { cleanRaw } from '../answer/clean-raw';
import { failure, unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { inferSupplierType, readIdentities } from '../answer/identities';
import { offerPage } from '../answer/offer-page';
import { present } from '../answer/present';
import { readPlace } from '../answer/read-place';
import { readRows } from '../answer/read-rows';
import type { SearchPage } from '../provider';
import { parseRegions } from './parse-regions';
import { part } from '../answer/part';
import { readResult } from './read-result';

const pageSchema = z.object({
  totalRecords: field.count,
  totalPage: field.count,
  data: field.anything,
  picRegionInfo: part({ currentRegion: field.text, yoloCropRegion: field.text }),
});

const rowSchema = z.object({
  offerId: field.digits,
  imageUrl: field.address,
  subject: field.text,
  subjectTrans: field.text,
  priceInfo: part({ price: field.yuan, consignPrice: field.yuan }),
  isJxhy: field.flag,
  repurchaseRate: field.rate,
  monthSold: field.count,
  isOnePsale: field.flag,
  // The same field as another call of the solution spells it.
  onePsale: field.flag,
  sellerIdentities: field.anything,
  offerIdentities: field.anything,
  tradeScore: field.score,
  promotionModel: part({ hasPromotion: field.flag, promotionType: field.text }),
  thirdCategoryId: field.digits,
  secondCategoryId: field.digits,
  topCategoryId: field.digits,
  isPatentProduct: field.flag,
  createDate: field.chinaTime,
  sellerDataInfo: part({ compositeServiceScore: field.score, tpYear: field.count }),
  productSimpleShippingInfo: part({ shippingTimeGuarantee: field.shippingHours }),
  minOrderQuantity: field.count,
  companyName: field.text,
  companyAddress: field.text,
  offerDataInfo: part({ qualityRfdRate30d: field.rate }),
});

/**
 * One page of `product.search.imageQuery`. It gives no similarity: the order is the only sign of it. Throws the service's
 * error, or `provider-answer` when there is no list, or none of its rows names an offer.
 */
export function parseImageQuery(answer: ServiceAnswer, page: number, imageId: string): SearchPage {
  const parsed = pageSchema.safeParse(readResult(answer));
  if (!parsed.success) throw unexpected(answer);
  const { totalRecords, totalPage, data, picRegionInfo } = parsed.data;
  const offers = readRows(data ?? (totalRecords === 0 ? [] : undefined), rowSchema, toOffer);
  if (!offers) throw unexpected(answer);
  const regions = parseRegions(picRegionInfo?.currentRegion, picRegionInfo?.yoloCropRegion);
  return present({
    offers,
    page,
    totalPages: totalPage,
    total: totalRecords,
    pictureId: imageId,
    regions: regions.length > 0 ? regions : undefined,
    raw: cleanRaw(answer.body, answer.secrets),
  });
}

/**
 * The number of an uploaded picture, which may exceed 2^53. Throws `service-upload` for 0 or none: by its FAQ the service
 * answers so to pictures that are too large.
 */
export function parseUpload(answer: ServiceAnswer): string {
  const parsed = field.digits.safeParse(readResult(answer));
  const id = parsed.success ? parsed.data : undefined;
  if (id === undefined || /^0+$/.test(id)) throw failure(answer, 'service-upload');
  return id;
}

function toOffer(row: z.infer<typeof rowSchema>): Offer | undefined {
  const id = row.offerId;
  if (id === undefined) return undefined;
  const sellerIdentities = readIdentities(row.sellerIdentities);
  const { hasPromotion, promotionType } = row.promotionModel ?? {};
  return {
    id,
    title: row.subject ?? '',
    titleTranslated: row.subjectTrans,
    categoryId: row.thirdCategoryId ?? row.secondCategoryId ?? row.topCategoryId,
    url: offerPage(id),
    imageUrl: row.imageUrl,
    origin: 'service',
    price: row.priceInfo?.price,
    dropshipPrice: row.priceInfo?.consignPrice,
    minimumOrder: row.minOrderQuantity,
    monthlySales: row.monthSold,
    repurchaseRate: row.repurchaseRate,
    tradeScore: row.tradeScore,
    serviceScore: row.sellerDataInfo?.compositeServiceScore,
    qualityRefundRate: row.offerDataInfo?.qualityRfdRate30d,
    supplier: {
      name: row.companyName,
      years: row.sellerDataInfo?.tpYear,
      ...readPlace(row.companyAddress),
      ...inferSupplierType(sellerIdentities),
    },
    sellerIdentities,
    offerIdentities: readIdentities(row.offerIdentities),
    premiumSourcing: row.isJxhy,
    promotion:
      hasPromotion === undefined
        ? undefined
        : { active: hasPromotion, ...(promotionType ? { type: promotionType } : {}) },
    dropship: row.isOnePsale ?? row.onePsale,
    patented: row.isPatentProduct,
    shipsWithinHours: row.productSimpleShippingInfo?.shippingTimeGuarantee,
    listedAt: row.createDate,
  };
}
