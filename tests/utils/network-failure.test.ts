import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchFailure } from '@/utils/network-failure';

type Listener = (details: { url: string; requestId: string; error?: string }) => void;

/** The browser's events, as far as they are used. */
function fakeEvents() {
  const listeners = new Map<Listener, string[]>();
  const event = () => {
    const own = new Set<Listener>();
    const addListener = (listener: Listener, { urls }: { urls: string[] }) => {
      own.add(listener);
      listeners.set(listener, urls);
    };
    const removeListener = (listener: Listener) => {
      own.delete(listener);
      listeners.delete(listener);
    };
    return { own, addListener, removeListener };
  };
  const [onBeforeRequest, onErrorOccurred] = [event(), event()];
  vi.spyOn(fakeBrowser, 'webRequest', 'get').mockReturnValue({ onBeforeRequest, onErrorOccurred } as never);
  const begin = (url: string, requestId = '1') => onBeforeRequest.own.forEach((tell) => tell({ url, requestId }));
  const fail = (url: string, error: string, requestId = '1') =>
    onErrorOccurred.own.forEach((tell) => tell({ url, requestId, error }));
  return { listeners, begin, fail };
}

const url = 'https://service.example:8443/search?a=1';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('watchFailure', () => {
  it.each([
    ['net::ERR_CONNECTION_REFUSED', true],
    ['net::ERR_NAME_NOT_RESOLVED', true],
    ['NS_ERROR_UNKNOWN_HOST', true],
    ['net::ERR_EMPTY_RESPONSE', false],
    ['net::ERR_CONNECTION_RESET', false],
    ['net::ERR_TIMED_OUT', false],
    // A line that drops under way is named so, too.
    ['net::ERR_INTERNET_DISCONNECTED', false],
    ['NS_ERROR_OFFLINE', false],
  ])('%s was never sent: %s', async (error, never) => {
    const { listeners, begin, fail } = fakeEvents();
    const watch = watchFailure(url);
    expect([...listeners.values()]).toEqual([['https://service.example/*'], ['https://service.example/*']]);
    begin(url);
    fail('https://service.example:8443/other', 'net::ERR_CONNECTION_REFUSED', '2');
    fail(url, error);
    expect(await watch.neverSent()).toBe(never);
    watch.end();
    expect(listeners.size).toBe(0);
  });

  it('waits for a name that comes after the failure', async () => {
    const { fail } = fakeEvents();
    const watch = watchFailure(url);
    const answer = watch.neverSent();
    fail(url, 'net::ERR_CONNECTION_REFUSED');
    expect(await answer).toBe(true);
    watch.end();
  });

  it('leaves the outcome open where two calls of one address are under way', async () => {
    const { fail } = fakeEvents();
    const watches = [watchFailure(url), watchFailure(url)];
    fail(url, 'net::ERR_CONNECTION_REFUSED');
    for (const watch of watches) {
      expect(await watch.neverSent()).toBe(false);
      watch.end();
    }
    const next = watchFailure(url);
    fail(url, 'net::ERR_CONNECTION_REFUSED', '3');
    expect(await next.neverSent()).toBe(true);
    next.end();
  });

  it("leaves the outcome open where the name may be another request's of the same address", async () => {
    const { begin, fail } = fakeEvents();
    const watch = watchFailure(url);
    begin(url, '2');
    fail(url, 'net::ERR_CONNECTION_REFUSED', '1');
    expect(await watch.neverSent()).toBe(false);
    watch.end();
  });

  it('leaves the outcome open where the browser names nothing', async () => {
    vi.useFakeTimers();
    fakeEvents();
    const watch = watchFailure(url);
    const answer = watch.neverSent();
    await vi.runAllTimersAsync();
    expect(await answer).toBe(false);
    watch.end();
    vi.useRealTimers();
    vi.restoreAllMocks();
    expect(await watchFailure(url).neverSent()).toBe(false);
  });

  it('knows that nothing leaves a browser that is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await watchFailure(url).neverSent()).toBe(true);
    const { fail } = fakeEvents();
    const named = watchFailure(`${url}&b`);
    fail(`${url}&b`, 'net::ERR_INTERNET_DISCONNECTED');
    expect(await named.neverSent()).toBe(true);
    named.end();
  });

  it('does not take a line that dropped after the call went out for one that was never there', async () => {
    vi.stubGlobal('navigator', { onLine: true });
    const watch = watchFailure(url);
    vi.stubGlobal('navigator', { onLine: false });
    expect(await watch.neverSent()).toBe(false);
    watch.end();
  });
});
