import { expect } from 'vitest';
import words from '@/assets/locales/en.json';
import { paidTwice, type LinkfoxServer } from '../../gateway';
import { pressButton, searchesOf, type CampaignEnd } from './batch-campaign';
import { readBatchItems } from './set-up-provider';
import { waitUntil } from './wait-until';

/** Every picture has an answer, or says that its call's outcome is not known; no question was asked twice. */
export function expectNothingLost({ items, asked }: CampaignEnd, count: number): void {
  expect(items).toHaveLength(count);
  for (const { stage, error, result } of items) {
    if (stage === 'done') expect(result?.loaded).toBeGreaterThan(0);
    else expect(error?.code).toBe('interrupted-paid');
  }
  const questions = new Set(asked.map(({ question }) => question));
  expect(paidTwice(asked)).toEqual([]);
  expect(questions.size).toBe(asked.length);
  // What was answered was asked for; what is not known may not have arrived.
  expect(asked.length).toBeGreaterThanOrEqual(items.filter(({ stage }) => stage === 'done').length);
  expect(asked.length).toBeLessThanOrEqual(count);
}

/** The page names the calls whose outcome is not known, and a press asks about these alone, each once; then all is answered. */
export async function expectAgainByPress({ page, items, asked }: CampaignEnd, server: LinkfoxServer): Promise<void> {
  const unknown = items.filter(({ stage }) => stage === 'failed').length;
  if (unknown > 0) {
    const named = counted('batch.mayBe', unknown);
    await waitUntil(
      () => page.evaluate((text) => document.body.innerText.includes(text), named),
      `It does not say “${named}”.`,
    );
    await pressButton(page, counted('batch.retryAll', unknown));
    await waitUntil(
      async () => (await readBatchItems(page)).every(({ stage }) => stage === 'done'),
      'Not every picture was answered.',
      60_000,
    );
  }
  const all = searchesOf(server);
  const again = all.slice(asked.length);
  expect(again).toHaveLength(unknown);
  expect(new Set(again.map(({ question }) => question)).size).toBe(unknown);
  expect(new Set(all.map(({ question }) => question)).size).toBe(items.length);
}

const counted = (key: 'batch.mayBe' | 'batch.retryAll', count: number) =>
  words[`${key}_${count === 1 ? 'one' : 'other'}`].replace('{count}', String(count));
