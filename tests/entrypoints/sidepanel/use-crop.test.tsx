// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CropControl } from '@/components/crop-view';
import { useCrop } from '@/entrypoints/sidepanel/use-crop';
import { db } from '@/utils/db';
import { FindError } from '@/utils/errors';
import { plainLook, type PictureLook } from '@/utils/image/look';
import { imageSearchEntry } from '@/utils/providers/image-search/entry';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { keepPicture } from '@/utils/search/search-data';
import type { SearchState } from '@/utils/search/search-state';
import { clearDrawn, draw } from '../../components/draw';
import { stateWith } from '../../utils/search/state-fixture';

const preparePicture = vi.hoisted(() => vi.fn());
vi.mock('@/utils/image/prepare', () => ({ preparePicture }));

const centre: PictureLook = { kind: 'as-is', part: 'centre' };
const sent = { width: 8, height: 4, bytes: 5, sha256: 'a', way: 'file' as const, notes: ['reduced' as const] };
const blob = (text: string) => new Blob([text]);

let control: CropControl;
function Crop(props: Parameters<typeof useCrop>[0]) {
  control = useCrop(props);
  return null;
}
const props = (state: SearchState, more: Partial<Parameters<typeof useCrop>[0]> = {}) => ({
  state,
  entry: linkfoxEntry,
  picture: blob('as sent'),
  usual: plainLook,
  onSearch: vi.fn(),
  ...more,
});
const open = (look = plainLook) =>
  act(() => {
    control.onOpen(true);
    control.onLook(look);
  });
const previewed = () => vi.waitFor(() => (expect(control.preview).toBeDefined(), control.preview!));

let shown: SearchState;
let count = 0;
beforeEach(async () => {
  fakeBrowser.reset();
  count += 1;
  shown = stateWith({ id: `search ${count}`, providerId: 'linkfox', picture: sent });
  await (await db()).clear('pictures');
  await keepPicture(shown, 'original', blob('original'));
  preparePicture
    .mockReset()
    .mockImplementation(async (_original: Blob, _needs: object, _signal: AbortSignal, look) => ({
      blob: blob(JSON.stringify(look)),
      width: 4,
      height: 4,
      sha256: 'b',
      notes: [],
    }));
});
afterEach(clearDrawn);

describe('the crop view’s preview', () => {
  it('is what was sent, for the look that was asked', async () => {
    draw(<Crop {...props(shown)} />);
    expect(control.open).toBe(false);
    open();
    expect(await previewed()).toMatchObject({ of: plainLook, width: 8, height: 4, bytes: 5, notes: ['reduced'] });
    expect(preparePicture).not.toHaveBeenCalled();
  });

  it('is made of the original for another look, and for another source', async () => {
    const again = draw(<Crop {...props(shown)} />);
    open(centre);
    expect(await previewed()).toMatchObject({ of: centre, width: 4, byAddress: false });
    const [original, needs, , look] = preparePicture.mock.lastCall as [Blob, object, AbortSignal, PictureLook];
    expect(control.original).toBeDefined();
    expect(original).toBe(control.original);
    expect([needs, look]).toEqual([expect.objectContaining({ longSide: 800, maxBytes: 1_000_000 }), centre]);
    again(<Crop {...props(shown, { entry: imageSearchEntry })} />);
    expect(control.preview).toBeUndefined();
    await previewed();
    expect(preparePicture.mock.lastCall![1]).toMatchObject({ maxBytes: 225_000 });
  });

  it('says that the address goes in its place for the whole picture only', async () => {
    const addressed = { ...shown, pictureUrl: 'https://shop.example/a.jpg', providerId: 'image-search' };
    draw(<Crop {...props(addressed, { entry: imageSearchEntry })} />);
    open();
    expect(await previewed()).toMatchObject({ byAddress: true });
    act(() => control.onLook(centre));
    await vi.waitFor(() => expect(control.preview).toMatchObject({ of: centre, byAddress: false }));
  });

  it('never shows the picture of the search before', async () => {
    const again = draw(<Crop {...props(shown)} />);
    open();
    await previewed();
    const next = { ...shown, id: 'next' };
    again(<Crop {...props(next, { picture: undefined })} />);
    open();
    expect(control.preview).toBeUndefined();
    expect(control.original).toBeUndefined();
  });

  it('is a sentence where the part cannot be sent, or where nothing is kept to cut it from', async () => {
    preparePicture.mockRejectedValue(new FindError('picture-too-small', { width: 4, height: 4 }));
    const again = draw(<Crop {...props(shown)} />);
    open(centre);
    expect(await previewed()).toMatchObject({ error: { code: 'picture-too-small' } });
    again(<Crop {...props({ ...shown, id: 'lost' })} />);
    open(centre);
    expect(await previewed()).toMatchObject({ error: { code: 'stored-state' } });
  });
});

describe('the crop view', () => {
  it('opens by itself for a picture that waits, and closes with its search', () => {
    const waiting = { ...shown, stage: 'failed' as const, error: { code: 'look-first' as const } };
    const again = draw(<Crop {...props(waiting)} />);
    expect(control.open).toBe(true);
    again(<Crop {...props({ ...shown, id: 'searched' })} />);
    expect(control.open).toBe(false);
  });

  it('closes and asks by its press', () => {
    const onSearch = vi.fn();
    draw(<Crop {...props(shown, { onSearch })} />);
    open();
    act(() => control.onSearch({ look: centre, keep: false }));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith({ look: centre, keep: false });
    expect(control.open).toBe(false);
  });
});
