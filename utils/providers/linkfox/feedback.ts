import { FindError } from '../../errors';
import { callService, type ServiceCall } from '../../http';

/** What LinkFox takes as feedback on its results. */
export interface Feedback {
  sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE';
  category: 'BUG' | 'COMPLAINT' | 'SUGGESTION' | 'OTHER';
  /** The user's own words. */
  content: string;
}

/** The call that carries feedback: everything in `body` is what the user sees before pressing. It needs no key. */
export function feedbackRequest({ sentiment, category, content }: Feedback): ServiceCall {
  return {
    method: 'POST',
    url: 'https://skill-api.linkfox.com/api/v1/public/feedback',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ skillName: 'linkfox-1688-search-by-image', sentiment, category, content }),
  };
}

/** Sends feedback; only ever called by the user's press. Throws `service-message` when LinkFox did not take it. */
export async function sendFeedback(feedback: Feedback, signal: AbortSignal): Promise<void> {
  const { status } = await callService(feedbackRequest(feedback), { signal, timeLimit: 30_000, secrets: [] });
  if (status < 200 || status >= 300) throw new FindError('service-message', { said: `HTTP ${status}` });
}
