import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { FindError } from '@/utils/errors';
import type { PictureCandidate } from '@/utils/image/candidate';
import { acquireFromAddress, acquireFromPage } from '@/utils/search/acquire-picture';
import { callPage, screenshotPicture } from '@/utils/search/page-access';
import { solidPng } from '../../stores/solid-png';

vi.mock('@/utils/search/page-access', () => ({ callPage: vi.fn(), screenshotPicture: vi.fn() }));

const place = { tabId: 1, frameId: 0 };
const shown = 'https://cdn.test/bottle_300.png';
const full = 'https://cdn.test/bottle.png';
const png = (side: number) => ({ dataUrl: `data:image/png;base64,${solidPng(side, side).toString('base64')}` });

/** A page that answers each address so; what it does not know it may not read. */
const pageWith = (answers: Record<string, unknown>) =>
  vi
    .mocked(callPage)
    .mockImplementation(
      (async (_place: unknown, _method: string, url: string) => answers[url] ?? { blocked: true }) as never,
    );
const acquire = (candidate: Partial<PictureCandidate>) =>
  acquireFromPage({ kind: 'img', urls: [full, shown], width: 300, ...candidate }, place, new AbortController().signal);
const sizeOf = async (blob: Blob) => new DataView(await blob.arrayBuffer()).getUint32(16);

beforeEach(() => {
  vi.mocked(callPage).mockReset();
  vi.mocked(screenshotPicture).mockReset();
});

describe('a derived full-size address', () => {
  it('is used where it is larger', async () => {
    pageWith({ [full]: png(900), [shown]: png(300) });
    const read = await acquire({});
    expect([await sizeOf(read.blob), read.url, read.smaller]).toEqual([900, full, false]);
    expect(callPage).toHaveBeenCalledTimes(1);
  });

  it('gives way to the shown picture where it answers 404', async () => {
    pageWith({ [full]: { status: 404 }, [shown]: png(300) });
    const read = await acquire({});
    expect([await sizeOf(read.blob), read.url, read.smaller]).toEqual([300, shown, true]);
  });

  it('gives way to the shown picture where it is smaller', async () => {
    pageWith({ [full]: png(120), [shown]: png(300) });
    const read = await acquire({});
    expect([await sizeOf(read.blob), read.url]).toEqual([300, shown]);
  });

  it('is used where the shown picture cannot be read, though it is smaller', async () => {
    pageWith({ [full]: png(120), [shown]: { status: 403 } });
    expect((await acquire({})).url).toBe(full);
  });

  it('ends in what the server said where none can be read', async () => {
    pageWith({ [full]: { status: 404 }, [shown]: { status: 410 } });
    vi.mocked(screenshotPicture).mockResolvedValue(undefined);
    await expect(acquire({})).rejects.toMatchObject({ code: 'picture-http', params: { status: 410 } });
    await expect(acquire({})).rejects.toBeInstanceOf(FindError);
  });
});

describe('a picture of a page that was closed meanwhile', () => {
  const gone = () => vi.mocked(callPage).mockRejectedValue(new FindError('page-gone'));
  afterEach(() => vi.unstubAllGlobals());

  it('is read from its own address', async () => {
    gone();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(solidPng(900, 900)))));
    expect(await acquire({})).toMatchObject({ way: 'worker', url: full });
  });

  it('and that nobody else may read, ends in that', async () => {
    gone();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(acquire({})).rejects.toMatchObject({ code: 'page-gone' });
    expect(screenshotPicture).toHaveBeenCalledTimes(1);
  });

  it('is not photographed where nobody looks at it', async () => {
    gone();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const place = { tabId: 1, frameId: 0 };
    const candidate = { kind: 'img' as const, urls: [shown], width: 300 };
    const read = acquireFromPage(candidate, place, new AbortController().signal, { screenshot: false });
    await expect(read).rejects.toMatchObject({ code: 'page-gone' });
    expect(screenshotPicture).not.toHaveBeenCalled();
  });
});

describe('a picture of a host that the browser does not let the extension read', () => {
  const asked: unknown[] = [];
  const allowed = (is: boolean) =>
    Object.assign(browser, {
      permissions: { contains: (wanted: unknown) => Promise.resolve(asked.push(wanted) > 0 && is) },
    });
  beforeEach(() => {
    asked.length = 0;
    allowed(false);
    pageWith({});
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is a screenshot that names the host', async () => {
    vi.mocked(screenshotPicture).mockResolvedValue(new Blob(['png']));
    expect(await acquire({})).toMatchObject({ way: 'screenshot', withheldBy: 'cdn.test' });
    expect(asked[0]).toEqual({ origins: ['https://cdn.test/*'] });
  });

  it('and that is in no view, ends in the host that is to be allowed', async () => {
    vi.mocked(screenshotPicture).mockResolvedValue(undefined);
    const ending = { code: 'picture-not-allowed', params: { host: 'cdn.test' } };
    await expect(acquire({})).rejects.toMatchObject(ending);
    // An <img> that shows nothing is not photographed.
    vi.mocked(screenshotPicture).mockClear();
    await expect(acquire({ width: undefined })).rejects.toMatchObject(ending);
    expect(screenshotPicture).not.toHaveBeenCalled();
    await expect(acquireFromAddress(full, new AbortController().signal)).rejects.toMatchObject(ending);
  });

  it('is no matter of permissions where it is allowed, or cannot be asked for', async () => {
    vi.mocked(screenshotPicture).mockResolvedValue(new Blob(['png']));
    expect((await acquire({ urls: ['http://cdn.test/a.png'] })).withheldBy).toBeUndefined();
    const signal = new AbortController().signal;
    await expect(acquireFromAddress('http://cdn.test/a.png', signal)).rejects.toMatchObject({
      code: 'picture-host-closed',
    });
    allowed(true);
    expect((await acquire({})).withheldBy).toBeUndefined();
    await expect(acquireFromAddress(full, signal)).rejects.toMatchObject({ code: 'picture-unreachable' });
  });
});
