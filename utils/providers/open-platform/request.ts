import { stringify, LosslessNumber } from 'lossless-json';
import { FindError } from '../../errors';
import type { ServiceCall } from '../../http';
import { toBase64 } from '../call/base64';
import { credential } from '../call/credentials';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { SearchContext, SearchRequest } from '../provider';
import { signOpenPlatform } from './sign';

const base = 'https://gw.open.1688.com/openapi';
const crossBorder = 'param2/1/com.alibaba.fenxiao.crossborder';

export type Asking = Pick<SearchContext, 'credentials' | 'gateway'>;

/**
 * A signed call: POST form data to `PATH/APPKEY`. Behind a company's gateway that holds the secrets, what is missing of
 * app key, token and signature is left to the gateway.
 */
export async function signedCall(
  api: string,
  params: Readonly<Record<string, string>>,
  context: Asking,
  now: Date,
): Promise<ServiceCall> {
  const appKey = credential(context, 'appKey');
  const secret = credential(context, 'appSecret');
  const path = appKey ? `${api}/${encodeURIComponent(appKey)}` : api;
  const all: Record<string, string> = { ...params, _aop_timestamp: String(now.getTime()) };
  if (secret) all['_aop_signature'] = await signOpenPlatform(path, all, secret);
  return {
    method: 'POST',
    url: serviceAddress(base, `/${path}`, context),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', ...gatewayHeaders(context) },
    body: new URLSearchParams(all).toString(),
  };
}

/** A call of the cross-border solution: its one object parameter goes as a JSON text. */
function crossBorderCall(name: string, field: string, value: object, context: Asking, now: Date): Promise<ServiceCall> {
  const token = accessToken(context);
  const params = { ...(token ? { access_token: token } : {}), [field]: stringify(value)! };
  return signedCall(`${crossBorder}/${name}`, params, context, now);
}

/** `product.image.upload`: the picture's bytes, answered by its number. */
export async function uploadRequest(picture: Blob, context: Asking, now: Date): Promise<ServiceCall> {
  return crossBorderCall(
    'product.image.upload',
    'uploadImageParam',
    { imageBase64: await toBase64(picture) },
    context,
    now,
  );
}

/** `product.search.imageQuery` for an uploaded picture. The service's own order is asked for by sending no sort. */
export async function imageQueryRequest(
  { choices, page, title }: SearchRequest,
  imageId: string,
  context: Asking & Pick<SearchContext, 'options'>,
  now: Date,
): Promise<ServiceCall> {
  const { filters, priceMin, priceMax, keyword, collection, fields = {}, region, sort, pageSize } = choices;
  const query = {
    imageId,
    beginPage: page,
    pageSize,
    country: context.options['language'] ?? 'en',
    ...(region ? { region } : {}),
    ...(filters.length > 0 ? { filter: filters.join(',') } : {}),
    ...(sort.field === 'similarity' ? {} : { sort: JSON.stringify({ [sort.field]: sort.direction }) }),
    ...(priceMin ? { priceStart: priceMin } : {}),
    ...(priceMax ? { priceEnd: priceMax } : {}),
    ...(isDigits(fields['categoryId']) ? { categoryId: new LosslessNumber(fields['categoryId']) } : {}),
    ...(keyword ? { keyword } : {}),
    ...(fields['auxiliaryText'] ? { auxiliaryText: fields['auxiliaryText'] } : {}),
    ...(collection ? { productCollectionId: collection } : {}),
    ...(title && context.options['sendTitle'] !== 'false' ? { itemTitle: title } : {}),
  };
  return crossBorderCall('product.search.imageQuery', 'offerQueryParam', query, context, now);
}

/** `product.search.queryProductDetail` of one offer. `offerId` is a number there, of any length. */
export async function detailRequest(
  offerId: string,
  context: Asking & Pick<SearchContext, 'options'>,
  now: Date,
): Promise<ServiceCall> {
  const query = { offerId: new LosslessNumber(offerId), country: context.options['language'] ?? 'en' };
  return crossBorderCall('product.search.queryProductDetail', 'offerDetailParam', query, context, now);
}

/** `system/currentTime`: a signed call without a token, at no cost, that tells whether app key and secret are good. */
export async function currentTimeRequest(context: Asking, now: Date): Promise<ServiceCall> {
  return signedCall('param2/1/system/currentTime', {}, context, now);
}

const isDigits = (value: string | undefined): value is string => value !== undefined && /^[1-9]\d*$/.test(value);

/** The token of a call. Throws `service-login` where there is none; a company's gateway brings its own. */
function accessToken({ credentials, gateway }: Asking): string | undefined {
  const token = credentials['accessToken']?.trim();
  if (!token && !gateway) throw new FindError('service-login');
  return token || undefined;
}
