import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonWriter } from '@/utils/workspace/export/json-writer';

async function write(json: Record<string, unknown>, lists: Record<string, unknown[]>) {
  const writer = jsonWriter({ json });
  for (const [list, items] of Object.entries(lists)) {
    // Lists come in parts.
    for (let from = 0; from < Math.max(1, items.length); from += 2) {
      await writer.take({ kind: 'items', list, items: items.slice(from, from + 2) });
    }
  }
  return (await writer.end()).text();
}

describe('a JSON file', () => {
  it('gives everything back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        async (a, b) => {
          const head = { kind: 'offers', text: 'a\n"b"', nothing: undefined };
          const read = JSON.parse(await write(head, { offers: a, answers: b })) as unknown;
          const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
          expect(read).toEqual({ kind: 'offers', text: 'a\n"b"', offers: plain(a), answers: plain(b) });
        },
      ),
    );
  });
});
