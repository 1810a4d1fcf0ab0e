import { linkfoxError } from '@/utils/providers/linkfox/errors';
import { parseLinkfoxAnswer } from '@/utils/providers/linkfox/parse-answer';
import type { ServiceAnswer } from '@/utils/http';
import { malformedCampaign } from '../malformed';
import { linkfoxAnswer, linkfoxNewerAnswer } from './answers';

/** Reads an answer as the provider does. */
export function readLinkfox(answer: ServiceAnswer) {
  const error = linkfoxError(answer);
  if (error) throw error;
  return parseLinkfoxAnswer(answer, 1);
}

/** Malformed answers of both forms, `runs` each. */
export function malformedLinkfox(runs: number): void {
  malformedCampaign(readLinkfox, linkfoxAnswer, runs);
  malformedCampaign(readLinkfox, linkfoxNewerAnswer, runs);
}
