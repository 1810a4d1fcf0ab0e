import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outcomeOf, type FindError } from '@/utils/errors';
import { findOnWeb } from '@/utils/providers/model-studio/client';
import type { WebProgress } from '@/utils/providers/model-studio/web-pictures';
import { startModelStudio, type ModelStudioServer } from '../../../gateway';
import { sampleJpeg } from '../../../gateway/sample-pictures';

let server: ModelStudioServer;
beforeEach(async () => {
  server = await startModelStudio();
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const blob = new Blob([new Uint8Array(sampleJpeg(300, 300))], { type: 'image/jpeg' });
const question = { pictures: [{ blob }], words: 'Who makes it?', language: 'en' };

function ask(
  change: { apiKey?: string; model?: string; pictures?: readonly { blob: Blob }[] } = {},
  heard: WebProgress[] = [],
) {
  const { apiKey = 'sk-test', model = 'qwen3.5-plus', pictures = question.pictures } = change;
  const context = {
    signal: new AbortController().signal,
    credentials: { apiKey },
    options: { region: 'beijing', model },
    gateway: { baseUrl: server.url },
  };
  return findOnWeb({ ...question, pictures }, context, (progress) => heard.push(progress));
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: FindError) => error,
  );

describe('a question to Model Studio', () => {
  it('goes out as the service wants it, and tells how far it is', async () => {
    const heard: WebProgress[] = [];
    server.play({
      pauses: {
        'response.output_item.added image_search_call': 30,
        'response.output_item.done image_search_call': 30,
        'response.content_part.added': 30,
      },
    });
    const answer = await ask({}, heard);
    expect(answer).toMatchObject({ calls: 1, cost: { amount: '0.048', unit: 'CNY' }, tokens: { total: 2007 } });
    expect(answer.searches[0]!.pictures).toHaveLength(12);
    expect(answer.text).toMatch(/🧵/);
    expect([...new Set(heard.map(({ stage }) => stage))]).toEqual(['asking', 'searching', 'found', 'writing']);
    expect(server.log()).toMatchObject([{ remarks: [], paid: true, pictures: [{ format: 'jpeg' }] }]);
    const body = server.log()[0]!.body as { stream: boolean; tools: object[] };
    expect(body).toMatchObject({ stream: true, tools: [{ type: 'image_search' }] });
    expect(JSON.stringify(body)).toContain('Who makes it?');
  });

  it.each([
    ['an unknown key', { apiKey: 'sk-other' }, 'service-key-region', 'refused'],
    ['an unknown model', { model: 'qwen-9' }, 'service-model', 'refused'],
    ['a picture that is none', { pictures: [{ blob: new Blob(['GIF89a']) }] }, 'service-picture', 'refused'],
  ] as const)('with %s is refused', async (_what, change, code, outcome) => {
    const error = await refusal(ask(change));
    expect(error?.code).toBe(code);
    expect(outcomeOf(error!)).toBe(outcome);
    expect(JSON.stringify(error)).not.toContain('sk-other');
  });

  it.each([
    [{ kind: 'status', status: 400 }, 'service-credits'],
    [{ kind: 'status', status: 429 }, 'service-rate'],
    [{ kind: 'status', status: 500 }, 'service-down'],
    [{ kind: 'html' }, 'provider-answer'],
    [{ kind: 'cut-after' }, 'service-lost'],
  ] as const)('after the fault %o ends with %s', async (fault, code) => {
    server.fault(fault);
    expect((await refusal(ask()))?.code).toBe(code);
    expect(server.log()).toHaveLength(1);
  });

  it.each([
    ['failed', 'service-down'],
    ['error', 'service-down'],
  ] as const)('whose stream ends %s is open', async (ending, code) => {
    server.play({ ending });
    expect((await refusal(ask()))?.code).toBe(code);
  });

  it.each(['incomplete', 'eof'] as const)('whose stream ends %s is answered', async (ending) => {
    server.play({ ending });
    const answer = await ask();
    expect(answer.searches[0]!.pictures).toHaveLength(12);
    expect(answer.cut).toBe(ending === 'incomplete' ? true : undefined);
  });
});
