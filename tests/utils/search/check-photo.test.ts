import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Query } from '@/utils/image/fingerprint/query';
import { checkPhoto } from '@/utils/search/check-photo';

const query = {} as Query;
const address = 'https://cbu01.alicdn.com/img/1.jpg';
const never = new AbortController().signal;
const asked = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  vi.restoreAllMocks();
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
});

const reasonFor = async (url: string | undefined, maxBytes = 1000) => {
  const check = await checkPhoto(query, url, maxBytes, 'default', never);
  expect(check).toMatchObject({ verdict: 'not-checked', score: 0 });
  return check.reason;
};

describe('a photo that cannot be checked', () => {
  it('is not asked for where the offer has none, or one outside the picture servers', async () => {
    expect(await reasonFor(undefined)).toBe('no-picture');
    for (const url of [
      'https://intranet.example/a.jpg',
      'http://cbu01.alicdn.com/a.jpg',
      'https://cbu01.alicdn.com.evil.example/a.jpg',
      'http://192.168.0.1/reboot',
      'not an address',
    ]) {
      expect(await reasonFor(url), url).toBe('other-host');
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it('says whether it was missing, too big, or no picture', async () => {
    asked.mockImplementation(async () => new Response('', { status: 404 }));
    expect(await reasonFor(address)).toBe('unreachable');
    asked.mockImplementation(async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await reasonFor(address)).toBe('unreachable');
    asked.mockImplementation(async () => new Response(new Uint8Array(1001)));
    expect(await reasonFor(address, 1000)).toBe('too-big');
    asked.mockImplementation(async () => new Response('<!doctype html>'));
    expect(await reasonFor(address)).toBe('broken');
  });

  it('is asked for without credentials or a referrer', async () => {
    asked.mockImplementation(async () => new Response('', { status: 404 }));
    await reasonFor(address);
    const [request] = asked.mock.lastCall!;
    expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is asked for with the browser’s cache or past it, as told', async () => {
    asked.mockImplementation(async () => new Response('', { status: 404 }));
    for (const cache of ['default', 'no-store'] as const) {
      await checkPhoto(query, address, 1000, cache, never);
      expect(asked.mock.lastCall![0].cache).toBe(cache);
    }
  });

  it('ends with the search', async () => {
    const abort = new AbortController();
    asked.mockImplementation(() => {
      abort.abort(new Error('over'));
      return Promise.reject(new DOMException('', 'AbortError'));
    });
    await expect(checkPhoto(query, address, 1000, 'default', abort.signal)).rejects.toThrow('over');
  });
});
