import { fenOf, COLLECTIONS, type Goods } from '../core/goods';
import { byLikeness, FILTERS, pageOf, readSort, search, type Wish } from '../core/goods-query';
import { json } from '../core/answer';
import { type PictureIds } from '../core/picture-ids';
import { jsonObject } from '../core/received';
import { sentPicture } from '../core/sent-picture';
import { type Notes, type Refusal, type Work } from '../core/service';
import { gatewayError } from './gateway-error';
import { detailOf, imageQueryRow } from './rows';

/** What the calls work with. */
export interface CallSetting {
  goods: readonly Goods[];
  pictureUrl: (offer: Goods) => string;
  ids: PictureIds;
  now: () => number;
  /** Bytes beyond which the upload gives no id. */
  uploadBytes: number;
  /** How `success` is written. */
  success: 'string' | 'boolean';
}

/** The calls of com.alibaba.fenxiao.crossborder, by name; each takes its one form field. */
export const CALLS: Record<
  string,
  { field: string; run: (given: Record<string, unknown>, setting: CallSetting, notes: Notes) => Refusal | Work }
> = {
  'product.image.upload': { field: 'uploadImageParam', run: upload },
  'product.search.imageQuery': { field: 'offerQueryParam', run: imageQuery },
  'product.search.queryProductDetail': { field: 'offerDetailParam', run: detail },
};

/** The field's JSON object; a refusal where it is missing or none. */
export function readParameter(form: URLSearchParams, field: string): Record<string, unknown> | Refusal {
  const text = form.get(field);
  if (text === null || text === '') return gatewayError('gw.ParamMissing', `parameter ${field} is missing`);
  return jsonObject(text) ?? gatewayError('gw.ParamInvalid', `parameter ${field} is no JSON object`);
}

/** An upload without a picture it can use answers with the id "0", not with an error (the official FAQ). */
function upload(given: Record<string, unknown>, setting: CallSetting, notes: Notes): Refusal | Work {
  const { imageBase64, ...others } = given;
  remarkUnknown(others, ['outMemberId'], notes);
  const sent = typeof imageBase64 === 'string' ? sentPicture(imageBase64, notes) : undefined;
  const fits = sent && sent.bytes <= setting.uploadBytes && (sent.format === 'jpeg' || sent.format === 'png');
  if (!fits) notes.remark('the upload gave no id: no plain base64 of a JPEG or PNG that is small enough');
  return { answer: () => result(setting, fits ? setting.ids.give(sent.sha256) : '0') };
}

const QUERY_FIELDS = [
  ...['imageId', 'beginPage', 'pageSize', 'country', 'region', 'filter', 'sort', 'priceStart', 'priceEnd'],
  ...['categoryId', 'imageAddress', 'keyword', 'auxiliaryText', 'productCollectionId', 'keywordTranslate'],
  ...['itemTitle', 'outMemberId'],
];

/** The languages that `country` really means. */
const LANGUAGES = ['en', 'ja', 'ko', 'vi', 'th', 'id', 'ru', 'ar', 'fr', 'pt', 'es', 'zh', 'de', 'it', 'ms', 'tr'];

function imageQuery(given: Record<string, unknown>, setting: CallSetting, notes: Notes): Refusal | Work {
  remarkUnknown(given, QUERY_FIELDS, notes);
  const { goods, ids, pictureUrl, now } = setting;
  const { imageId, imageAddress, beginPage, pageSize, country, region } = given;
  for (const name of ['beginPage', 'pageSize', 'country'] as const) {
    if (given[name] === undefined) return gatewayError('gw.ParamMissing', `offerQueryParam.${name} is missing`);
  }
  if (!isWhole(beginPage) || beginPage < 1) return failed(setting, 'beginPage is not a whole number from 1');
  if (!isWhole(pageSize) || pageSize < 1 || pageSize > 50) return failed(setting, 'pageSize is not 1 to 50');
  if (!LANGUAGES.includes(String(country))) return failed(setting, 'country is no language');
  if (region !== undefined && region !== '' && !/^\d+(,\d+){3}$/.test(String(region))) {
    return failed(setting, 'region is not four numbers');
  }
  const wish = readWish(given, notes);
  if (typeof wish === 'string') return failed(setting, wish);
  // An id is needed; only a picture that 1688 itself hosts can be asked for by its address.
  const byAddress = typeof imageAddress === 'string' && imageAddress !== '' && !imageId;
  const picture = byAddress ? imageAddress : ids.meaning(String(imageId));
  if (!imageId && !byAddress) return gatewayError('gw.ParamMissing', 'offerQueryParam.imageId is missing');
  if (imageId !== undefined && typeof imageId !== 'string') notes.remark('imageId is not a string');
  if (picture === undefined) return failed(setting, 'imageId is unknown');
  const crop = typeof region === 'string' ? region : '';
  const reachable = !byAddress || /(^|\.)(alicdn|1688)\.com$/.test(hostOf(picture));
  return {
    asks: { call: 'imageQuery', picture, crop, beginPage, pageSize, country, ...wish, title: given.itemTitle },
    cost: 1,
    answer: ({ empty }) => {
      const found = empty || !reachable ? [] : search(byLikeness(goods, picture + crop), wish);
      return result(setting, {
        totalRecords: found.length,
        totalPage: Math.ceil(found.length / pageSize),
        pageSize,
        currentPage: beginPage,
        data: pageOf(found, beginPage, pageSize).map((one) =>
          imageQueryRow(one, { pictureUrl, language: String(country), now: now() }),
        ),
        picRegionInfo: {
          currentRegion: crop || '265,597,326,764',
          yoloCropRegion: '265,597,326,764;443,783,154,595',
        },
      });
    },
  };
}

function readWish(given: Record<string, unknown>, notes: Notes): Wish | string {
  const { filter, sort, priceStart, priceEnd, keyword, categoryId, productCollectionId } = given;
  const strings = { filter, sort, priceStart, priceEnd, keyword, productCollectionId };
  for (const [name, value] of Object.entries(strings)) {
    if (value !== undefined && typeof value !== 'string') return `${name} is not a string`;
  }
  const filters = String(filter ?? '')
    .split(',')
    .filter((value) => value !== '');
  for (const value of filters) {
    if (![...FILTERS, 'ksCiphertext'].includes(value)) notes.remark(`unknown filter ${value}`);
  }
  const [priceFrom, priceTo] = [priceStart, priceEnd].map((text) => (text ? fenOf(String(text)) : undefined));
  if ((priceStart && priceFrom === undefined) || (priceEnd && priceTo === undefined)) return 'price is no number';
  const order = sort ? readSort(String(sort)) : undefined;
  if (sort && !order) return 'sort is unknown';
  if (productCollectionId && !COLLECTIONS.includes(String(productCollectionId))) {
    notes.remark(`unknown collection ${String(productCollectionId)}`);
  }
  return {
    filters: filters.sort(),
    priceFrom,
    priceTo,
    keyword: keyword ? String(keyword) : undefined,
    collection: productCollectionId ? String(productCollectionId) : undefined,
    category: categoryId === undefined ? undefined : Number(categoryId),
    sort: order,
  };
}

function detail(given: Record<string, unknown>, setting: CallSetting, notes: Notes): Refusal | Work {
  remarkUnknown(given, ['offerId', 'country', 'outMemberId', 'currency'], notes);
  const { offerId, country } = given;
  if (offerId === undefined) return gatewayError('gw.ParamMissing', 'offerDetailParam.offerId is missing');
  if (country === undefined) return gatewayError('gw.ParamMissing', 'offerDetailParam.country is missing');
  const offer = setting.goods.find((one) => one.offerId === String(offerId));
  if (!offer) return failed(setting, `no offer ${String(offerId)}`);
  return {
    asks: { call: 'detail', offerId: offer.offerId, country },
    cost: 1,
    answer: ({ empty }) =>
      result(
        setting,
        empty
          ? null
          : detailOf(offer, { pictureUrl: setting.pictureUrl, language: String(country), now: setting.now() }),
      ),
  };
}

const result = (setting: CallSetting, value: unknown) =>
  json({
    result: { success: setting.success === 'string' ? 'true' : true, code: '200', message: '成功', result: value },
  });

/** What is wrong inside the parameter comes with HTTP 200 and `success` false; its code is our own choice. */
const failed = (setting: CallSetting, why: string): Refusal => ({
  refused: json({
    result: { success: setting.success === 'string' ? 'false' : false, code: 'PARAM_ERROR', message: why },
  }),
  why,
});

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '');

function remarkUnknown(given: Record<string, unknown>, known: string[], notes: Notes): void {
  for (const name of Object.keys(given)) if (!known.includes(name)) notes.remark(`unknown parameter ${name}`);
}
