import { streamService } from '../../http';
import { secretsOf } from '../call/credentials';
import type { SearchContext } from '../provider';
import { modelStudioEntry } from './entry';
import { readWhole, StreamReader } from './read-answer';
import { modelStudioRequest, type WebQuestion } from './request';
import type { WebPictures, WebProgress } from './web-pictures';

/** A search was seen to take 70 s, most of it without a word. ms */
const silenceLimit = 90_000;

type Context = Pick<SearchContext, 'credentials' | 'options' | 'gateway' | 'signal'>;

/**
 * Asks the model where else on the web the pictures are: one paid call, whose answer comes as a stream or, behind some
 * gateways, whole. `onProgress` is told while it arrives. Rejects with a `FindError`, or with the signal's reason.
 */
export async function findOnWeb(
  question: WebQuestion,
  context: Context,
  onProgress: (progress: WebProgress) => void,
): Promise<WebPictures> {
  const { signal, options } = context;
  const call = await modelStudioRequest(question, context);
  const stream = new StreamReader(options);
  const answer = await streamService(
    call,
    { signal, timeLimit: modelStudioEntry.timeLimit!, silenceLimit, secrets: secretsOf(context) },
    (text) => {
      const finished = stream.feed(text);
      onProgress(stream.progress);
      return finished;
    },
  );
  return answer.streamed ? stream.end(answer) : readWhole(answer, options);
}
