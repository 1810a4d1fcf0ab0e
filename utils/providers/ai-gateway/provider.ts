import { callService } from '../../http';
import { secretsOf } from '../call/credentials';
import type { Provider } from '../provider';
import { parseAccessKey } from './access-key';
import { aiGatewayEntry } from './entry';
import { aiGatewayError } from './errors';
import { parseAiGatewayAnswer } from './parse-answer';
import { aiGatewayRequest } from './request';

/** 1688's gateway for AI skills: one call, one page. */
export const aiGateway: Provider = {
  entry: aiGatewayEntry,
  async search(request, context) {
    // It has no further page, so none is asked for.
    if (request.page > 1) return { offers: [], page: request.page, totalPages: 1 };
    const call = await aiGatewayRequest(request, context, {
      now: new Date(),
      nonce: hex(crypto.getRandomValues(new Uint8Array(4))),
      requestId: crypto.randomUUID(),
    });
    const { secret = '' } = parseAccessKey(context.credentials['accessKey'] ?? '') ?? {};
    const answer = await callService(call, {
      signal: context.signal,
      timeLimit: aiGatewayEntry.timeLimit!,
      secrets: [...secretsOf(context), secret].filter(Boolean),
    });
    const error = aiGatewayError(answer);
    if (error) throw error;
    return parseAiGatewayAnswer(answer);
  },
};

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
