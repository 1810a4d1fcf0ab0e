import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchFailure } from '@/utils/network-failure';

type Listener = (details: { url: string; error: string }) => void;

/** The browser's event, as far as it is used. */
function fakeEvent() {
  const listeners = new Map<Listener, string[]>();
  const event = {
    addListener: (listener: Listener, { urls }: { urls: string[] }) => void listeners.set(listener, urls),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  vi.spyOn(fakeBrowser, 'webRequest', 'get').mockReturnValue({ onErrorOccurred: event } as never);
  const tell = (url: string, error: string) => [...listeners.keys()].forEach((listener) => listener({ url, error }));
  return { listeners, tell };
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
  ])('%s was never sent: %s', async (error, never) => {
    const { listeners, tell } = fakeEvent();
    const watch = watchFailure(url);
    expect([...listeners.values()]).toEqual([['https://service.example/*']]);
    tell('https://service.example:8443/other', 'net::ERR_CONNECTION_REFUSED');
    tell(url, error);
    expect(await watch.neverSent()).toBe(never);
    watch.end();
    expect(listeners.size).toBe(0);
  });

  it('waits for a name that comes after the failure', async () => {
    const { tell } = fakeEvent();
    const answer = watchFailure(url).neverSent();
    tell(url, 'net::ERR_CONNECTION_REFUSED');
    expect(await answer).toBe(true);
  });

  it('leaves the outcome open where the browser names nothing', async () => {
    vi.useFakeTimers();
    fakeEvent();
    const answer = watchFailure(url).neverSent();
    await vi.runAllTimersAsync();
    expect(await answer).toBe(false);
    vi.useRealTimers();
    vi.restoreAllMocks();
    expect(await watchFailure(url).neverSent()).toBe(false);
  });

  it('knows that nothing leaves a browser that is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await watchFailure(url).neverSent()).toBe(true);
  });
});
