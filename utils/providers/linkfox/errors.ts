import type { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { z } from '../../zod';
import { code, text } from '../answer/fields';
import { failure, failureOfStatus, tooMany } from '../answer/failure';

/** The document and its script disagree on the names, so both are read. */
const schema = z.object({ errcode: code, errorCode: code, errmsg: text, errorMsg: text, errorMessage: text });

/** Texts that mean "no credits" whatever the code: seen with 402. */
const noCredits = /积分余额不足|套餐到期|需充值|quota exceeded|insufficient balance/i;

/**
 * The error of an answer, or undefined when it is a success. The HTTP status is mostly 200 and the code stands in the
 * body; 200 is success there too, and so is a body without a code, which the newer form of the answer is.
 */
export function linkfoxError(answer: ServiceAnswer): FindError | undefined {
  const parsed = schema.safeParse(answer.body);
  const body = parsed.success ? parsed.data : {};
  const given = body.errcode ?? body.errorCode;
  const said = body.errmsg ?? body.errorMsg ?? body.errorMessage;
  if (given === undefined || given === '200') return failureOfStatus(answer);
  if (given === '401') return failure(answer, 'service-key');
  if (given === '402' || noCredits.test(said ?? '')) return failure(answer, 'service-credits');
  if (given === '429') return tooMany(answer);
  if (/^5\d\d$/.test(given)) return failure(answer, 'service-down', { said: said ?? given });
  return failure(answer, 'service-message', { said: said ? `${said} (${given})` : given });
}
