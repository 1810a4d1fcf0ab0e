import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { captureTab } from '@/utils/search/capture-tab';

const taken: number[] = [];
let active = true;

beforeEach(() => {
  vi.useFakeTimers();
  taken.length = 0;
  active = true;
  vi.spyOn(browser.tabs, 'get').mockImplementation((() => Promise.resolve({ active, windowId: 1 })) as never);
  browser.tabs.captureVisibleTab = vi.fn(() => {
    taken.push(Date.now());
    return Promise.resolve('data:image/png;base64,AAAA');
  }) as never;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('takes at most two screenshots a second, and each that was asked for', async () => {
  const all = Promise.all([captureTab(1), captureTab(1), captureTab(1)]);
  await vi.runAllTimersAsync();
  expect((await all).every((blob) => blob instanceof Blob)).toBe(true);
  const [first, second, third] = taken;
  expect(second! - first!).toBeGreaterThanOrEqual(500);
  expect(third! - second!).toBeGreaterThanOrEqual(500);
});

it('takes none of another tab', async () => {
  active = false;
  const taking = captureTab(1);
  await vi.runAllTimersAsync();
  expect(await taking).toBeUndefined();
  expect(taken).toEqual([]);
});
