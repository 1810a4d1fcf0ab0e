import { yuan, type Goods } from '../core/goods';
import { type Match } from '../core/goods-query';
import { long } from '../core/json-longs';

/** How rows are written. */
export interface RowSetting {
  pictureUrl: (offer: Goods) => string;
  /** The language that the request calls `country`. */
  language: string;
  /** Milliseconds since 1970, for dates. */
  now: number;
}

/** A row of `product.search.imageQuery`. Prices are texts or null, `monthSold` a number or a text, there is no likeness. */
export function imageQueryRow(one: Match, { pictureUrl, language, now }: RowSetting): unknown {
  const [topCategoryId, secondCategoryId, thirdCategoryId] = one.category;
  return {
    imageUrl: pictureUrl(one),
    subject: one.title,
    subjectTrans: translated(one, language),
    priceInfo: {
      price: yuan(one.price),
      jxhyPrice: price(one.selectedPrice),
      pfJxhyPrice: null,
      consignPrice: price(one.consignPrice),
      promotionPrice: price(one.promotionPrice),
    },
    offerId: long(one.offerId),
    isJxhy: one.selectedPrice !== undefined,
    repurchaseRate: percent(one.repurchaseRate, 0),
    monthSold: one.moq % 2 === 0 && one.monthSold !== undefined ? String(one.monthSold) : one.monthSold,
    traceInfo: `object_id@${one.offerId}^object_type@offer`,
    isOnePsale: one.marks.has('isOnePsale'),
    sellerIdentities: one.supplier.identities,
    offerIdentities: one.marks.has('1688Selection') ? ['yx'] : [],
    tradeScore: one.tradeScore?.toFixed(1),
    promotionModel: { hasPromotion: one.promotionPrice !== undefined, promotionType: 'plus' },
    topCategoryId,
    secondCategoryId,
    thirdCategoryId,
    isPatentProduct: one.patent,
    createDate: date(now - one.createdDaysAgo * 86_400_000),
    modifyDate: date(now - 86_400_000),
    isSelect: one.marks.has('isQqyx'),
    sellerDataInfo: sellerData(one),
    productSimpleShippingInfo: {
      shippingTimeGuarantee: one.hours === undefined ? undefined : `shipIn${one.hours}Hours`,
      perfectFulfillmentRate30d: '99.12%',
      pickupWithin24hRate30d: '100%',
      qualityReturnRate30d: percent(one.qualityRefundRate, 2),
    },
    minOrderQuantity: one.moq,
    token: `tok${one.offerId}`,
    promotionURL: `https://detail.1688.com/offer/${one.offerId}.html?fromkv=refer:TESTAFFILIATE`,
    companyName: one.supplier.company,
    companyAddress: `${one.supplier.province}${one.supplier.city}`,
    offerDataInfo: {
      offerApplauseRate: '100.0%',
      qualityRfdRate30d: percent(one.qualityRefundRate, 2),
      repurchaseRate30d: percent(one.repurchaseRate, 1),
      pickupRate24h30d: '98%',
    },
  };
}

/** The answer of `product.search.queryProductDetail` for one offer: tiers, SKUs, weight and size. */
export function detailOf(one: Goods, { pictureUrl, language }: RowSetting): unknown {
  const [length, width, height] = one.size ?? [];
  const translate = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const sku = (index: number, zh: string, en: string) => ({
    amountOnSale: 1000 + index,
    // Offers with tiers are quoted by quantity: their SKUs carry no price of their own.
    price: one.tiers.length > 0 ? undefined : yuan(one.price + index * 50),
    skuId: long(`${one.offerId.slice(0, 12)}${index}`),
    specId: `spec${index}${one.offerId}`,
    skuAttributes: [
      {
        attributeId: 3216,
        attributeName: '颜色',
        attributeNameTrans: translate('颜色', 'Colour'),
        value: zh,
        valueTrans: translate(zh, en),
        skuImageUrl: pictureUrl(one),
      },
    ],
    cargoNumber: `K-${index}`,
    fenxiaoPriceInfo:
      one.consignPrice === undefined
        ? undefined
        : { onePiecePrice: yuan(one.consignPrice), offerPrice: yuan(one.price) },
  });
  return {
    offerId: long(one.offerId),
    categoryId: one.category[2],
    categoryName: '测试类目',
    subject: one.title,
    subjectTrans: translated(one, language),
    description: '<p>详情</p>',
    productImage: { images: [pictureUrl(one)], whiteImage: pictureUrl(one) },
    productAttribute: [
      {
        attributeId: '100000691',
        attributeName: '货号',
        attributeNameTrans: translate('货号', 'Article number'),
        value: `K${one.moq}`,
        valueTrans: `K${one.moq}`,
      },
    ],
    productSkuInfos: [sku(1, '黑色', 'Black'), sku(2, '白色', 'White')],
    productSaleInfo: {
      amountOnSale: 99_999,
      priceRangeList: (one.tiers.length > 0 ? one.tiers : [{ from: one.moq, price: one.price }]).map((tier) => ({
        startQuantity: tier.from,
        price: yuan(tier.price),
        promotionPrice: one.promotionPrice === undefined ? undefined : yuan(Math.round(tier.price * 0.92)),
      })),
      quoteType: one.tiers.length > 0 ? 0 : 1,
      unitInfo: { unit: one.unit, transUnit: translate(one.unit, 'Piece') },
    },
    productShippingInfo: {
      sendGoodsAddressText: `${one.supplier.province}${one.supplier.city}`,
      weight: one.grams === undefined ? undefined : one.grams / 1000,
      length,
      width,
      height,
      shippingTimeGuarantee: one.hours === undefined ? undefined : `shipIn${one.hours}Hours`,
    },
    isJxhy: one.selectedPrice !== undefined,
    minOrderQuantity: one.moq,
    batchNumber: one.moq,
    status: 'published',
    sellerMixSetting: { generalHunpi: false, mixAmount: 100, mixNumber: 2 },
    sellerDataInfo: { ...sellerData(one), collect30DayWithin48HPercent: '0.985' },
    soldOut: one.monthSold === undefined ? undefined : String(one.monthSold * 7),
    tradeScore: one.tradeScore?.toFixed(1),
    certificateList: one.supplier.certifications.map((certificateName) => ({ certificateName })),
    companyName: one.supplier.company,
    promotionUrl: `https://detail.1688.com/offer/${one.offerId}.html?fromkv=refer:TESTAFFILIATE`,
  };
}

const sellerData = (one: Goods) => ({
  tradeMedalLevel: one.supplier.credit === undefined ? undefined : String(one.supplier.credit),
  compositeServiceScore: one.serviceScore?.toFixed(1),
  logisticsExperienceScore: one.serviceScore?.toFixed(1),
  repeatPurchasePercent: one.repurchaseRate === undefined ? undefined : String(one.repurchaseRate),
  tpYear: one.supplier.years,
});

/** English stands for every language but Chinese: these are made-up offers. */
const translated = (one: Goods, language: string) => (language === 'zh' ? undefined : one.titleEn);
const price = (fen: number | undefined) => (fen === undefined ? null : yuan(fen));
const percent = (rate: number | undefined, places: number) =>
  rate === undefined ? undefined : `${(rate * 100).toFixed(places)}%`;
const date = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
