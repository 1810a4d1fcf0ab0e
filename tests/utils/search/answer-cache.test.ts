import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { findAnswer, keepAnswer } from '@/utils/search/answer-cache';
import { entryWith, ledger, resetPaid } from './paid-fixture';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-10T12:00:00Z') });
  await resetPaid();
});
afterEach(() => vi.useRealTimers());

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const page = (filling: string) => ({ offers: [], page: 1, raw: filling });
const keep = (question: string, bytes: number, hours = 24) =>
  keepAnswer(question, page('x'.repeat(bytes)), entryWith({ question }), { hours, mostBytes: 10_000 });
const kept = async () => (await (await db()).getAllKeys('answers')).sort();

it('uses an answer for as many hours as its provider says', async () => {
  await keep('a', 10, 1);
  later(3599);
  expect(await findAnswer('a')).toMatchObject({ at: '2026-03-10T12:00:00.000Z', answer: page('xxxxxxxxxx') });
  later(2);
  expect(await findAnswer('a')).toBeUndefined();
  expect(await kept()).toEqual([]);
});

it('lets those go that were longest unused', async () => {
  for (const question of ['a', 'b', 'c']) {
    await keep(question, 3000);
    later(1);
  }
  await findAnswer('a');
  later(1);
  await keep('d', 3000);
  expect(await kept()).toEqual(['a', 'c', 'd']);
});

it('lets go first of what may not be used any more', async () => {
  await keep('a', 10, 1);
  later(3601);
  await keep('b', 10);
  expect(await kept()).toEqual(['b']);
});

it('keeps no answer that is larger than everything, and closes its call all the same', async () => {
  await keep('a', 20_000);
  expect(await kept()).toEqual([]);
  expect(await ledger()).toMatchObject([{ question: 'a', outcome: 'answered' }]);
});

it('keeps 200 MB in all, and no more', async () => {
  const database = await db();
  const keepUsual = (question: string) => keepAnswer(question, page('x'), entryWith({ question }), { hours: 24 });
  /** As if it were that large: the bound is held by the sizes that are written down. */
  const grow = async (question: string, bytes: number) =>
    database.put('answers', { ...(await database.get('answers', question))!, bytes });
  for (const question of ['a', 'b']) {
    await keepUsual(question);
    await grow(question, 99_000_000);
    later(1);
  }
  await keepUsual('c');
  expect(await kept()).toEqual(['a', 'b', 'c']);
  await grow('c', 3_000_000);
  later(1);
  await keepUsual('d');
  expect(await kept()).toEqual(['b', 'c', 'd']);
});

it('still has them after a restart', async () => {
  await keep('a', 10);
  vi.resetModules();
  const afterwards = await import('@/utils/search/answer-cache');
  expect(await afterwards.findAnswer('a')).toMatchObject({ question: 'a', answer: page('xxxxxxxxxx') });
});

it('measures what is no ASCII in bytes', async () => {
  await keepAnswer('a', page('杯'.repeat(1000)), entryWith({}), { hours: 1 });
  expect((await findAnswer('a'))!.bytes).toBeGreaterThan(3000);
});
