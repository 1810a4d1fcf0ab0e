import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { FindError } from '@/utils/errors';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { failureOf } from '@/utils/workspace/library/library-chunk';
import { countLibrary } from '@/utils/workspace/library/library-head';
import { retryFailedPictures } from '@/utils/workspace/library/note-pictures';
import { readWaitingPictures } from '@/utils/workspace/library/read-waiting';
import { drawnPicture, scene } from '../../image/fingerprint/drawn-picture';
import { ownOffer } from './offer-fixture';
import { failWrite } from '../../disk-faults';
import { emptyLibrary } from './library-dump';

vi.setConfig({ testTimeout: 60_000 });

const fetchBlob = vi.hoisted(() => vi.fn());
vi.mock('@/utils/http', () => ({ fetchBlob }));
vi.mock('@/utils/image/decode', () => ({ checkPicture: () => undefined }));
vi.mock('@/utils/image/fingerprint/working-pixels', () => ({ workingPixels: () => drawnPicture(scene(1)) }));

const at = '2026-11-30T08:00:00.000Z';
const counts = async () => countLibrary((await new LibraryCache(false).open()).head);
const read = (change: Partial<Parameters<typeof readWaitingPictures>[0]> = {}) =>
  readWaitingPictures({
    mayRead: () => Promise.resolve(true),
    onKept: () => Promise.resolve(),
    heldUp: (work) => work(),
    signal: new AbortController().signal,
    ...change,
  });

beforeEach(async () => {
  await emptyLibrary();
  fetchBlob.mockReset().mockImplementation(() => Promise.resolve(new Blob(['x'])));
  await addOffers([ownOffer('1'), ownOffer('2'), ownOffer('3', { imageUrl: 'https://img.example/3.jpg' })], {
    source: 'import',
    at,
  });
});

describe('readWaitingPictures', () => {
  it('keeps the fingerprints of allowed hosts, and leaves the others waiting', async () => {
    await read({ mayRead: (host) => Promise.resolve(host === 'cbu01.alicdn.com') });
    expect(await counts()).toMatchObject({ searchable: 2, waiting: 1, failed: 0 });
    expect(fetchBlob.mock.calls.map(([address]) => address as string)).toEqual([
      'https://cbu01.alicdn.com/img/1.jpg',
      'https://cbu01.alicdn.com/img/2.jpg',
    ]);
    expect(await (await db()).getAllKeys('libraryPrints')).toEqual([0, 1]);
    await read();
    expect(await counts()).toMatchObject({ searchable: 3, waiting: 0 });
    expect(fetchBlob).toHaveBeenCalledTimes(3);
  });

  it('holds nothing up where no picture waits, or none that may be read', async () => {
    const heldUp = vi.fn((work: () => Promise<void>) => work());
    await read({ heldUp, mayRead: () => Promise.resolve(false) });
    expect(heldUp).not.toHaveBeenCalled();
    await read({ heldUp });
    expect(heldUp).toHaveBeenCalledTimes(1);
    await read({ heldUp });
    expect(heldUp).toHaveBeenCalledTimes(1);
  });

  it('names what could not be read, and reads it again when it is asked to', async () => {
    fetchBlob.mockRejectedValueOnce(new FindError('picture-http', { status: 404 }));
    await read();
    expect(await counts()).toMatchObject({ searchable: 2, failed: 1 });
    expect(failureOf((await new LibraryCache(false).open()).chunks[0]!, 0)).toBe('unreachable');
    expect(await retryFailedPictures()).toBe(1);
    await read();
    expect(await counts()).toMatchObject({ searchable: 3, failed: 0 });
  });

  it('goes on where it was stopped, and keeps nothing half where the disk is full', async () => {
    const fault = failWrite(2);
    await expect(read()).rejects.toThrow('The disk is full.');
    fault.end();
    expect(await counts()).toMatchObject({ searchable: 0, waiting: 3 });
    expect(await (await db()).getAllKeys('libraryPrints')).toEqual([]);
    await read();
    expect(await counts()).toMatchObject({ searchable: 3 });
  });

  it('keeps nothing of a picture that is no longer the offer’s', async () => {
    fetchBlob.mockImplementationOnce(async () => {
      await addOffers([ownOffer('1', { imageUrl: 'https://cbu01.alicdn.com/img/other.jpg' })], { source: 'seen', at });
      return new Blob(['x']);
    });
    await read();
    const asked = fetchBlob.mock.calls.map(([address]) => address as string);
    expect(asked.at(-1)).toBe('https://cbu01.alicdn.com/img/other.jpg');
    expect(await counts()).toMatchObject({ searchable: 3 });
  });

  it('ends with the signal', async () => {
    const abort = new AbortController();
    fetchBlob.mockImplementation(() => {
      abort.abort();
      return Promise.reject(new Error('aborted'));
    });
    await expect(read({ signal: abort.signal })).rejects.toThrow(/abort/i);
    expect(await counts()).toMatchObject({ waiting: 3 });
  });
});
