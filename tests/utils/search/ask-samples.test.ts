import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { libraryEntry } from '@/utils/providers/library/entry';
import type { SearchContext } from '@/utils/providers/provider';

const asked = vi.hoisted(() => ({ samples: [] as SearchContext['samples'][] }));
vi.mock('@/utils/providers/index', () => ({
  loadProvider: () =>
    Promise.resolve({
      search: (_request: unknown, { samples }: SearchContext) => {
        asked.samples.push(samples);
        return Promise.resolve({ offers: [], page: 1 });
      },
    }),
}));
const { ask } = await import('@/utils/search/ask');
const { saveKeys } = await import('@/utils/keys');
const { changeSettings } = await import('@/utils/settings');
const { pictureOf } = await import('./paid-fixture');

it('samples rest once they are switched off or a service is set up, but for pictures of the sample shop', async () => {
  const asking = {
    entry: libraryEntry,
    request: {
      picture: pictureOf(1),
      choices: { filters: [], sort: libraryEntry.capabilities.defaultSort, pageSize: 20 },
      page: 1,
    },
    pressedAt: '2026-01-01T00:00:00Z',
    searchId: 'a',
    onChecking: () => undefined,
  };
  const { signal } = new AbortController();
  await ask(asking, signal);
  await changeSettings({ samples: false });
  await ask(asking, signal);
  await changeSettings({ samples: true });
  await saveKeys('linkfox', { credentials: { key: 'k' } });
  await ask(asking, signal);
  await ask({ ...asking, sampleShop: true }, signal);
  expect(asked.samples).toEqual([undefined, 'rest', 'rest', 'only']);
});
