import { callService } from '../../http';
import { secretsOf } from '../call/credentials';
import type { Provider } from '../provider';
import { linkfoxEntry } from './entry';
import { linkfoxError } from './errors';
import { parseLinkfoxAnswer } from './parse-answer';
import { linkfoxRequest } from './request';

/** LinkFox's image search over 1688: one paid call a page. */
export const linkfox: Provider = {
  entry: linkfoxEntry,
  async search(request, context) {
    const answer = await callService(await linkfoxRequest(request, context), {
      signal: context.signal,
      timeLimit: linkfoxEntry.timeLimit!,
      secrets: secretsOf(context),
    });
    const error = linkfoxError(answer);
    if (error) throw error;
    return parseLinkfoxAnswer(answer, request.page);
  },
};
