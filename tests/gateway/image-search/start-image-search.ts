import { json, type Answer } from '../core/answer';
import { CallLimit } from '../core/call-limit';
import { parseChinaTime } from '../core/china-time';
import { errorResponse, refuseWith } from '../core/error-response';
import { fenOf, yuan } from '../core/goods';
import { stock, type GoodsOptions } from '../core/goods-options';
import { byLikeness, pageOf, sorted, type Match } from '../core/goods-query';
import { picturesUrlFault } from '../core/public-picture-url';
import { type Received } from '../core/received';
import { sentPicture } from '../core/sent-picture';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { md5Sign } from './md5-sign';

/** Options of seed 001's interface. */
export interface ImageSearchOptions extends ServerOptions, GoodsOptions {
  /** `1234567` and `test-secret` unless said. */
  appKey?: string;
  appSecret?: string;
  /** Addresses on the white list of the app; absent: any. */
  allowedIps?: string[];
  /** 100 unless said. */
  callsPerMinute?: number;
  /** A front that takes no longer address (path and query, bytes) than this, and the status it refuses with. */
  addressLimit?: { bytes: number; status: 414 | 431 };
  /** Whether the codes 400, 413, 429 and 502 are the HTTP status as well; only in the body unless said. */
  errorStatus?: 'body' | 'http';
  /** How far a timestamp may be from China's clock, in ms; ten minutes unless said. */
  timestampTolerance?: number;
}

const MAX_BYTES = 5 * 1024 * 1024;
const KNOWN = [
  ...['method', 'app_key', 'timestamp', 'format', 'v', 'sign', 'image', 'image_url', 'page', 'page_size'],
  ...['price_from', 'price_to', 'is_wholesale', 'sort'],
];

/** `alibaba.image.search` as seed 001 describes it: GET, MD5, no token. */
export function startImageSearch(options: ImageSearchOptions = {}): Promise<TestServer> {
  const { goods, pictureUrl } = stock(options);
  const now = options.now ?? Date.now;
  const limit = new CallLimit(options.callsPerMinute ?? 100, 60_000, now);
  const refuse = (code: number, msg: string) =>
    refuseWith(code, msg, options.errorStatus === 'http' && code >= 400 ? code : 200);

  function check(request: Received, notes: Notes): Refusal | Work {
    const front = options.addressLimit;
    if (front && Buffer.byteLength(request.target) > front.bytes) {
      return { refused: plain(front.status), why: `the address is longer than ${front.bytes} bytes` };
    }
    if (request.path !== '/openapi/param2/2.0/') return { refused: plain(404), why: `no such path: ${request.path}` };
    if (request.method !== 'GET') return { refused: plain(405), why: 'GET only' };
    const field = (name: string) => request.query.get(name) ?? '';
    if (field('method') !== 'alibaba.image.search') return refuse(22, 'Invalid method');
    if (field('app_key') !== (options.appKey ?? '1234567')) return refuse(29, 'Invalid app Key');
    if (options.allowedIps && !options.allowedIps.includes(request.from)) return refuse(110, 'IP不在白名单');
    if (field('v') !== '2.0' || field('format') !== 'json') return refuse(40, 'v is 2.0 and format is json');
    const time = parseChinaTime(field('timestamp'));
    if (time === undefined || Math.abs(time - now()) > (options.timestampTolerance ?? 600_000)) {
      return refuse(31, 'Invalid timestamp: yyyy-MM-dd HH:mm:ss, China time');
    }
    if (field('sign') !== md5Sign(request.query, options.appSecret ?? 'test-secret'))
      return refuse(25, 'Invalid signature');
    if (!limit.take(field('app_key'))) return refuse(429, '调用频率超限');
    for (const name of request.query.keys()) if (!KNOWN.includes(name)) notes.remark(`unknown parameter ${name}`);

    const picture = readPicture(request, notes);
    if (typeof picture !== 'string') return refuse(...picture);
    const [page, pageSize] = [field('page') || '1', field('page_size') || '20'].map(whole);
    if (page === undefined || page < 1) return refuse(40, 'page is wrong');
    if (pageSize === undefined || pageSize < 1 || pageSize > 50) return refuse(40, 'page_size is 1 to 50');
    const [from, to] = [field('price_from'), field('price_to')].map((text) => (text ? fenOf(text) : undefined));
    if ((field('price_from') && from === undefined) || (field('price_to') && to === undefined)) {
      return refuse(40, 'price is no number');
    }
    const wholesale = field('is_wholesale') || '0';
    const sort = field('sort') || '0';
    if (!['0', '1'].includes(wholesale)) return refuse(40, 'is_wholesale is 0 or 1');
    if (!['0', '1', '2'].includes(sort)) return refuse(40, 'sort is 0, 1 or 2');

    return {
      asks: { service: 'alibaba.image.search', picture, page, pageSize, from, to, wholesale, sort },
      cost: 1,
      answer: ({ empty }) => {
        const near = byLikeness(goods, picture).filter(
          (one) =>
            (wholesale === '0' || one.wholesale) &&
            (from === undefined || one.price >= from) &&
            (to === undefined || one.price <= to),
        );
        const found = empty ? [] : sort === '0' ? near : sorted(near, 'price', sort === '2');
        const products = pageOf(found, page, pageSize).map((one) => row(one, pictureUrl(one)));
        return json({
          alibaba_image_search_response: { result: { total: found.length, page, page_size: pageSize, products } },
        });
      },
    };
  }

  return startServer({ check, statusAnswer, reset: () => limit.clear() }, options);
}

/** What tells the picture, or code and message of the refusal. */
function readPicture(request: Received, notes: Notes): string | [number, string] {
  const [base64, address] = [request.query.get('image'), request.query.get('image_url')];
  if (base64 && address) notes.remark('both image and image_url');
  if (base64) {
    const sent = sentPicture(base64, notes);
    if (sent && sent.bytes > MAX_BYTES) return [413, '图片过大'];
    return sent && (sent.format === 'jpeg' || sent.format === 'png') ? sent.sha256 : [400, '图片格式错误'];
  }
  if (!address) return [400, '图片格式错误: image or image_url is needed'];
  const fault = picturesUrlFault(address, ['jpg', 'jpeg', 'png']);
  return fault === undefined ? address : [400, `图片格式错误: ${fault}`];
}

function row(one: Match, picture: string): unknown {
  return {
    product_id: one.offerId,
    title: one.title,
    main_image: picture,
    price: yuan(one.price),
    min_buy: one.moq,
    supplier: {
      user_id: one.supplier.userId,
      company_name: one.supplier.company,
      credit_level: one.supplier.credit,
    },
    // Left out now and then: the seed's own reader has a default for it.
    similarity: one.tradeScore === undefined ? undefined : Math.round(one.similarity * 10_000) / 10_000,
  };
}

const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

const plain = (status: number): Answer => ({ status, headers: { 'content-type': 'text/plain' }, body: '' });

function statusAnswer(status: number): Answer {
  const words: Record<number, string> = {
    400: '图片格式错误',
    413: '图片过大',
    429: '调用频率超限',
    502: '图像识别服务异常',
  };
  return words[status] === undefined ? plain(status) : errorResponse(status, words[status], status);
}
