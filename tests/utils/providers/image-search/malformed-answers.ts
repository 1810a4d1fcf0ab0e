import { imageSearchError } from '@/utils/providers/image-search/errors';
import { parseImageSearch } from '@/utils/providers/image-search/parse-answer';
import type { ServiceAnswer } from '@/utils/http';
import { requestOf } from '../fixtures';
import { malformedCampaign } from '../malformed';
import { imageSearchAnswer } from './answers';

/** Reads an answer as the provider does. */
export function readImageSearch(answer: ServiceAnswer) {
  const error = imageSearchError(answer);
  if (error) throw error;
  return parseImageSearch(answer, requestOf());
}

/** `runs` malformed answers. The number of pages is counted from the total. */
export function malformedImageSearch(runs: number): void {
  malformedCampaign(readImageSearch, imageSearchAnswer, runs, ['totalPages']);
}
