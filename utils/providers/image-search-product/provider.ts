import { callService } from '../../http';
import { secretsOf } from '../call/credentials';
import type { Provider } from '../provider';
import { imageSearchProductEntry } from './entry';
import { imageSearchProductError } from './errors';
import { parseImageSearchProduct } from './parse-answer';
import { imageSearchProductRequest } from './request';

/** `alibaba.image.search.product` as described: one call a page, slow from 9 to 11 o'clock in China. */
export const imageSearchProduct: Provider = {
  entry: imageSearchProductEntry,
  async search(request, context) {
    const answer = await callService(await imageSearchProductRequest(request, context, new Date()), {
      signal: context.signal,
      timeLimit: imageSearchProductEntry.timeLimit!,
      timeoutCode: 'service-timeout-peak',
      secrets: secretsOf(context),
    });
    const error = imageSearchProductError(answer);
    if (error) throw error;
    return parseImageSearchProduct(answer, request);
  },
};
