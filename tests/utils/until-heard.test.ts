import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilHeard } from '@/utils/until-heard';

const noReceiver = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('knocks until it is answered, and not once more', async () => {
  const knock = vi
    .fn()
    .mockRejectedValueOnce(noReceiver)
    .mockRejectedValueOnce(noReceiver)
    .mockResolvedValue(undefined);
  const heard = untilHeard(knock);
  await vi.runAllTimersAsync();
  await expect(heard).resolves.toBeUndefined();
  expect(knock).toHaveBeenCalledTimes(3);
});

it('gives up where nobody ever answers', async () => {
  const knock = vi.fn().mockRejectedValue(noReceiver);
  const heard = untilHeard(knock);
  const failed = expect(heard).rejects.toBe(noReceiver);
  await vi.advanceTimersByTimeAsync(3_000);
  await failed;
});

it('does not repeat what fails in another way', async () => {
  const other = new Error('Extension context invalidated.');
  const knock = vi.fn().mockRejectedValue(other);
  await expect(untilHeard(knock)).rejects.toBe(other);
  expect(knock).toHaveBeenCalledOnce();
});
