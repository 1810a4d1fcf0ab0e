import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindError } from '@/utils/errors';
import { readWhole, StreamReader } from '@/utils/providers/model-studio/read-answer';
import type { WebStage } from '@/utils/providers/model-studio/web-pictures';
import { answerOf } from '../fixtures';
import { eventsOf, rows, wholeAnswer, wire } from './answers';
import { malformedModelStudio } from './malformed-answers';

const options = { region: 'beijing', model: 'qwen3.5-plus' };
const streamAnswer = answerOf(undefined);

function stream(...chunks: string[]) {
  const reader = new StreamReader(options);
  for (const chunk of chunks) if (reader.feed(chunk)) break;
  return reader;
}
const read = (...chunks: string[]) => stream(...chunks).end(streamAnswer);
const errorOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as FindError;
  }
  return undefined;
};

const pictures = [
  { url: rows[0]!.url, title: rows[0]!.title },
  { url: rows[1]!.url, title: rows[1]!.title },
];
const expected = {
  searches: [{ pictures }, { pictures: [] }],
  text: '**水墨画** ☕ in two\n\n* shops',
  tokens: { input: 2753, output: 181, total: 2934 },
  calls: 2,
  cost: { amount: '0.096', unit: 'CNY' },
};

describe('an answer', () => {
  it('is the same whole and streamed, by searches, with the last words of the model', () => {
    expect(readWhole(answerOf(wholeAnswer), options)).toEqual(expected);
    expect(read(wire(eventsOf()))).toEqual(expected);
  });

  it('is the same in whatever pieces the stream comes', () => {
    const bytes = new TextEncoder().encode(wire(eventsOf()));
    fc.assert(
      fc.property(
        fc.array(fc.nat(bytes.length), { maxLength: 60 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (cuts, newline) => {
          const all = new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('\n', newline));
          const decoder = new TextDecoder();
          const places = [0, ...cuts.sort((a, b) => a - b), all.length];
          const chunks = places
            .slice(1)
            .map((end, i) => decoder.decode(all.subarray(places[i], end), { stream: true }));
          expect(read(...chunks)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is had from the stream alone where the last event repeats nothing', () => {
    const events = eventsOf().slice(0, -1);
    const bare = { type: 'response.completed', response: { status: 'completed', usage: wholeAnswer.usage } };
    expect(read(wire([...events, bare]))).toEqual(expected);
  });

  it('keeps what was streamed where the last event leaves a search’s rows out', () => {
    const output = wholeAnswer.output.map((item) => ({ ...item, output: undefined }));
    const last = { type: 'response.completed', response: { ...wholeAnswer, output } };
    expect(read(wire([...eventsOf().slice(0, -1), last])).searches).toEqual(expected.searches);
  });

  it('may just stop once the model has spoken, with or without [DONE], and names no tokens then', () => {
    const events = wire(eventsOf().slice(0, -1));
    const { searches, text } = expected;
    const left = { searches, text, calls: 2, cost: expected.cost };
    expect(read(events)).toEqual(left);
    expect(read(`${events}data: [DONE]\n\n`)).toEqual(left);
    expect(read(events.trimEnd())).toEqual(left);
  });

  it('that stops in the midst is lost', () => {
    const events = eventsOf();
    const spoken = events.findLastIndex(({ type }) => type === 'response.output_text.done');
    for (let end = 2; end <= spoken; end += 1) {
      expect(errorOf(() => read(wire(events.slice(0, end))))?.code, `after ${end} events`).toBe('service-lost');
    }
    expect(errorOf(() => read(''))?.code).toBe('provider-answer');
    expect(errorOf(() => read('<html>a proxy</html>'))?.code).toBe('provider-answer');
  });

  it('that was cut by the service says so', () => {
    const cut = { ...wholeAnswer, status: 'incomplete' };
    const last = { type: 'response.incomplete', response: cut };
    expect(read(wire([...eventsOf().slice(0, -1), last]))).toEqual({ ...expected, cut: true });
    expect(readWhole(answerOf(cut), options)).toEqual({ ...expected, cut: true });
  });

  it('that failed is an error in the service’s words', () => {
    const failed = { ...wholeAnswer, status: 'failed', error: { code: 'server_error', message: 'The model failed.' } };
    for (const error of [
      errorOf(() => readWhole(answerOf(failed), options)),
      errorOf(() => read(wire([...eventsOf().slice(0, -1), { type: 'response.failed', response: failed }]))),
    ]) {
      expect(error?.code).toBe('service-down');
      expect(error?.params).toEqual({ said: 'The model failed. (server_error)' });
    }
  });

  it('that failed once the model had begun may have been paid for, whatever it says', () => {
    const error = { type: 'error', code: 'Throttling.RateQuota', message: 'Too many requests.' };
    expect(errorOf(() => read(wire([error])))?.code).toBe('service-rate');
    expect(errorOf(() => read(wire([...eventsOf().slice(0, 4), error])))?.code).toBe('service-down');
  });

  it('holds public web addresses only', () => {
    const urls = [
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      'file:///etc/passwd',
      'https://user:secret@example.com/a.jpg',
      '//example.com/a.jpg',
      'not an address',
      'http://192.168.1.1/admin?reboot=1',
      'http://127.0.0.1:8080/a.jpg',
      'http://2130706433/a.jpg',
      'http://[::1]/a.jpg',
      'http://localhost/a.jpg',
      'https://router/a.jpg',
      'https://nas.local/a.jpg',
      'https://example.com/"><script>.jpg',
    ];
    const output = [{ type: 'image_search_call', output: JSON.stringify(urls.map((url) => ({ url }))) }];
    const { searches } = readWhole(answerOf({ status: 'completed', output }), options);
    expect(searches).toEqual([{ pictures: [{ url: 'https://example.com/%22%3E%3Cscript%3E.jpg' }] }]);
  });

  it('says where the tool’s rows cannot be read, and takes 100 of them at most', () => {
    const search = (output: unknown) =>
      readWhole(answerOf({ status: 'completed', output: [{ type: 'image_search_call', output }] }), options).searches;
    expect(search('[{"url": "https://a.b/c')).toEqual([{ pictures: [], unreadable: true }]);
    expect(search('{"rows": 1}')).toEqual([{ pictures: [], unreadable: true }]);
    expect(search('[{"title": "x"}]')).toEqual([{ pictures: [], unreadable: true }]);
    const many = Array.from({ length: 150 }, (_, i) => ({ url: `https://example.com/${i}.jpg` }));
    expect(search(JSON.stringify(many))[0]!.pictures).toHaveLength(100);
  });

  it('takes nothing after its end', () => {
    const late = eventsOf({ ...wholeAnswer, output: wholeAnswer.output.slice(0, 2) });
    expect(read(wire(eventsOf()) + wire(late))).toEqual(expected);
  });

  it('tells the stages while it arrives', () => {
    const reader = new StreamReader(options);
    const stages: WebStage[] = [];
    for (const event of eventsOf().slice(0, -1)) {
      reader.feed(wire([event]));
      if (stages.at(-1) !== reader.progress.stage) stages.push(reader.progress.stage);
    }
    // It speaks before it searches here, and searches twice.
    expect(stages).toEqual(['asking', 'writing', 'searching', 'found', 'searching', 'found', 'writing']);
  });
});

it('survives malformed answers without inventing anything', () => malformedModelStudio(300));
