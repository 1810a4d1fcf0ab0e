import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withHeartbeat } from '@/utils/search/heartbeat';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('beats at once and every 10 s while anything is awaited, and never afterwards', async () => {
  const beats = vi.spyOn(browser.storage.session, 'set');
  let endFirst: () => void = () => undefined;
  const first = withHeartbeat(() => new Promise<void>((done) => (endFirst = done)));
  const second = withHeartbeat(() => new Promise<void>((_, fail) => setTimeout(() => fail(new Error('lost')), 45_000)));
  expect(beats).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(beats).toHaveBeenCalledTimes(5);
  endFirst();
  await first;
  const lost = expect(second).rejects.toThrow('lost');
  await vi.advanceTimersByTimeAsync(15_000);
  await lost;
  expect(beats).toHaveBeenCalledTimes(6);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(beats).toHaveBeenCalledTimes(6);
});
