import { z } from '../../zod';
import { present } from '../answer/present';
import type { Said } from './errors';
import { readRows } from './read-rows';
import { eventSchema, itemSchema, piece, responseSchema } from './response-schemas';
import type { PictureSearch, WebPictures, WebProgress, WebStage } from './web-pictures';

interface Search {
  kind: 'search';
  id?: string;
  at?: number;
  found: PictureSearch;
}

interface Message {
  kind: 'message';
  id?: string;
  at?: number;
  /** By `content_index`. */
  parts: string[];
  done: boolean;
}

/** Parts of one message; the service sends one. */
const mostParts = 100;

/** How an answer ended. */
export type Ending = 'completed' | 'incomplete' | 'failed';

/**
 * Reads an answer of the Responses API, streamed event by event or whole. What the last event repeats of the whole
 * answer counts more than what came before it. Nothing that it is given makes it throw; what it cannot read it leaves out.
 */
export class ResponseReader {
  private readonly items: (Search | Message)[] = [];
  private whole?: Pick<WebPictures, 'searches' | 'text'>;
  private usage: Pick<WebPictures, 'tokens' | 'calls'> = {};
  /** Absent until the service says that the answer has ended. */
  ending?: Ending;
  /** Why it failed, in the service's words. */
  said: Said = {};
  /** True once anything of an answer was read. */
  begun = false;
  private closed = false;

  /** Takes an event of a stream; `name` counts where its data does not name it. */
  takeEvent(name: string | undefined, data: string): void {
    if (this.finished) return;
    this.closed = data === '[DONE]';
    const parsed = eventSchema.safeParse(tryJson(data));
    if (!parsed.success) return;
    const event = parsed.data;
    const type = event.type ?? name ?? '';
    switch (type) {
      case 'response.output_item.added':
      case 'response.output_item.done':
        this.takeItem(event.item, event.output_index, type === 'response.output_item.done');
        break;
      case 'response.output_text.delta':
        this.takeText(event, (before) => before + (event.delta ?? ''));
        break;
      case 'response.output_text.done':
        this.takeText(event, (before) => event.text ?? before).done = true;
        break;
      case 'response.completed':
      case 'response.incomplete':
      case 'response.failed':
        this.takeResponse(event.response, type.slice('response.'.length) as Ending);
        break;
      case 'error':
        this.ending = 'failed';
        this.said = { code: event.error?.code ?? event.code, message: event.error?.message ?? event.message };
        break;
    }
  }

  /** Takes a whole answer; `ending` counts where it does not say its own. */
  takeResponse(response: unknown, ending?: Ending): void {
    const parsed = responseSchema.safeParse(response);
    if (!parsed.success) {
      this.ending = ending;
      return;
    }
    const { status, output, error, usage } = parsed.data;
    this.ending = status === 'completed' || status === 'incomplete' || status === 'failed' ? status : ending;
    if (error) this.said = error;
    if (output) {
      this.takeWhole(output);
      // A whole answer that names no state is one; one that is still being made is none.
      if (status === undefined) this.ending ??= 'completed';
    }
    if (usage) {
      const { input_tokens: input, output_tokens: used, total_tokens: total } = usage;
      const tokens = present({ input, output: used, total });
      this.usage = present({
        tokens: Object.keys(tokens).length > 0 ? tokens : undefined,
        calls: usage.x_tools?.image_search?.count,
      });
    }
  }

  /** True once nothing of the answer is to come. */
  get finished(): boolean {
    return this.closed || this.ending !== undefined;
  }

  /** What was read so far. */
  get answer(): WebPictures {
    const searches = this.whole?.searches ?? this.searches.map(({ found }) => found);
    const text = this.whole?.text || this.lastText;
    return {
      searches,
      text,
      ...(this.ending === 'incomplete' ? { cut: true as const } : {}),
      ...this.usage,
      ...(searches.length > 0 && this.usage.calls === undefined ? { calls: searches.length } : {}),
    };
  }

  /** How far it is. */
  get progress(): WebProgress {
    const { searches, text } = this.answer;
    return { stage: this.stage, searches, text };
  }

  /** True where a stream that just stops has brought a search, and the model's words after it to their end. */
  get spoken(): boolean {
    const last = this.ordered.at(-1);
    return last?.kind === 'message' && last.done && this.searches.some(({ found }) => found.pictures);
  }

  private get stage(): WebStage {
    const last = this.ordered.filter((item) => item.kind === 'search' || textOf(item) !== '').at(-1);
    if (!last) return 'asking';
    if (last.kind === 'message') return 'writing';
    return last.found.pictures ? 'found' : 'searching';
  }

  /** In the order of the answer; a message may stand before a call of the tool, and after it. */
  private get ordered(): (Search | Message)[] {
    return [...this.items].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);
  }

  private get searches(): Search[] {
    return this.ordered.filter((item) => item.kind === 'search');
  }

  /** The model may speak before it searches; its last words are the answer. */
  private get lastText(): string {
    return this.ordered.map((item) => (item.kind === 'message' ? textOf(item) : '')).findLast((text) => text) ?? '';
  }

  private takeItem(value: unknown, at: number | undefined, done: boolean): void {
    const parsed = itemSchema.safeParse(value);
    if (!parsed.success) return;
    const { id, type, output, content } = parsed.data;
    if (type === 'image_search_call') {
      const search = this.find('search', id, at) ?? this.add({ kind: 'search', id, at, found: {} });
      if (done) search.found = readRows(output);
    } else if (type === 'message') {
      const message = this.find('message', id, at) ?? this.add({ kind: 'message', id, at, parts: [], done: false });
      const parts = readParts(content);
      if (parts.length > 0) message.parts = parts;
      message.done ||= done;
    } else if (type !== undefined) {
      this.begun = true;
    }
  }

  private takeText(
    { item_id: id, output_index: at, content_index: index = 0 }: z.infer<typeof eventSchema>,
    change: (before: string) => string,
  ): Message {
    const known = this.find('message', id, at) ?? (id === undefined && at === undefined ? this.lastMessage : undefined);
    const message = known ?? this.add({ kind: 'message', id, at, parts: [], done: false });
    const place = Math.min(index, mostParts, message.parts.length);
    message.parts[place] = change(message.parts[place] ?? '');
    return message;
  }

  private get lastMessage(): Message | undefined {
    return this.items.findLast((item) => item.kind === 'message');
  }

  private takeWhole(output: readonly unknown[]): void {
    this.begun = true;
    const streamed = this.searches;
    const reader = new ResponseReader();
    output.forEach((item, at) => reader.takeItem(item, at, true));
    const calls = reader.searches;
    // What the last event leaves out was streamed before.
    const searches = calls.map(({ found }, i) =>
      found.unreadable && streamed[i]?.found.pictures ? streamed[i].found : found,
    );
    this.whole = {
      searches: searches.length > 0 ? searches : streamed.map(({ found }) => found),
      text: reader.lastText,
    };
  }

  private find<Kind extends 'search' | 'message'>(kind: Kind, id: string | undefined, at: number | undefined) {
    const same = this.items.filter((item): item is Extract<Search | Message, { kind: Kind }> => item.kind === kind);
    return (
      same.find((item) => id !== undefined && item.id === id) ??
      same.find((item) => at !== undefined && item.at === at && (id === undefined || item.id === undefined))
    );
  }

  private add<Item extends Search | Message>(item: Item): Item {
    this.begun = true;
    this.items.push(item);
    return item;
  }
}

const textOf = ({ parts }: Message) => parts.filter(Boolean).join('\n\n');

function readParts(content: readonly unknown[] = []): string[] {
  const schema = z.object({ type: piece, text: piece });
  return content.slice(0, mostParts).flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success && parsed.data.type === 'output_text' && parsed.data.text ? [parsed.data.text] : [];
  });
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
