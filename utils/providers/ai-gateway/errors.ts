import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { failure, failureOfStatus, tooMany } from '../answer/failure';
import * as field from '../answer/fields';

/** Where a code stands is not documented: every name that its answers and its relatives' use is read. */
const schema = z.object({
  __success__: field.flag,
  success: field.flag,
  __msgCode__: field.code,
  msgCode: field.code,
  errorCode: field.code,
  error_code: field.code,
  code: field.code,
  error: field.code,
  __msgInfo__: field.text,
  message: field.text,
  msg: field.text,
  error_message: field.text,
});

const signature = new Set(['SignatureInvalid', 'SignatureMissing']);
const login = new Set([
  '401',
  '1688_token_expired',
  'token_expired',
  'invalid_token',
  'revoked',
  'unauthorized',
  'no_scope',
]);
const rate = new Set(['429', 'QosAppFrequencyLimit', 'QosApiFrequencyLimit']);
const parameters = new Set(['ParamMissing', 'APIUnsupported']);
const inside = new Set(['ISPInvokeTimeout', 'ISPInvokeError']);
/** What its clients wait after too many calls, seconds. */
const frequencyWait = 10;

/** The error of an answer, or undefined. An HTTP 403 is a firewall's and says nothing about the key. */
export function aiGatewayError(answer: ServiceAnswer): FindError | undefined {
  const parsed = schema.safeParse(answer.body);
  const body: Partial<z.infer<typeof schema>> = parsed.success ? parsed.data : {};
  const codes = [body.__msgCode__, body.msgCode, body.errorCode, body.error_code, body.code, body.error]
    .flatMap((code) => code?.replace(/^gw\./, '') ?? [])
    .filter((code) => !/^(OK|SUCCESS|0|200)$/i.test(code));
  const known = codes.find((code) => knownError(answer, code));
  if (known) return knownError(answer, known);
  if (answer.status === 401) return failure(answer, 'service-key');
  if (answer.status === 429) return tooMany(answer, frequencyWait);
  const ofStatus = failureOfStatus(answer);
  if (ofStatus && ofStatus.code !== 'service-message') return ofStatus;
  const failed = ofStatus !== undefined || (body.__success__ ?? body.success) === false;
  if (!failed) return undefined;
  const words = body.__msgInfo__ ?? body.message ?? body.msg ?? body.error_message;
  return failure(answer, 'service-message', {
    said: [words, ...codes].filter(Boolean).join(' ') || `HTTP ${answer.status}`,
  });
}

function knownError(answer: ServiceAnswer, code: string): FindError | undefined {
  if (signature.has(code) || login.has(code)) return failure(answer, 'service-key');
  if (rate.has(code)) return tooMany(answer, frequencyWait);
  if (parameters.has(code)) return failure(answer, 'service-parameters', { said: code });
  if (inside.has(code) || /^5\d\d$/.test(code)) return failure(answer, 'service-down', { said: code });
  return code === '403' ? failure(answer, 'service-blocked') : undefined;
}
