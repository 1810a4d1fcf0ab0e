import { json, type Answer } from '../core/answer';
import { CallLimit } from '../core/call-limit';
import { type Goods } from '../core/goods';
import { stock, type GoodsOptions } from '../core/goods-options';
import { byLikeness, sorted, type Match } from '../core/goods-query';
import { picturesUrlFault } from '../core/public-picture-url';
import { header, jsonBody, type Received } from '../core/received';
import { sentPicture } from '../core/sent-picture';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { contentMd5, cskSign, SIGNED, splitAk } from './csk-sign';

/** Options of 1688's AI gateway. */
export interface AiGatewayOptions extends ServerOptions, GoodsOptions {
  /** The AK of the one user; {@link TEST_AK} unless said. */
  ak?: string;
  /** Calls a minute before QosAppFrequencyLimit; without end unless said (the number is not published). */
  callsPerMinute?: number;
  /** How far `x-csk-time` may be from the clock, in ms; 15 minutes unless said. */
  timeTolerance?: number;
  /** Refuses requests without `x-skill-code`, `x-skill-version`, `x-request-id`; false unless said. */
  skillHeaders?: boolean;
  /** The wrapper of the older endpoint; `model` unless said. */
  olderWrapper?: 'model' | 'data';
}

/** An AK for tests: base64url of 32 letters of secret and the id (section 3.3's own). */
export const TEST_AK = 'VGVzdFNlY3JldFRlc3RTZWNyZXRUZXN0U2VjcmV0MTJ0ZXN0a2V5aWQwMDAwMDAwMDE';

const CURRENT = '/api/alibaba.1688.find.product/1.0.0/github';
const OLDER = '/api/find_product/1.0.0';
const MAX_BYTES = 5 * 1024 * 1024;
const LEVELS: Record<string, number> = { high: 0.85, medium: 0.6, low: 0 };
const SORTS = ['price_asc', 'price_desc', 'sold_desc', 'yx_desc'];
const KNOWN = [
  'imageUrl',
  'imgBase64',
  'query',
  'pageSize',
  'purchaseAmount',
  'sortType',
  'scoreLevel',
  'tags',
  'icTags',
];

/** 1688's gateway for its own skills, both endpoints, as section 3 of the facts publishes it. */
export function startAiGateway(options: AiGatewayOptions = {}): Promise<TestServer> {
  const { goods, pictureUrl } = stock(options);
  const now = options.now ?? Date.now;
  const limit = new CallLimit(options.callsPerMinute ?? Infinity, 60_000, now);
  const key = splitAk(options.ak ?? TEST_AK);
  const nonces = new Set<string>();

  function signatureFault(request: Received): string | undefined {
    const headers = Object.fromEntries(SIGNED.map((name) => [name, header(request, name)])) as Record<
      (typeof SIGNED)[number],
      string
    >;
    const missing = SIGNED.find((name) => headers[name] === '');
    if (missing !== undefined) return `${missing} is missing`;
    if (headers['x-csk-ak'] !== key.id) return 'x-csk-ak is unknown';
    if (!/^[0-9a-f]{8}$/.test(headers['x-csk-nonce'])) return 'x-csk-nonce is not 8 hex digits';
    if (!/^\d{10}$/.test(headers['x-csk-time'])) return 'x-csk-time is not in seconds';
    if (Math.abs(Number(headers['x-csk-time']) * 1000 - now()) > (options.timeTolerance ?? 900_000)) {
      return 'x-csk-time is not the present time';
    }
    if (headers['x-csk-content-md5'] !== contentMd5(request.bytes)) return 'x-csk-content-md5 is not of this body';
    if (header(request, 'x-csk-sign') !== cskSign(request.method, request.path, headers, key.secret)) {
      return 'x-csk-sign is wrong';
    }
    return undefined;
  }

  function check(request: Received, notes: Notes): Refusal | Work {
    const older = request.path === OLDER;
    if (request.path !== CURRENT && !older) return no('APIUnsupported', `no such path: ${request.path}`, 404);
    if (request.method !== 'POST') return no('APIUnsupported', 'POST only', 405);
    const wrong = signatureFault(request);
    if (wrong !== undefined) return no('SignatureInvalid', wrong, 401);
    const nonce = header(request, 'x-csk-nonce');
    if (nonces.has(nonce)) return no('SignatureInvalid', 'the nonce was used before', 401);
    nonces.add(nonce);
    const skill = ['x-skill-code', 'x-skill-version', 'x-request-id'];
    const lacking = skill.find((name) => header(request, name) === '');
    if (options.skillHeaders && !older && lacking) return no('ParamMissing', `${lacking} is missing`, 400);
    if (!limit.take(key.id)) return no('QosAppFrequencyLimit', 'App call exceeds limited frequency', 429);
    const body = jsonBody(request);
    if (!body) return no('ParamMissing', 'the body is no JSON object', 400);
    for (const name of Object.keys(body)) if (!KNOWN.includes(name)) notes.remark(`unknown parameter ${name}`);

    const picture = readPicture(body, notes);
    if ('refused' in picture) return picture;
    const { query = '', pageSize = 20, sortType, scoreLevel = 'low', tags = '' } = body;
    if (typeof pageSize !== 'number' || !Number.isInteger(pageSize) || pageSize < 1 || pageSize > 50) {
      return no('ParamInvalid', 'pageSize is 1 to 50', 400);
    }
    if (sortType !== undefined && !SORTS.includes(String(sortType)))
      return no('ParamInvalid', 'sortType is unknown', 400);
    const level = LEVELS[String(scoreLevel)];
    if (level === undefined) return no('ParamInvalid', 'scoreLevel is unknown', 400);
    if (typeof tags !== 'string' || typeof query !== 'string')
      return no('ParamInvalid', 'tags and query are texts', 400);

    return {
      asks: { service: 'find.product', picture: picture.key, query, pageSize, sortType, scoreLevel, tags },
      cost: 1,
      answer: ({ empty }) => {
        const near = byLikeness(goods, picture.key).filter(
          (one) => one.similarity >= level && (tags === '' || one.marks.has('1688Selection')),
        );
        // A picture other than JPEG is no error: it finds nothing.
        const found = empty || !picture.useful ? [] : inOrder(near, sortType).slice(0, pageSize);
        const answer = {
          data: found.map((one) => row(one, pictureUrl)),
          __msgCode__: 'OK',
          __success__: true,
          count: found.length,
          intent: { intentType: 'IMAGE_SEARCH', findSame: true },
        };
        return json(older ? { [options.olderWrapper ?? 'model']: answer, success: true } : answer);
      },
    };
  }

  const reset = () => {
    nonces.clear();
    limit.clear();
  };
  return startServer({ check, statusAnswer, reset }, options);
}

function readPicture(body: Record<string, unknown>, notes: Notes): { key: string; useful: boolean } | Refusal {
  const { imageUrl, imgBase64 } = body;
  if (typeof imgBase64 === 'string' && imgBase64 !== '') {
    const sent = sentPicture(imgBase64, notes);
    if (!sent) return no('ParamInvalid', 'imgBase64 is no plain base64 of a picture', 400);
    if (sent.bytes > MAX_BYTES) return no('ParamInvalid', 'the picture is heavier than 5 MB', 400);
    if (Math.max(sent.width ?? 0, sent.height ?? 0) > 800) notes.remark('longer than 800 pixels');
    return { key: sent.sha256, useful: sent.format === 'jpeg' };
  }
  if (typeof imageUrl === 'string' && imageUrl !== '') {
    const fault = picturesUrlFault(imageUrl, ['jpg', 'jpeg']);
    if (fault !== undefined && !fault.startsWith('format')) return no('ParamInvalid', `imageUrl: ${fault}`, 400);
    return { key: imageUrl, useful: fault === undefined };
  }
  return no('ParamMissing', 'imageUrl or imgBase64 is needed', 400);
}

function inOrder(found: Match[], sortType: unknown): Match[] {
  if (sortType === 'price_asc' || sortType === 'price_desc') return sorted(found, 'price', sortType === 'price_desc');
  if (sortType === 'sold_desc') return sorted(found, 'monthSold', true);
  if (sortType === 'yx_desc') return [...found].sort((a, b) => (b.serviceScore ?? 0) - (a.serviceScore ?? 0));
  return found;
}

function row(one: Match, pictureUrl: (offer: Goods) => string): unknown {
  return {
    itemId: one.offerId,
    title: one.title,
    imageUrl: pictureUrl(one),
    detailUrl: `https://detail.1688.com/offer/${one.offerId}.html?fromkv=refer:TESTAFFILIATE`,
    score: one.similarity.toFixed(8),
    currentPrice: one.price / 100,
    skuId: `${one.offerId.slice(0, 12)}1`,
    skuTitle: '黑色',
    yxIndex: one.serviceScore,
    quantityBegin: one.moq,
    unit: one.unit,
    company: one.supplier.company,
    // Units sold, not "out of stock".
    soldOut: one.monthSold === undefined ? undefined : one.monthSold * 7,
    storeAmount: 0,
    cateId: one.category[2],
    recallSource: 'same_product_recall',
    promotionTags: [],
    serviceInfos: one.hours === undefined ? [] : [{ type: 'ship', value: `${one.hours}小时发货` }],
    sellingPoints: [],
    offerTags: one.marks.has('1688Selection') ? ['严选'] : [],
  };
}

const no = (code: string, message: string, status: number): Refusal => ({
  refused: json({ __success__: false, __msgCode__: code, __msgInfo__: message }, status),
  why: `${code}: ${message}`,
});

/** 403 is the firewall's page, not the key. */
function statusAnswer(status: number): Answer {
  const codes: Record<number, string> = { 401: '1688_token_expired', 429: 'QosApiFrequencyLimit' };
  if (status === 403) return { status, headers: { 'content-type': 'text/html' }, body: '<html><h1>403 Forbidden</h1>' };
  const code = codes[status] ?? (status >= 500 ? 'ISPInvokeTimeout' : 'ISPInvokeError');
  return no(code, code, status).refused;
}
