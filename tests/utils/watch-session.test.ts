import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchSession } from '@/utils/watch-session';

const { session, local } = fakeBrowser.storage;
const double = (stored: unknown) => (typeof stored === 'number' ? stored * 2 : undefined);
const settled = () => new Promise((done) => setTimeout(done, 10));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it('tells what is there, and each change of that key in that storage alone', async () => {
  await session.set({ 'a:1': 1 });
  const told = vi.fn();
  watchSession('a:1', double, told);
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[2]]));
  await session.set({ 'a:2': 5 });
  await local.set({ 'a:1': 5 });
  await session.set({ 'a:1': 2 });
  await session.remove('a:1');
  await settled();
  expect(told.mock.calls).toEqual([[2], [4], [undefined]]);
});

it('never tells what was read at the start after a change', async () => {
  let answer: (stored: Record<string, unknown>) => void = () => undefined;
  vi.spyOn(session, 'get').mockReturnValue(new Promise((done) => (answer = done)));
  const told = vi.fn();
  watchSession('a:1', double, told);
  await session.set({ 'a:1': 2 });
  answer({ 'a:1': 1 });
  await settled();
  expect(told.mock.calls).toEqual([[4]]);
});

it('tells nothing once it is ended, not what is still being read either', async () => {
  await session.set({ 'a:1': 1 });
  const told = vi.fn();
  watchSession('a:1', double, told)();
  await session.set({ 'a:1': 2 });
  await settled();
  expect(told).not.toHaveBeenCalled();
});
