import { json, type Answer } from '../core/answer';
import { CallLimit } from '../core/call-limit';
import { parseChinaTime } from '../core/china-time';
import { errorResponse, refuseWith } from '../core/error-response';
import { stock, type GoodsOptions } from '../core/goods-options';
import { SUPPLIER_TYPES } from '../core/goods-words';
import { byLikeness, pageOf } from '../core/goods-query';
import { formBody, type Received } from '../core/received';
import { sentPicture } from '../core/sent-picture';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { FIELDS, row } from './rows';
import { sha1Sign } from './sha1-sign';

/** Options of seed 002's interface. */
export interface ImageSearchProductOptions extends ServerOptions, GoodsOptions {
  /** `1234567` and `test-secret` unless said. */
  appKey?: string;
  appSecret?: string;
  /** Tokens that hold; `access-test` unless said. */
  accessTokens?: string[];
  /** `enhanced` has 500 calls a day; `basic` has no such bound. `basic` unless said. */
  edition?: 'basic' | 'enhanced';
  /** In place of the enhanced edition's 500. */
  callsPerDay?: number;
  /** How far a timestamp may be from China's clock, in ms; ten minutes unless said. */
  timestampTolerance?: number;
}

/** A running `alibaba.image.search.product`. */
export interface ImageSearchProductServer extends TestServer {
  /** Ends every access token now: code 403 from here on. */
  expireTokens: () => void;
}

const PATH = '/openapi/param2/1/com.alibaba.product/alibaba.image.search.product';
const MAX_BYTES = 2 * 1024 * 1024;
const MIN_SIDE = 800;
const KNOWN = [
  ...['app_key', 'access_token', 'timestamp', 'format', 'v', 'sign_method', 'sign', 'image', 'page', 'page_size'],
  ...['fields', 'cat_id', 'min_order', 'supplier_type', 'custom_type', 'region', 'method'],
];

/** `alibaba.image.search.product` as seed 002 describes it: POST form, SHA-1, access token, category required. */
export async function startImageSearchProduct(
  options: ImageSearchProductOptions = {},
): Promise<ImageSearchProductServer> {
  const { goods, pictureUrl } = stock(options);
  const now = options.now ?? Date.now;
  const perDay = options.callsPerDay ?? (options.edition === 'enhanced' ? 500 : Infinity);
  const limit = new CallLimit(perDay, 86_400_000, now);
  const given = options.accessTokens ?? ['access-test'];
  let tokens = new Set(given);

  function check(request: Received, notes: Notes): Refusal | Work {
    if (request.path !== PATH) return { refused: plain(404), why: `no such path: ${request.path}` };
    if (request.method !== 'POST') return { refused: plain(405), why: 'POST only' };
    const form = formBody(request);
    if (!form) return refuseWith(40, 'the body is no form');
    const field = (name: string) => form.get(name) ?? '';
    if (field('app_key') !== (options.appKey ?? '1234567')) return refuseWith(29, 'Invalid app Key');
    if (field('sign_method') !== 'sha1' || field('v') !== '1.0' || field('format') !== 'json') {
      return refuseWith(40, 'sign_method is sha1, v is 1.0 and format is json');
    }
    const time = parseChinaTime(field('timestamp'));
    if (time === undefined || Math.abs(time - now()) > (options.timestampTolerance ?? 600_000)) {
      return refuseWith(31, 'Invalid timestamp: yyyy-MM-dd HH:mm:ss, China time');
    }
    if (field('sign') !== sha1Sign(form, options.appSecret ?? 'test-secret'))
      return refuseWith(25, 'Invalid signature');
    if (!tokens.has(field('access_token'))) return refuseWith(403, 'access_token已过期');
    if (!limit.take(field('app_key'))) return refuseWith(429, '超过每日限额');
    for (const name of form.keys()) if (!KNOWN.includes(name)) notes.remark(`unknown parameter ${name}`);
    for (const name of request.query.keys()) notes.remark(`${name} stands in the address`);

    const picture = readPicture(field('image'), notes);
    if (typeof picture !== 'string') return refuseWith(...picture);
    if (!/^\d+$/.test(field('cat_id'))) return refuseWith(400, 'cat_id必传');
    const fields = field('fields') === '' ? ['product_id', 'title', 'main_image'] : field('fields').split(',');
    const unknown = fields.find((name) => !FIELDS.includes(name));
    if (unknown !== undefined) return refuseWith(40, `fields: ${unknown} is unknown`);
    const [page, pageSize] = [field('page') || '1', field('page_size') || '20'].map(whole);
    if (page === undefined || page < 1) return refuseWith(40, 'page is wrong');
    if (pageSize === undefined || pageSize < 1 || pageSize > 100) return refuseWith(40, 'page_size is wrong');
    if (pageSize > 50) notes.remark('page_size above 50: answers take twice as long');
    const [category, type, custom, region] = ['cat_id', 'supplier_type', 'custom_type', 'region'].map(field);
    const minOrder = field('min_order') === '' ? undefined : whole(field('min_order'));
    if (field('min_order') !== '' && minOrder === undefined) return refuseWith(40, 'min_order is no number');
    if (type && !(SUPPLIER_TYPES as readonly string[]).includes(type)) notes.remark(`unknown supplier_type ${type}`);
    if (custom && custom !== 'sample') notes.remark(`unknown custom_type ${custom}`);

    return {
      asks: { service: PATH, picture, page, pageSize, category, type, custom, region, minOrder, fields },
      cost: 1,
      answer: ({ empty }) => {
        const found = byLikeness(goods, picture).filter(
          (one) =>
            !empty &&
            one.category.includes(Number(category)) &&
            (!type || one.supplier.type === type) &&
            (!custom || one.custom?.services.includes('来样加工')) &&
            (!region || one.supplier.city.startsWith(region) || one.supplier.province.startsWith(region)) &&
            (minOrder === undefined || one.moq >= minOrder),
        );
        const product = pageOf(found, page, pageSize).map((one, index) =>
          row(one, pictureUrl(one), (page - 1) * pageSize + index, fields),
        );
        return json({ result: { products: { product }, total_results: found.length } });
      },
    };
  }

  const reset = () => {
    tokens = new Set(given);
    limit.clear();
  };
  const server = await startServer({ check, statusAnswer, reset }, options);
  return { ...server, expireTokens: () => tokens.clear() };
}

/** JPEG or PNG, at least 800 × 800, at most 2 MB, no alpha. What tells the picture, or code and message. */
function readPicture(base64: string, notes: Notes): string | [number, string] {
  const sent = sentPicture(base64, notes);
  if (sent && sent.bytes > MAX_BYTES) return [413, '图片过大'];
  if (!sent || (sent.format !== 'jpeg' && sent.format !== 'png')) return [400, '图片格式错误'];
  if (sent.alpha) return [400, '无效图像'];
  if (sent.width! < MIN_SIDE || sent.height! < MIN_SIDE) return [400, '图片分辨率低于800×800'];
  if (Math.max(sent.width!, sent.height!) > 1200)
    notes.remark('longer than 1200 pixels: the seed prepares at most that');
  return sent.sha256;
}

const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

const plain = (status: number): Answer => ({ status, headers: { 'content-type': 'text/plain' }, body: '' });

/** 403 is a code of the body here, as the seed reads it; the rest is a status as well. */
function statusAnswer(status: number): Answer {
  if (status === 403) return errorResponse(403, 'access_token已过期');
  return status === 429 ? errorResponse(429, '超过每日限额', 429) : errorResponse(status, '服务异常', status);
}
