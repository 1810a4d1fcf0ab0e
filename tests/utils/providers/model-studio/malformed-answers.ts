import type { ServiceAnswer } from '@/utils/http';
import { readWhole, StreamReader } from '@/utils/providers/model-studio/read-answer';
import type { WebPictures } from '@/utils/providers/model-studio/web-pictures';
import { answerOf } from '../fixtures';
import { malformedCampaign } from '../malformed';
import { eventsOf, rows, wholeAnswer, wire } from './answers';

const options = { region: 'virginia', model: 'qwen3.5-plus' };

/** The rows stand open in the answer, so that they can be made malformed as well; here they are closed again. */
const open = {
  ...wholeAnswer,
  output: wholeAnswer.output.map((item) => (item.type === 'image_search_call' ? { ...item, output: rows } : item)),
};

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'output' && 'type' in value && each !== undefined ? JSON.stringify(each) : closed(each),
    ]),
  );
}

const readStreamed = ({ body }: ServiceAnswer) => {
  const stream = new StreamReader(options);
  const events = Array.isArray(body) ? (body as { type: string }[]) : [];
  for (const event of events) {
    if (stream.feed(wire([(closed(event) ?? {}) as { type: string }]))) break;
    void stream.progress;
  }
  return stream.end(answerOf(undefined));
};

/** Without what the parser says of its own: marks, and the number of calls where the answer counts none. */
const said = ({ searches, text, tokens }: WebPictures) => ({
  searches: searches.map(({ pictures = [] }) => ({ pictures })),
  text,
  tokens: tokens ?? {},
});

/** The text, unless it is nothing but what the stream's pieces say one after the other. */
function unexplained(text: string | undefined, body: unknown): string | undefined {
  let rest = text ?? '';
  for (const event of Array.isArray(body) ? (body as unknown[]) : []) {
    const piece = (event as { delta?: unknown } | null)?.delta;
    if (typeof piece === 'string' && rest.startsWith(piece)) rest = rest.slice(piece.length);
  }
  return rest === '' ? undefined : text;
}

const saidStreamed = (answer: ServiceAnswer) => {
  const { text, ...others } = said(readStreamed(answer));
  const own = unexplained(text, answer.body);
  return own === undefined ? others : { ...others, text: own };
};

/** Malformed answers, whole and streamed, `runs` each. */
export function malformedModelStudio(runs: number): void {
  malformedCampaign((answer) => said(readWhole({ ...answer, body: closed(answer.body) }, options)), open, runs);
  malformedCampaign(saidStreamed, eventsOf(open as typeof wholeAnswer), runs);
}
