import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepAnswer } from '@/utils/search/answer-cache';
import { keptCategories } from '@/utils/search/kept-categories';
import { bareOffer } from '../../components/fixtures';
import { entryWith, resetPaid } from './paid-fixture';

beforeEach(resetPaid);

const keep = (question: string, provider: string, ...categories: (string | undefined)[]) => {
  if (vi.isFakeTimers()) vi.setSystemTime(Date.now() + 1000);
  const offers = categories.map((categoryId, i) => bareOffer(`${question}${i}`, categoryId ? { categoryId } : {}));
  return keepAnswer(question, { offers, page: 1 } as object, entryWith({ question, provider }), { hours: 24 });
};

it('tells the categories of all services’ answers, the most frequent first, with an offer of each', async () => {
  await keep('a', 'linkfox', '7', undefined, '8');
  await keep('b', 'open-platform', '8', '8');
  await keepAnswer('c', {}, entryWith({ question: 'c' }), { hours: 24 });
  expect(await keptCategories()).toEqual([
    { id: '8', title: bareOffer('b0').title },
    { id: '7', title: bareOffer('a0').title },
  ]);
});

it('reads no more than the answers used last', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const question of ['a', 'b', 'c']) await keep(question, 'linkfox', question.charCodeAt(0).toString());
  expect((await keptCategories(2)).map(({ id }) => id).sort()).toEqual(['98', '99']);
  vi.useRealTimers();
});
