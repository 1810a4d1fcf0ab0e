import { FindError } from '../../errors';
import { callService, type ServiceCall } from '../../http';
import { feedbackBody, feedbackUrl, type Feedback } from './feedback-body';

/** The call that carries feedback: everything in `body` is what the user sees before pressing. It needs no key. */
export function feedbackRequest(feedback: Feedback): ServiceCall {
  return {
    method: 'POST',
    url: feedbackUrl,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(feedbackBody(feedback)),
  };
}

/** Sends feedback; only ever called by the user's press. Throws `service-message` when LinkFox did not take it. */
export async function sendFeedback(feedback: Feedback, signal: AbortSignal): Promise<void> {
  const { status } = await callService(feedbackRequest(feedback), { signal, timeLimit: 30_000, secrets: [] });
  if (status < 200 || status >= 300) throw new FindError('service-message', { said: `HTTP ${status}` });
}
