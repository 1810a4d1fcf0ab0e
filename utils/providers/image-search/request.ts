import type { ServiceCall } from '../../http';
import { toBase64 } from '../call/base64';
import { chinaClock } from '../call/china-time';
import { credential } from '../call/credentials';
import { isPublicPicture } from '../call/public-picture';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { SearchContext, SearchRequest } from '../provider';
import { formEncode } from './form-encode';
import { signImageSearch } from './sign';

const base = 'https://gw.open.1688.com/openapi';

type Asking = Pick<SearchContext, 'credentials' | 'options' | 'gateway'>;

/** The service's numbers for the sorts. */
const sorts: Readonly<Record<string, string>> = { 'similarity desc': '0', 'price asc': '1', 'price desc': '2' };

/**
 * `GET /param2/2.0/?method=alibaba.image.search&…`: everything stands in the query, the picture too where it has no
 * public address. `timestamp` is China's clock.
 */
export async function imageSearchRequest(request: SearchRequest, context: Asking, now: Date): Promise<ServiceCall> {
  const { choices, page } = request;
  const appKey = credential(context, 'appKey');
  const secret = credential(context, 'appSecret');
  const params: Record<string, string> = {
    method: 'alibaba.image.search',
    ...(appKey ? { app_key: appKey } : {}),
    timestamp: chinaClock(now),
    format: 'json',
    v: '2.0',
    page: String(page),
    page_size: String(choices.pageSize),
    ...(await picture(request, context)),
    ...(choices.priceMin ? { price_from: choices.priceMin } : {}),
    ...(choices.priceMax ? { price_to: choices.priceMax } : {}),
    is_wholesale: choices.filters.includes('is_wholesale') ? '1' : '0',
    sort: sorts[`${choices.sort.field} ${choices.sort.direction}`] ?? '0',
  };
  if (secret) params['sign'] = signImageSearch(params, secret);
  return {
    method: 'GET',
    url: serviceAddress(base, `/param2/2.0/?${formEncode(params)}`, context),
    headers: gatewayHeaders(context),
  };
}

async function picture({ pictureUrl, picture }: SearchRequest, { options }: Asking): Promise<Record<string, string>> {
  const byAddress = options['pictureBy'] !== 'bytes' && pictureUrl !== undefined && isPublicPicture(pictureUrl);
  return byAddress ? { image_url: pictureUrl } : { image: await toBase64(picture.blob) };
}
