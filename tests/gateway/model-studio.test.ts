import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startModelStudio, type ModelStudioServer } from './index';
import { sampleJpeg, samplePng } from './sample-pictures';

let server: ModelStudioServer;
beforeEach(async () => {
  server = await startModelStudio({ emptyOnFlash: true });
});
afterEach(() => server.close());

const image = (bytes: Buffer, type = 'image/jpeg') => ({
  type: 'input_image',
  image_url: `data:${type};base64,${bytes.toString('base64')}`,
});
const one = image(sampleJpeg(300, 300));
const ask = (body: object = {}, key = 'Bearer sk-test', path = '/compatible-mode/v1/responses') =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: key, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'qwen3.5-plus',
      input: [{ role: 'user', content: [{ type: 'input_text', text: 'find' }, one] }],
      tools: [{ type: 'image_search' }],
      ...body,
    }),
  });
const withPictures = (...content: object[]) => ({ input: [{ role: 'user', content }] });

interface Item {
  type: string;
  output?: string;
  content?: { text: string }[];
}
interface Answered {
  status: string;
  output: Item[];
  usage: { total_tokens: number; input_tokens: number; output_tokens: number; x_tools?: object };
  error: { code: string; message: string } | null;
}
const answered = async (response: Response) => (await response.json()) as Answered;

/** Type and data of every event, in order. */
const events = async (response: Response) =>
  (await response.text())
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [, type, data] = /^(?:event: (.*)\n)?data: (.*)$/.exec(block)!;
      return { type, data: data === '[DONE]' ? undefined : (JSON.parse(data!) as Record<string, unknown>) };
    });

describe('Model Studio', () => {
  it('streams the stages in the published order', async () => {
    const got = await events(await ask({ stream: true }));
    const types = got.map(({ type }) => type!);
    const order = [
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.output_item.done',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.completed',
    ];
    expect(order.map((type) => types.indexOf(type))).toEqual(
      order.map((type) => types.indexOf(type)).sort((a, b) => a - b),
    );
    expect(types.at(-1)).toBe('response.completed');
    const done = got
      .map(({ data }) => data!.item as Item | undefined)
      .filter((item) => item?.type === 'image_search_call' && item.output);
    expect(done.map((item) => (JSON.parse(item!.output!) as unknown[]).length)).toEqual([12]);
    const deltas = got.flatMap(({ type, data }) =>
      type === 'response.output_text.delta' ? (data!.delta as string) : [],
    );
    expect(deltas.join('')).toBe(got.find(({ type }) => type === 'response.output_text.done')!.data!.text);
    expect(got.at(-1)!.data).toMatchObject({ response: { usage: { x_tools: { image_search: { count: 1 } } } } });
  });

  it('answers without a stream, one call a picture, at the older path too', async () => {
    const body = withPictures(one, image(samplePng(20, 20), 'image/png'));
    const answer = await answered(await ask(body, undefined, '/api/v2/apps/protocols/compatible-mode/v1/responses'));
    expect(answer.output.map((item) => item.type)).toEqual([
      'reasoning',
      'image_search_call',
      'image_search_call',
      'message',
    ]);
    expect(answer.usage.total_tokens).toBe(answer.usage.input_tokens + answer.usage.output_tokens);
  });

  it('does not search without the tool', async () => {
    const answer = await answered(await ask({ tools: [] }));
    expect(answer.output.map((item) => item.type)).toEqual(['reasoning', 'message']);
    expect(answer.usage.x_tools).toBeUndefined();
  });

  it('plays oddities: message first, different numbers of rows, none on flash', async () => {
    server.play({ speaksFirst: true, calls: 2, rows: [100, 0] });
    const odd = await answered(await ask());
    expect(odd.output.map((item) => item.type)).toEqual([
      ...['reasoning', 'message', 'image_search_call', 'image_search_call', 'message'],
    ]);
    expect(odd.output.flatMap(({ output }) => (output ? (JSON.parse(output) as unknown[]).length : []))).toEqual([
      100, 0,
    ]);
    const flash = await answered(await ask({ model: 'qwen3.5-flash' }));
    expect(flash.output.find((item) => item.type === 'image_search_call')!.output).toBe('[]');
    expect(flash.output.at(-1)!.content![0]!.text).toContain('https://invented.example.com');
  });

  it.each([
    ['failed', 'response.failed'],
    ['incomplete', 'response.incomplete'],
    ['error', 'error'],
    ['eof', 'response.output_item.done'],
  ] as const)('ends %s', async (ending, type) => {
    server.play({ ending });
    expect((await events(await ask({ stream: true }))).at(-1)!.type).toBe(type);
    expect((await events(await ask({ stream: true }))).at(-1)!.type).toBe('response.completed');
  });

  it('sends [DONE] only when told to', async () => {
    server.play({ done: true });
    expect((await events(await ask({ stream: true }))).at(-1)!.data).toBeUndefined();
  });

  it('refuses key, model, method and pictures in the published words', async () => {
    const refusal = async (response: Promise<Response>) => {
      const { status } = await response;
      return [status, (await answered(await response)).error!.code];
    };
    expect(await refusal(ask({}, 'sk-test'))).toEqual([401, 'invalid_api_key']);
    expect(await refusal(ask({ model: 'gpt' }))).toEqual([404, 'InvalidParameter']);
    expect((await fetch(`${server.url}/compatible-mode/v1/responses`)).status).toBe(405);
    const words = async (picture: object) => (await answered(await ask(withPictures(picture)))).error?.message;
    expect(await words(image(sampleJpeg(10, 300)))).toMatch('length and width');
    expect(await words(image(sampleJpeg(4000, 11)))).toMatch('length and width');
    expect(await words(image(Buffer.from('GIF89a\x20\x00\x20\x00')))).toMatch('Failed to decode');
    expect(await words(image(sampleJpeg(300, 300), 'image/png'))).toMatch('Wrong Content-Type');
    expect(await words(image(sampleJpeg(300, 300, 8 * 1024 * 1024)))).toMatch('10 MB');
    expect(await words({ type: 'input_image', image_url: 'http://localhost/a.jpg' })).toMatch('Wrong Content-Type');
    expect(await words({ type: 'input_image', image_url: 'https://img.example.com/a' })).toBeUndefined();
  });
});
