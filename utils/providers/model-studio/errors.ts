import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { failure, failureOfStatus, tooMany } from '../answer/failure';
import { code, text } from '../answer/fields';
import { part } from '../answer/part';

/** The usual form is OpenAI's; older ones of the same service have code and message at the top. */
const schema = z.object({ error: part({ code, message: text, type: text }), code, message: text });

/** What the service says is wrong with a picture: its size in pixels, its data, its type. */
const aboutPicture = /image length and width|decode the image|Content-Type of multimodal|image (?:url|format|file)/i;

/** The error of an answer, or undefined when it is a success. */
export function modelStudioError(answer: ServiceAnswer, model: string): FindError | undefined {
  const parsed = schema.safeParse(answer.body);
  const body = parsed.success ? parsed.data : {};
  const said = { code: body.error?.code ?? body.code, message: body.error?.message ?? body.message };
  if (answer.status >= 200 && answer.status < 300 && !body.error) return undefined;
  return errorOf(answer, said, model);
}

/** What the service says of a failure, in an answer of its own or in the midst of a stream. */
export interface Said {
  code?: string;
  message?: string;
}

/** The error that stands for the service's words, or else for its HTTP status. */
export function errorOf(answer: ServiceAnswer, { code: given = '', message = '' }: Said, model: string): FindError {
  const { status } = answer;
  if (status === 401 || /invalid_?api_?key/i.test(given)) return failure(answer, 'service-key-region');
  if (status === 429 || /^Throttling|rate_?limit/i.test(given)) return tooMany(answer);
  if (/Arrearage/i.test(given) || /good standing|overdue/i.test(message)) return failure(answer, 'service-credits');
  if (/model can ?not be found|model .*(?:not exist|not found)|model_not_found/i.test(`${message} ${given}`)) {
    return failure(answer, 'service-model', { model });
  }
  if (/larger than|too large|exceed.*(?:size|MB)/i.test(message) && status < 500) {
    return failure(answer, 'service-picture-size');
  }
  if (aboutPicture.test(message)) return failure(answer, 'service-picture');
  const words = message ? (given ? `${message} (${given})` : message) : given;
  if (status >= 500 || /^InternalError|server_error/i.test(given)) {
    return failure(answer, 'service-down', { said: words || `HTTP ${status}` });
  }
  if (words) return failure(answer, 'service-message', { said: words });
  return failureOfStatus(answer) ?? failure(answer, 'provider-answer');
}
