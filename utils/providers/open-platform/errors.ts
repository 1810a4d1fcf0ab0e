import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { code, text } from '../answer/fields';
import { failure, failureOfStatus, tooMany } from '../answer/failure';

const schema = z.object({
  error_code: code,
  error_message: text,
  error: text,
  error_description: text,
});

/** What clients of the platform wait after `gw.QosAppFrequencyLimit`, seconds. */
const frequencyWait = 10;

/** The gateway's error of an answer (mostly HTTP 400), or undefined when the gateway let the call through. */
export function gatewayError(answer: ServiceAnswer): FindError | undefined {
  const parsed = schema.safeParse(answer.body);
  const { error_code: given, error_message, error, error_description } = parsed.success ? parsed.data : {};
  const said = error_message ?? error_description ?? error ?? given;
  if (answer.status === 401 || given === '401' || /need user authorized/i.test(said ?? ''))
    return failure(answer, 'service-login');
  switch (given?.replace(/^gw\./, '')) {
    case undefined:
      break;
    case 'SignatureInvalid':
    case 'SignatureMissing':
      return failure(answer, 'service-signature');
    case 'AppKeyMissing':
      return failure(answer, 'service-key');
    case 'APIACLDecline':
      return failure(answer, 'service-permission');
    case 'APIUnsupported':
      return failure(answer, 'service-unsupported', { said: given! });
    case 'ParamMissing':
      return failure(answer, 'service-parameters', { said: said! });
    case 'QosAppFrequencyLimit':
    case 'QosApiFrequencyLimit':
      return tooMany(answer, frequencyWait);
    default:
      return failure(answer, 'service-message', { said: `${said} (${given})` });
  }
  return (
    failureOfStatus(answer) ?? (error === undefined ? undefined : failure(answer, 'service-message', { said: error }))
  );
}
