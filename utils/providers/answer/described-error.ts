import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { failure, failureOfStatus, tooMany } from './failure';
import { code, text } from './fields';

const described = z.object({ error_response: z.object({ code, msg: text }) });
const real = z.object({ error_code: code, error_message: text });

/** An error that an answer names, in either of the forms below. */
export interface NamedError {
  code: string;
  said: string;
}

/**
 * The error that an answer of gw.open.1688.com names: `error_response` as the descriptions of the older interfaces have
 * it, or `error_code` as the real gateway answers.
 */
export function namedError({ body }: ServiceAnswer): NamedError | undefined {
  const asDescribed = described.safeParse(body);
  if (asDescribed.success) {
    const { code = '', msg } = asDescribed.data.error_response;
    return { code, said: [msg, code && `(${code})`].filter(Boolean).join(' ') || 'error_response' };
  }
  const asReal = real.safeParse(body);
  const given = asReal.success ? asReal.data.error_code : undefined;
  return given === undefined ? undefined : { code: given, said: given };
}

/**
 * What the codes mean that both described interfaces share, the real gateway's included: `gw.SignatureMissing` and
 * `gw.APIUnsupported` are what it is expected to say to an interface that it does not have. Falls back to the HTTP status.
 */
export function describedError(answer: ServiceAnswer, named: NamedError | undefined): FindError | undefined {
  if (!named) return failureOfStatus(answer);
  const { code, said } = named;
  switch (code.replace(/^gw\./, '')) {
    case '400':
      return failure(answer, 'service-picture');
    case '413':
    case '414':
    case '431':
      return failure(answer, 'service-picture-size');
    case '110':
      return failure(answer, 'service-address');
    case '401':
    case 'AppKeyMissing':
      return failure(answer, 'service-key');
    case '402':
      return failure(answer, 'service-credits');
    case '429':
      return tooMany(answer);
    case 'QosAppFrequencyLimit':
    case 'QosApiFrequencyLimit':
      return tooMany(answer, 10);
    case 'SignatureInvalid':
      return failure(answer, 'service-signature');
    case 'SignatureMissing':
    case 'APIUnsupported':
      return failure(answer, 'service-not-as-described', { said });
    case 'APIACLDecline':
      return failure(answer, 'service-permission');
    case 'ParamMissing':
      return failure(answer, 'service-parameters', { said });
    default:
      return /^5\d\d$/.test(code)
        ? failure(answer, 'service-down', { said })
        : failure(answer, 'service-message', { said });
  }
}
