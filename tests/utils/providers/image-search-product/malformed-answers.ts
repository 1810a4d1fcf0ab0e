import { imageSearchProductError } from '@/utils/providers/image-search-product/errors';
import { parseImageSearchProduct } from '@/utils/providers/image-search-product/parse-answer';
import type { ServiceAnswer } from '@/utils/http';
import { requestOf } from '../fixtures';
import { malformedCampaign } from '../malformed';
import { imageSearchProductAnswer } from './answers';

/** Reads an answer as the provider does. */
export function readImageSearchProduct(answer: ServiceAnswer) {
  const error = imageSearchProductError(answer);
  if (error) throw error;
  return parseImageSearchProduct(answer, requestOf());
}

/** `runs` malformed answers. The number of pages is counted from the total. */
export function malformedImageSearchProduct(runs: number): void {
  malformedCampaign(readImageSearchProduct, imageSearchProductAnswer, runs, ['totalPages']);
}
