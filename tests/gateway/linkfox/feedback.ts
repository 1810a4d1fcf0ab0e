import { json } from '../core/answer';
import { header, jsonBody, type Received } from '../core/received';
import { type Notes, type Refusal, type Work } from '../core/service';

const SENTIMENTS = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'];
const CATEGORIES = ['BUG', 'COMPLAINT', 'SUGGESTION', 'OTHER'];

/** `POST /api/v1/public/feedback`: four texts, no key. */
export function checkFeedback(
  request: Received,
  notes: Notes,
  keep: (sent: Record<string, unknown>) => void,
): Refusal | Work {
  if (header(request, 'authorization') !== '') notes.remark('the key was sent with feedback, where none is asked');
  const sent = jsonBody(request);
  const why = wrong(sent);
  if (why !== undefined || !sent) {
    return { refused: json({ errcode: 400, errmsg: why }, 400), why: why ?? 'no JSON' };
  }
  return {
    answer: () => {
      keep(sent);
      return json({ errcode: 200, errmsg: 'success' });
    },
  };
}

function wrong(sent: Record<string, unknown> | undefined): string | undefined {
  if (!sent) return 'the body is no JSON object';
  if (sent.skillName !== 'linkfox-1688-search-by-image') return 'skillName is unknown';
  if (!SENTIMENTS.includes(String(sent.sentiment))) return 'sentiment is unknown';
  if (!CATEGORIES.includes(String(sent.category))) return 'category is unknown';
  return typeof sent.content === 'string' && sent.content !== '' ? undefined : 'content is empty';
}
