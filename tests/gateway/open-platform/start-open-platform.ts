import { json } from '../core/answer';
import { CallLimit } from '../core/call-limit';
import type { Goods } from '../core/goods';
import { stock, type GoodsOptions } from '../core/goods-options';
import { PictureIds } from '../core/picture-ids';
import { formBody, type Received } from '../core/received';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { aopSignature } from './aop-signature';
import { CALLS, readParameter } from './calls';
import { gatewayError, needsUser, statusAnswer } from './gateway-error';
import { authorise, getToken, type OAuthSetting } from './oauth';
import { Tokens } from './tokens';

/** Options of the open platform. */
export interface OpenPlatformOptions extends ServerOptions, GoodsOptions {
  /** `1234567` and `test-secret` unless said. */
  appKey?: string;
  appSecret?: string;
  /** Access tokens that hold from the start; `access-from-elsewhere` unless said. */
  accessTokens?: string[];
  /** The redirect address in the console; absent: any. */
  redirectUri?: string;
  /** What the user does on the consent page; `redirect` (consent at once) unless said. */
  consent?: OAuthSetting['consent'];
  /** Whether a refresh ends the refresh token and gives a new one; false unless said. */
  rotateRefreshToken?: boolean;
  /** Calls that the app was granted; all unless said. */
  granted?: string[];
  /** Calls a minute before gw.QosAppFrequencyLimit; without end unless said (the number is not published). */
  callsPerMinute?: number;
  /** Bytes of the largest picture that gets an id; 300 × 1024 unless said. */
  uploadBytes?: number;
  /** How `success` is written; as the text "true" unless said. */
  success?: 'string' | 'boolean';
}

/** A running open platform: gw.open.1688.com and auth.1688.com on one host. */
export interface OpenPlatformServer extends TestServer {
  /** The data set; a test may change a price in it, as the seller would. */
  goods: Goods[];
  /** Ends every access token now, as the ten hours would. Refresh tokens stay. */
  expireTokens: () => void;
  /** A code as the consent page gives it, for a client to whom it is pasted. */
  newCode: (redirectUri: string) => string;
}

const NAMESPACE = 'com.alibaba.fenxiao.crossborder';

/** 1688's open platform, cross-border solution, as section 2 of the facts publishes it. */
export async function startOpenPlatform(options: OpenPlatformOptions = {}): Promise<OpenPlatformServer> {
  const { goods, pictureUrl } = stock(options);
  const now = options.now ?? Date.now;
  const appKey = options.appKey ?? '1234567';
  const appSecret = options.appSecret ?? 'test-secret';
  const oauth = { appKey, appSecret, redirectUri: options.redirectUri, consent: options.consent ?? 'redirect' };
  const tokens = new Tokens(
    now,
    options.rotateRefreshToken ?? false,
    options.accessTokens ?? ['access-from-elsewhere'],
  );
  const limit = new CallLimit(options.callsPerMinute ?? Infinity, 60_000, now);
  const ids = new PictureIds();
  const setting = {
    ...{ goods, pictureUrl, ids, now },
    uploadBytes: options.uploadBytes ?? 300 * 1024,
    success: options.success ?? 'string',
  };

  /** Signature, then token, then permission, then parameters: section 2.7. */
  function param2(request: Received, name: string, sentKey: string | undefined, notes: Notes): Refusal | Work {
    if (!sentKey) return gatewayError('gw.AppKeyMissing', 'app key is missing');
    const call = name === 'system/currentTime' ? undefined : CALLS[name.replace(`${NAMESPACE}/`, '')];
    if (name !== 'system/currentTime' && (!call || !name.startsWith(`${NAMESPACE}/`))) {
      return gatewayError('gw.APIUnsupported', `${name} is unknown`);
    }
    if (call && request.method !== 'POST') return gatewayError('gw.HTTPMethodNotSupported', 'POST only', 405);
    const form = formBody(request) ?? new URLSearchParams();
    const parameters = new Map([...request.query, ...form]);
    const signature = parameters.get('_aop_signature');
    if (!signature) return gatewayError('gw.SignatureMissing', '_aop_signature is missing');
    const path = request.path.slice(request.path.indexOf('param2'));
    if (sentKey !== appKey || signature !== aopSignature(path, parameters, appSecret)) {
      return gatewayError('gw.SignatureInvalid', 'the request signature does not conform to aop standards');
    }
    if (!limit.take(sentKey)) return gatewayError('gw.QosAppFrequencyLimit', 'App call exceeds limited frequency');
    const timestamp = parameters.get('_aop_timestamp');
    if (timestamp !== undefined && Math.abs(Number(timestamp) - now()) > 600_000) {
      notes.remark('_aop_timestamp is not the present time in milliseconds');
    }
    if (!call) return { answer: () => json(chinaStamp(now())) };
    if (request.query.has('access_token')) notes.remark('the access token stands in the address');
    if (!tokens.isValid(parameters.get('access_token') ?? '')) return needsUser();
    if (options.granted && !options.granted.includes(name.replace(`${NAMESPACE}/`, ''))) {
      return gatewayError('gw.APIACLDecline', 'AppKey is not allowed(acl)');
    }
    const given = readParameter(form, call.field);
    return isRefusal(given) ? given : call.run(given, setting, notes);
  }

  function check(request: Received, notes: Notes): Refusal | Work {
    if (request.method === 'GET' && request.path === '/oauth/authorize')
      return authorise(request, oauth, tokens, notes);
    const parts = request.path.split('/').slice(1).map(decodeURIComponent);
    if (parts.slice(0, 5).join('/') === 'openapi/http/1/system.oauth2/getToken') {
      return getToken(request, parts[5] ?? '', oauth, tokens, notes);
    }
    if (parts.slice(0, 3).join('/') === 'openapi/param2/1') {
      return param2(request, `${parts[3]}/${parts[4]}`, parts[5], notes);
    }
    return gatewayError('gw.APIUnsupported', `no such path: ${request.path}`);
  }

  const reset = () => {
    tokens.clear();
    limit.clear();
    ids.clear();
  };
  const server = await startServer({ check, statusAnswer, reset }, options);
  return {
    ...server,
    goods,
    expireTokens: () => tokens.expire(),
    newCode: (redirectUri) => tokens.newCode(redirectUri),
  };
}

const isRefusal = (given: Record<string, unknown> | Refusal): given is Refusal => 'refused' in given && 'why' in given;

/** The platform's own way to write a time: `20260110083000123+0800`. */
const chinaStamp = (ms: number) =>
  `${new Date(ms + 8 * 3_600_000)
    .toISOString()
    .slice(0, 23)
    .replace(/[-:T.]/g, '')}+0800`;
