import { aiGatewayError } from '@/utils/providers/ai-gateway/errors';
import { parseAiGatewayAnswer } from '@/utils/providers/ai-gateway/parse-answer';
import type { ServiceAnswer } from '@/utils/http';
import { malformedCampaign } from '../malformed';
import { aiGatewayAnswer } from './answers';

/** Reads an answer as the provider does. */
export function readAiGateway(answer: ServiceAnswer) {
  const error = aiGatewayError(answer);
  if (error) throw error;
  return parseAiGatewayAnswer(answer);
}

/** `runs` malformed answers, bare and wrapped. The totals are counted from the rows. */
export function malformedAiGateway(runs: number): void {
  malformedCampaign(readAiGateway, aiGatewayAnswer, runs, ['total', 'totalPages']);
  malformedCampaign(readAiGateway, { success: true, model: aiGatewayAnswer }, runs, ['total', 'totalPages']);
}
