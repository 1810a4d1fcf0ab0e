import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HandOver } from '@/utils/elsewhere/hand-over';
import { handOverPicture } from '@/utils/elsewhere/hand-over-picture';
import { plainLook, type PictureLook } from '@/utils/image/look';
import { keepPicture } from '@/utils/search/search-data';
import type { SearchState } from '@/utils/search/search-state';
import { stateWith } from '../search/state-fixture';

/** Drawing needs a browser: here it says what it was given. */
vi.mock('@/utils/image/prepare', () => ({
  preparePicture: async (picture: Blob, _needs: unknown, _signal: unknown, look?: PictureLook) => ({
    blob: new Blob([`${await picture.text()} as ${JSON.stringify(look)}`], { type: 'image/jpeg' }),
  }),
}));

const look: PictureLook = { kind: 'product', part: { x: 0, y: 0, width: 0.5, height: 1 } };
const picture = { width: 800, height: 600, bytes: 5, sha256: 'a', way: 'file' as const, notes: [] };
const handOver: HandOver = {
  version: 1,
  windowId: 1,
  private: false,
  searchId: 'a',
  stage: 'opening',
  startedAt: '2026-01-01T00:00:00.000Z',
};

async function sent(change: Partial<SearchState>): Promise<string> {
  await fakeBrowser.storage.session.set({ 'search:1': stateWith({ look, ...change }) });
  return atob((await handOverPicture(handOver, new AbortController().signal)).split(',')[1]!);
}

describe('the picture that goes to 1688.com', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await keepPicture(stateWith({}), 'original', new Blob(['original'], { type: 'image/jpeg' }));
    await keepPicture(stateWith({}), 'prepared', new Blob(['prepared'], { type: 'image/jpeg' }));
  });

  it('is the one that the panel shows, as it is where it fits', async () => {
    expect(await sent({ picture })).toBe('prepared');
  });

  it('is that one reduced, and not cut once more, where it is too large', async () => {
    expect(await sent({ picture: { ...picture, width: 1200 } })).toBe(`prepared as ${JSON.stringify(plainLook)}`);
  });

  it('is the part and look that the user chose, also before the panel shows them', async () => {
    expect(await sent({})).toBe(`original as ${JSON.stringify(look)}`);
  });
});
