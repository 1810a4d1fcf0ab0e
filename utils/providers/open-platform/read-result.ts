import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { failure, unexpected } from '../answer/failure';
import * as field from '../answer/fields';
import { gatewayError } from './errors';

const envelope = z.object({
  result: z.object({ success: field.flag, code: field.code, message: field.text, result: field.anything }),
});

/**
 * What stands inside an answer's two layers of `result`. `success` is a text in the documents and a boolean in seen
 * answers. Throws the gateway's error, the solution's own (`success` is false), or `provider-answer`.
 */
export function readResult(answer: ServiceAnswer): unknown {
  const error = gatewayError(answer);
  if (error) throw error;
  const parsed = envelope.safeParse(answer.body);
  if (!parsed.success) throw unexpected(answer);
  const { success, code, message, result } = parsed.data.result;
  if (success === false) throw refusal(answer, code, message);
  return result;
}

function refusal(answer: ServiceAnswer, code: string | undefined, message: string | undefined): FindError {
  if (code === '401') return failure(answer, 'service-login');
  const said = [message, code && `(${code})`].filter(Boolean).join(' ');
  return failure(answer, 'service-message', { said: said || 'success: false' });
}
