import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FindError } from '@/utils/errors';
import type { PictureCandidate } from '@/utils/image/candidate';
import { acquireFromPage } from '@/utils/search/acquire-picture';
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
