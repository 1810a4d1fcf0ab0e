import { yuan, type Goods } from '../core/goods';
import { byLikeness, pageOf, search as find, type Match } from '../core/goods-query';
import { type Search } from './search-request';

/** What an answer is made of. */
export interface Finding {
  goods: readonly Goods[];
  search: Search;
  /** In place of a search's own rows. */
  found?: Match[];
  imageId: string;
  pictureUrl: (offer: Goods) => string;
  cost: number;
  total: 'all' | 'null';
}

function rowsOf(finding: Finding): { rows: Match[]; all: number; pages: number } {
  const { goods, search } = finding;
  const found = finding.found ?? find(byLikeness(goods, search.picture), search);
  return {
    rows: pageOf(found, search.page, search.pageSize),
    all: found.length,
    pages: Math.ceil(found.length / search.pageSize),
  };
}

/** The shape of references/api.md: 是/否, `asinUrl`, `total` = rows of this page. */
export function documentedAnswer(finding: Finding): unknown {
  const { rows, pages } = rowsOf(finding);
  return {
    errcode: 200,
    imageId: finding.imageId,
    total: rows.length,
    totalPage: pages,
    sourceType: '1688',
    type: 'productWorkbenches',
    columns: [],
    costToken: Math.floor(finding.cost),
    products: rows.map((one) => ({
      ...shared(one, finding),
      asin: one.offerId,
      asinUrl: `https://detail.1688.com/offer/${one.offerId}.html`,
      price: one.price / 100,
      consignPrice: one.consignPrice === undefined ? undefined : one.consignPrice / 100,
      isOnePsale: yesNo(one.marks.has('isOnePsale')),
      isJxhy: yesNo(one.selectedPrice !== undefined),
      sellerIdentities: one.supplier.identities.map((code) => IDENTITIES[code]).join(','),
      hasPromotion: yesNo(one.promotionPrice !== undefined),
      promotionType: one.promotionPrice === undefined ? '' : 'plus',
      isPatentProduct: yesNo(one.patent),
      isSelect: yesNo(one.marks.has('isQqyx')),
      // What an offer does not have is an empty text here.
      tradeScore: one.tradeScore?.toFixed(1) ?? '',
      compositeServiceScore: one.serviceScore?.toFixed(1) ?? '',
      repurchaseRate: percent(one.repurchaseRate) ?? '',
      deliveryTime: one.hours === undefined ? '' : String(one.hours),
    })),
  };
}

/** The newer shape: booleans, `productUrl`, company and tiers, `total` = all rows beside `pageItemCount`. */
export function newerAnswer(finding: Finding): unknown {
  const { rows, all, pages } = rowsOf(finding);
  return {
    errcode: 200,
    imageId: finding.imageId,
    pageItemCount: rows.length,
    total: finding.total === 'all' ? all : null,
    totalPage: pages,
    sourceType: '1688',
    type: 'productWorkbenches',
    columns: [],
    costToken: Math.floor(finding.cost),
    products: rows.map((one) => ({
      ...shared(one, finding),
      productCode: one.offerId,
      productUrl: `https://detail.1688.com/offer/${one.offerId}.html`,
      price: one.price / 100,
      consignPrice: one.consignPrice === undefined ? null : one.consignPrice / 100,
      jxhyPrice: one.selectedPrice === undefined ? null : one.selectedPrice / 100,
      pfJxhyPrice: null,
      promotionPrice: one.promotionPrice === undefined ? null : one.promotionPrice / 100,
      quantityPrices: one.tiers.map((tier) => ({
        quantity: tier.to === undefined ? `≥${tier.from}` : `${tier.from}~${tier.to}`,
        price: yuan(tier.price),
      })),
      unit: one.unit,
      shopId: one.supplier.userId,
      shopUrl: `https://shop${one.supplier.userId}.1688.com`,
      company: one.supplier.company ?? null,
      isOnePsale: one.marks.has('isOnePsale'),
      isJxhy: one.selectedPrice !== undefined,
      sellerIdentities: one.supplier.identities.map((code) => IDENTITIES[code]).join(','),
      hasPromotion: one.promotionPrice !== undefined,
      isPatentProduct: one.patent,
      isSelect: one.marks.has('isQqyx'),
      tradeScore: one.tradeScore?.toFixed(1) ?? null,
      compositeServiceScore: one.serviceScore?.toFixed(1) ?? null,
      repurchaseRate: percent(one.repurchaseRate) ?? null,
      repeatPurchasePercent: one.repurchaseRate ?? null,
      deliveryTime: one.hours === undefined ? null : String(one.hours),
    })),
  };
}

function shared(one: Match, { pictureUrl }: Finding) {
  return {
    offerId: one.offerId,
    imageUrl: pictureUrl(one),
    title: one.title,
    salesQuantity: one.monthSold,
    estimatedSalesAmount: one.monthSold === undefined ? undefined : Math.round(one.monthSold * one.price) / 100,
    offerIdentities: one.marks.has('1688Selection') ? '严选' : '',
    sendGoodsAddressText: `${one.supplier.province}${one.supplier.city}`,
    quantityBegin: one.moq,
    currency: '¥',
    sourceType: '1688',
    sourceTool: '1688以图搜图',
    dataType: 'monthlyData',
  };
}

const IDENTITIES: Record<string, string> = {
  super_factory: '超级工厂',
  powerful_merchants: '实力商家',
  tp_member: '诚信通会员',
};

const yesNo = (holds: boolean) => (holds ? '是' : '否');
const percent = (rate: number | undefined) => (rate === undefined ? undefined : `${Math.round(rate * 100)}%`);
