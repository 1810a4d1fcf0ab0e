import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pressWatch } from '@/entrypoints/background/watches';

const state = vi.hoisted(() => ({ runs: 0, reads: 0, held: Promise.resolve() }));
vi.mock('@/utils/workspace/watch/change-watches', () => ({ makeDue: () => Promise.resolve() }));
vi.mock('@/utils/workspace/watch/read-watches', () => ({
  readWatched: async () => {
    state.reads++;
    await state.held;
    return [{ watch: { dueAt: '2030-01-01T06:00:00.000Z' } }];
  },
}));
vi.mock('@/utils/workspace/watch/run-watches', () => ({
  runWatches: () => {
    state.runs++;
    return Promise.resolve();
  },
}));
vi.mock('@/entrypoints/background/watch-notes', () => ({ tellNews: vi.fn(), wireWatchNotes: vi.fn() }));

beforeEach(() => fakeBrowser.reset());

it('a press while the next alarm is being set is followed by a run of its own', async () => {
  let release!: () => void;
  state.held = new Promise((done) => (release = done));
  await pressWatch(undefined);
  await vi.waitUntil(() => state.reads === 1);
  await pressWatch(['a']);
  expect(state.runs).toBe(1);
  release();
  await vi.waitUntil(() => state.runs === 2);
  await vi.waitUntil(() => state.reads === 2);
  // And a later one, when all is done, as well.
  await pressWatch(['a']);
  await vi.waitUntil(() => state.runs === 3);
});
