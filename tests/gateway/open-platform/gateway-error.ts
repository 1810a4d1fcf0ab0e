import { json, type Answer } from '../core/answer';
import { type Refusal } from '../core/service';

/** The gateway's refusals (section 2.7), usually HTTP 400. */
export function gatewayError(code: string, message: string, status = 400): Refusal {
  return {
    refused: json({ error_code: code, error_message: message, exception: message }, status),
    why: `${code}: ${message}`,
  };
}

/** The token is missing or over. */
export const needsUser = (): Refusal => gatewayError('401', 'Request need user authorized', 401);

/** A status in the gateway's words. */
export function statusAnswer(status: number): Answer {
  if (status === 401) return needsUser().refused;
  const [code, message] = WORDS[status] ?? [`gw.${status}`, 'Service error'];
  return gatewayError(code, message, status).refused;
}

const WORDS: Record<number, [string, string]> = {
  403: ['gw.APIACLDecline', 'AppKey is not allowed(acl)'],
  429: ['gw.QosAppFrequencyLimit', 'App call exceeds limited frequency'],
  500: ['gw.ISPInvokeError', 'Invoke ISP service error'],
  503: ['gw.ISPInvokeTimeout', 'Invoke ISP service timeout'],
};
