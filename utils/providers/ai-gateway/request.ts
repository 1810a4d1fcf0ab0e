import { FindError } from '../../errors';
import type { ServiceCall } from '../../http';
import { toBase64 } from '../call/base64';
import { credential } from '../call/credentials';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { SearchContext, SearchRequest } from '../provider';
import { parseAccessKey } from './access-key';
import { signAiGateway } from './sign';

const base = 'https://gateway.1688.com';
const path = '/api/alibaba.1688.find.product/1.0.0/github';
/** The version of the protocol that the signature covers. */
const version = '1.7.0';

/** The service's names for the sorts; its own order is asked for by sending none. */
const sortTypes: Readonly<Record<string, string>> = {
  'sold desc': 'sold_desc',
  'price asc': 'price_asc',
  'price desc': 'price_desc',
  'yx desc': 'yx_desc',
};

/** What differs from call to call. */
export interface Moment {
  now: Date;
  /** 8 hex digits. */
  nonce: string;
  requestId: string;
}

type Asking = Pick<SearchContext, 'credentials' | 'options' | 'gateway'>;

/**
 * The signed search. The name of 1688's own skill (`x-skill-code`) is sent only where the user switched that on, because
 * nothing says that the gateway requires it. Throws `service-key` for a key of no known form.
 */
export async function aiGatewayRequest(
  { choices, picture }: SearchRequest,
  context: Asking,
  { now, nonce, requestId }: Moment,
): Promise<ServiceCall> {
  const { keyword, pageSize, sort, fields = {} } = choices;
  const sortType = sortTypes[`${sort.field} ${sort.direction}`];
  const body = JSON.stringify({
    imgBase64: await toBase64(picture.blob),
    ...(keyword ? { query: keyword } : {}),
    pageSize,
    ...(/^[1-9]\d{0,8}$/.test(fields['purchaseAmount'] ?? '')
      ? { purchaseAmount: Number(fields['purchaseAmount']) }
      : {}),
    ...(sortType ? { sortType } : {}),
    ...(fields['scoreLevel'] ? { scoreLevel: fields['scoreLevel'] } : {}),
    ...(fields['tags'] ? { tags: fields['tags'] } : {}),
  });
  const given = credential(context, 'accessKey');
  const key = given === undefined ? undefined : parseAccessKey(given);
  if (given !== undefined && !key) throw new FindError('service-key');
  const time = String(Math.floor(now.getTime() / 1000));
  return {
    method: 'POST',
    url: serviceAddress(base, path, context),
    headers: {
      'Content-Type': 'application/json',
      'x-request-id': requestId,
      ...(context.options['skillName'] === 'true'
        ? { 'x-skill-code': '1688-product-find', 'x-skill-version': version }
        : {}),
      ...(key ? await signAiGateway(key, { method: 'POST', path, body, version, time, nonce }) : {}),
      ...gatewayHeaders(context),
    },
    body,
  };
}
