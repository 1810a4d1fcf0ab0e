import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leadResultHere } from '@/utils/elsewhere/lead-result';

const result = 'https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageId=1';
const opened = vi.fn((..._: unknown[]) => null);

beforeEach(() => {
  vi.useFakeTimers();
  opened.mockClear();
  vi.stubGlobal('window', { open: opened });
  vi.stubGlobal('location', new URL('https://www.1688.com/'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the opening of a result', () => {
  it('is led into the same tab once, and then the page has its own function back', () => {
    leadResultHere(1000);
    window.open(result, '_blank', 'noopener');
    expect(opened).toHaveBeenCalledExactlyOnceWith(result, '_self');
    expect(window.open).toBe(opened);
    window.open(result, '_blank');
    expect(opened).toHaveBeenLastCalledWith(result, '_blank');
  });

  it.each([
    'https://detail.1688.com/offer/1.html',
    'https://s.1688.com/selloffer/offer_search.htm?tab=offer',
    'https://evil.example/?tab=imageSearch',
    '/help?topic=tab%3DimageSearch',
    '',
  ])('leaves every other call as it is: %s', (address) => {
    leadResultHere(1000);
    window.open(address, 'help', 'popup');
    expect(opened).toHaveBeenCalledExactlyOnceWith(address, 'help', 'popup');
    window.open('/youyuan/index.htm?tab=imageSearch&imageId=1');
    expect(opened).toHaveBeenLastCalledWith('/youyuan/index.htm?tab=imageSearch&imageId=1', '_self');
  });

  it('is left alone again when no result came in time', () => {
    leadResultHere(1000);
    expect(window.open).not.toBe(opened);
    vi.advanceTimersByTime(1000);
    expect(window.open).toBe(opened);
  });

  it('does not undo what the page put in its place meanwhile', () => {
    leadResultHere(1000);
    const own = vi.fn();
    window.open = own;
    vi.advanceTimersByTime(1000);
    expect(window.open).toBe(own);
  });
});
