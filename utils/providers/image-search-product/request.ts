import { FindError } from '../../errors';
import type { ServiceCall } from '../../http';
import { toBase64 } from '../call/base64';
import { chinaClock } from '../call/china-time';
import { credential } from '../call/credentials';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { SearchContext, SearchRequest } from '../provider';
import { signImageSearchProduct } from './sign';

const base = 'https://gw.open.1688.com/openapi';

/** What each row is asked to hold. */
const fields =
  'product_id,title,main_image,price_ladder,min_order_quantity,supplier_info,customization,similarity,category_id';

type Asking = Pick<SearchContext, 'credentials' | 'gateway'>;

/**
 * `POST /param2/1/com.alibaba.product/alibaba.image.search.product` as form data. Throws `category-missing` without a
 * category: the service then answers with unrelated goods, and the call would be wasted.
 */
export async function imageSearchProductRequest(
  { choices, page, picture }: SearchRequest,
  context: Asking,
  now: Date,
): Promise<ServiceCall> {
  const given = choices.fields ?? {};
  const category = given['cat_id']?.trim();
  if (!category || !/^\d+$/.test(category)) throw new FindError('category-missing');
  const appKey = credential(context, 'appKey');
  const secret = credential(context, 'appSecret');
  const token = credential(context, 'accessToken');
  const params: Record<string, string> = {
    ...(appKey ? { app_key: appKey } : {}),
    ...(token ? { access_token: token } : {}),
    timestamp: chinaClock(now),
    format: 'json',
    v: '1.0',
    sign_method: 'sha1',
    image: await toBase64(picture.blob),
    page: String(page),
    page_size: String(choices.pageSize),
    fields,
    cat_id: category,
    ...chosen(given, 'min_order', 'supplier_type', 'custom_type', 'region'),
  };
  if (secret) params['sign'] = await signImageSearchProduct(params, secret);
  return {
    method: 'POST',
    url: serviceAddress(base, '/param2/1/com.alibaba.product/alibaba.image.search.product', context),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', ...gatewayHeaders(context) },
    body: new URLSearchParams(params).toString(),
  };
}

function chosen(given: Record<string, string>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}
