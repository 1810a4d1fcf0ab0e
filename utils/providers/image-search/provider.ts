import { callService } from '../../http';
import { secretsOf } from '../call/credentials';
import type { Provider } from '../provider';
import { imageSearchEntry } from './entry';
import { imageSearchError } from './errors';
import { parseImageSearch } from './parse-answer';
import { imageSearchRequest } from './request';

/** `alibaba.image.search` as described: one call a page. */
export const imageSearch: Provider = {
  entry: imageSearchEntry,
  async search(request, context) {
    const answer = await callService(await imageSearchRequest(request, context, new Date()), {
      signal: context.signal,
      timeLimit: imageSearchEntry.timeLimit!,
      secrets: secretsOf(context),
    });
    const error = imageSearchError(answer);
    if (error) throw error;
    return parseImageSearch(answer, request);
  },
};
