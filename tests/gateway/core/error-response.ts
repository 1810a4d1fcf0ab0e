import { json, type Answer } from './answer';
import { type Refusal } from './service';

/** `error_response{code,msg}`, the errors of both seeds' interfaces. HTTP 200 unless said: the seeds read the body. */
export const errorResponse = (code: number, msg: string, status = 200): Answer =>
  json({ error_response: { code, msg } }, status);

/** The same as a refusal. */
export const refuseWith = (code: number, msg: string, status = 200): Refusal => ({
  refused: errorResponse(code, msg, status),
  why: `${code}: ${msg}`,
});
