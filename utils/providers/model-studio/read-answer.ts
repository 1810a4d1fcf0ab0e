import { createParser, type EventSourceParser } from 'eventsource-parser';
import { FindError } from '../../errors';
import type { ServiceAnswer } from '../../http';
import { unexpected } from '../answer/failure';
import { present } from '../answer/present';
import { errorOf, modelStudioError } from './errors';
import { ResponseReader } from './response-reader';
import { searchCost } from './search-cost';
import type { WebPictures, WebProgress } from './web-pictures';

type Options = Readonly<Record<string, string>>;

/** An answer that came whole. Throws a `FindError` where it is none. */
export function readWhole(answer: ServiceAnswer, options: Options): WebPictures {
  const error = modelStudioError(answer, options['model'] ?? '');
  if (error) throw error;
  const reader = new ResponseReader();
  reader.takeResponse(answer.body);
  return ended(reader, answer, options);
}

/** Reads an answer that is streamed, in whatever pieces it comes. */
export class StreamReader {
  private readonly reader = new ResponseReader();
  private readonly events: EventSourceParser = createParser({
    onEvent: ({ event, data }) => this.reader.takeEvent(event, data),
  });

  constructor(private readonly options: Options) {}

  /** Takes the next piece; true once nothing of the answer is to come. */
  feed(text: string): boolean {
    this.events.feed(text);
    return this.reader.finished;
  }

  get progress(): WebProgress {
    return this.reader.progress;
  }

  /** The whole answer, at the end of the stream. Throws a `FindError` where it failed, broke off, or is none. */
  end(answer: ServiceAnswer): WebPictures {
    // The last event counts without an empty line after it, too.
    this.events.feed('\n\n');
    return ended(this.reader, answer, this.options);
  }
}

function ended(reader: ResponseReader, answer: ServiceAnswer, options: Options): WebPictures {
  if (reader.ending === 'failed') throw failureOf(reader, answer, options['model'] ?? '');
  if (!reader.begun) throw unexpected(answer);
  if (reader.ending === undefined && !reader.spoken) throw new FindError('service-lost');
  const found = reader.answer;
  const cost = found.calls === undefined ? undefined : searchCost(options, found.calls);
  return present({ ...found, cost });
}

/** Once the model has begun, its tokens are used: whatever it failed of then, it may have been paid for. */
function failureOf({ said, begun }: ResponseReader, answer: ServiceAnswer, model: string): FindError {
  const error = errorOf({ ...answer, status: 0 }, said, model);
  const open = error.code === 'service-down' || error.code === 'service-message' || error.code === 'provider-answer';
  if (!begun || open) return error;
  return new FindError('service-down', { said: said.message ?? said.code ?? '' }, { cause: error.cause });
}
