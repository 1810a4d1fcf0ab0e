import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTranslationQueue } from '@/utils/translate/translation-queue';

/** A translator whose answers the test gives. */
function standIn() {
  const asked: { text: string; signal: AbortSignal; answer(text: string): void; fail(): void }[] = [];
  const queue = createTranslationQueue(
    (text, signal) =>
      new Promise((answer, reject) => {
        asked.push({ text, signal, answer, fail: () => reject(new Error('no')) });
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  );
  return { queue, asked, texts: () => asked.map(({ text }) => text) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.restoreAllMocks());

describe('the queue of translations', () => {
  it('does one text at a time, in the order in which they are wanted', async () => {
    const { queue, asked, texts } = standIn();
    const heard: [string, string | undefined][] = [];
    for (const text of ['杯', '包', '灯']) queue.want(text, (translation) => heard.push([text, translation]));
    expect(texts()).toEqual(['杯']);
    asked[0]!.answer(' cup ');
    await settled();
    expect(texts()).toEqual(['杯', '包']);
    expect(heard).toEqual([['杯', 'cup']]);
    asked[1]!.answer('bag');
    await settled();
    asked[2]!.answer('lamp');
    await settled();
    expect(heard.map(([, translation]) => translation)).toEqual(['cup', 'bag', 'lamp']);
    expect(queue.known('杯')).toBe('cup');
    expect(queue.known('桌')).toBeUndefined();
  });

  it('translates once what several want, also while it runs', async () => {
    const { queue, asked, texts } = standIn();
    const heard = vi.fn();
    queue.want('杯', heard);
    queue.want('包', heard);
    queue.want('杯', heard);
    queue.want('包', heard);
    asked[0]!.answer('cup');
    await settled();
    asked[1]!.answer('bag');
    await settled();
    expect(texts()).toEqual(['杯', '包']);
    expect(heard.mock.calls.flat()).toEqual(['cup', 'cup', 'bag', 'bag']);
  });

  it('leaves out what nobody waits for any more, and breaks it off while it runs', async () => {
    const { queue, asked, texts } = standIn();
    const heard = vi.fn();
    const dropFirst = queue.want('杯', heard);
    const dropSecond = queue.want('包', heard);
    const keep = vi.fn();
    queue.want('灯', keep);
    dropSecond();
    dropFirst();
    expect(asked[0]!.signal.aborted).toBe(true);
    await settled();
    expect(texts()).toEqual(['杯', '灯']);
    asked[1]!.answer('lamp');
    await settled();
    expect(heard).not.toHaveBeenCalled();
    expect(keep).toHaveBeenCalledExactlyOnceWith('lamp');
  });

  it('does not break off what somebody else still wants', () => {
    const { queue, asked } = standIn();
    const drop = queue.want('杯', vi.fn());
    queue.want('杯', vi.fn());
    drop();
    expect(asked[0]!.signal.aborted).toBe(false);
  });

  it('asks anew what was broken off and is wanted again', async () => {
    const { queue, asked, texts } = standIn();
    queue.want('杯', vi.fn())();
    const heard = vi.fn();
    queue.want('杯', heard);
    await settled();
    expect(texts()).toEqual(['杯', '杯']);
    asked[1]!.answer('cup');
    await settled();
    expect(heard).toHaveBeenCalledExactlyOnceWith('cup');
  });

  it('says that there is none where the translator fails, and goes on', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { queue, asked } = standIn();
    const heard: (string | undefined)[] = [];
    queue.want('杯', (translation) => heard.push(translation));
    queue.want('包', (translation) => heard.push(translation));
    asked[0]!.fail();
    await settled();
    asked[1]!.answer('bag');
    await settled();
    expect(heard).toEqual([undefined, 'bag']);
    expect(warn).toHaveBeenCalledOnce();
    queue.want('杯', vi.fn());
    expect(asked).toHaveLength(3);
  });

  it('takes no empty and no endless text', () => {
    const { queue, asked } = standIn();
    const heard = vi.fn();
    queue.want('  ', heard);
    queue.want('杯'.repeat(1_001), heard);
    expect(heard.mock.calls).toEqual([[undefined], [undefined]]);
    expect(asked).toEqual([]);
  });

  it('stops altogether', async () => {
    const { queue, asked } = standIn();
    const heard = vi.fn();
    queue.want('杯', heard);
    queue.want('包', heard);
    queue.stop();
    await settled();
    expect(asked).toHaveLength(1);
    expect(heard).not.toHaveBeenCalled();
  });
});
