// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CropControl } from '@/components/crop-view';
import { Panel } from '@/components/panel';
import type { PanelProps } from '@/components/panel-props';
import { plainLook, type PictureLook } from '@/utils/image/look';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import { button, clearDrawn, draw, one, press, words } from './draw';
import { doneState, panelProps } from './fixtures';

// Nothing has a size here, and pictures do not load by themselves.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(200);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
});
afterEach(() => {
  clearDrawn();
  vi.restoreAllMocks();
});

const original = new Blob(['original']);
const sent = { width: 800, height: 400, bytes: 96_000, sha256: 'a', way: 'file' as const, notes: [] };
const preview = (of: PictureLook) => ({ of, blob: new Blob(['sent']), ...sent, byAddress: false });

function cropping(crop: Partial<CropControl> = {}, more: Partial<PanelProps> = {}): PanelProps {
  return panelProps({
    entry: linkfoxEntry,
    state: doneState({ providerId: 'linkfox', picture: sent }),
    picture: new Blob(['sent']),
    crop: {
      open: true,
      original,
      preview: preview(plainLook),
      usual: plainLook,
      onOpen: vi.fn(),
      onLook: vi.fn(),
      onSearch: vi.fn(),
      ...crop,
    },
    ...more,
  });
}

/** Draws the open view; its picture of 1600 × 800 loads, and its frame gets the focus. */
async function open(props: PanelProps) {
  const again = draw(<Panel {...props} />);
  const image = one<HTMLImageElement>('.crop-stage img');
  vi.spyOn(image, 'naturalWidth', 'get').mockReturnValue(1600);
  vi.spyOn(image, 'naturalHeight', 'get').mockReturnValue(800);
  act(() => void image.dispatchEvent(new Event('load')));
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('cropper-selection'), 10_000);
  return again;
}

const frame = () => one('cropper-selection');
const arrow = (key: string, shiftKey = false) =>
  act(
    () => void frame().dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })),
  );
const pressed = () => words('.crop-presets [aria-pressed=true]');
const last = (mock: CropControl['onLook']) => vi.mocked(mock).mock.lastCall![0];

describe('the query picture', () => {
  it('says how it was sent, and a press opens the crop view', () => {
    const props = cropping({ open: false });
    draw(<Panel {...props} />);
    expect(button('Crop the picture').title).toBe('Sent as JPEG, 800 × 400, 96 kB. Press to search a part of it.');
    press(button('Crop the picture'));
    expect(props.crop.onOpen).toHaveBeenCalledWith(true);
    expect(document.querySelector('.query-look')).toBeNull();
  });

  it('says that a part of it was searched, and of what kind', () => {
    const look: PictureLook = { kind: 'detail', part: { x: 0, y: 0, width: 0.5, height: 0.5 } };
    draw(<Panel {...panelProps({ state: doneState({ look }) })} />);
    expect(words('.query-look')).toEqual(['Cropped · Detail photo']);
  });
});

describe('the crop view', () => {
  it('is moved and resized by the keys, sends nothing by that, and searches by its one press', async () => {
    const props = cropping();
    await open(props);
    expect(frame().getAttribute('aria-label')).toContain('1,600 × 800 pixels');
    expect(pressed()).toEqual(['Whole picture']);
    for (let i = 0; i < 5; i += 1) arrow('ArrowLeft', true);
    arrow('ArrowRight');
    const { part } = last(props.crop.onLook);
    expect(part).toEqual({ x: expect.closeTo(0.02), y: 0, width: expect.closeTo(0.9), height: 1 });
    expect(pressed()).toEqual([]);
    expect(props.crop.onSearch).not.toHaveBeenCalled();
    press(button('Search again with this crop · about 4.5 credits'));
    expect(props.crop.onSearch).toHaveBeenCalledExactlyOnceWith({ look: { kind: 'as-is', part }, keep: false });
  });

  it('is set by presses on two opposite corners; a drag between them, or a press too near, sets none', async () => {
    const props = cropping();
    await open(props);
    const stage = one('.crop-stage');
    for (const [side, length] of [
      ['clientWidth', 400],
      ['clientHeight', 200],
    ] as const)
      vi.spyOn(stage, side, 'get').mockReturnValue(length);
    vi.spyOn(stage, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 20, 400, 200));
    const pointer = (type: string, x: number, y: number) =>
      act(
        () =>
          void stage.dispatchEvent(
            new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, isPrimary: true, bubbles: true }),
          ),
      );
    const pressAt = (x: number, y: number) => {
      pointer('pointerdown', x, y);
      pointer('pointerup', x + 2, y);
    };
    pressAt(108, 70);
    expect(one('.crop-corner').style.left).toBe('25%');
    pressAt(113, 75);
    expect(document.querySelector('.crop-corner')).toBeNull();
    pressAt(108, 70);
    pointer('pointerdown', 200, 100);
    pointer('pointerup', 300, 150);
    expect(document.querySelector('.crop-corner')).toBeNull();
    expect(last(props.crop.onLook)).toEqual(plainLook);
    pressAt(308, 170);
    pressAt(108, 70);
    expect(last(props.crop.onLook).part).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.5 });
    expect(props.crop.onSearch).not.toHaveBeenCalled();
  });

  it('takes no key that means something else', async () => {
    const props = cropping();
    await open(props);
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', ctrlKey: true, bubbles: true, cancelable: true });
    act(() => void frame().dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(pressed()).toEqual(['Whole picture']);
  });

  it('frames the middle, and all of it again', async () => {
    const props = cropping();
    await open(props);
    press(button('Centre square'));
    expect(last(props.crop.onLook)).toEqual({ kind: 'as-is', part: 'centre' });
    expect(frame().getAttribute('aria-label')).toContain('800 × 800 pixels');
    arrow('ArrowRight');
    expect(last(props.crop.onLook).part).toMatchObject({ x: expect.closeTo(0.27), width: 0.5 });
    press(button('Whole picture'));
    expect(last(props.crop.onLook)).toEqual(plainLook);
  });

  it('shows what would be sent only once it is that of the present frame', async () => {
    const again = await open(cropping());
    expect(words('.crop-sent p')).toEqual(['JPEG, 800 × 400, 96 kB']);
    arrow('ArrowLeft', true);
    expect(words('.crop-sent p')).toEqual(['Making it ready…']);
    expect(one('.crop-sent').getAttribute('aria-busy')).toBe('true');
    press(button('Centre square'));
    const made = {
      ...preview({ kind: 'as-is', part: 'centre' }),
      notes: ['enlarged', 'background-not-white'] as const,
    };
    again(<Panel {...cropping({ preview: made })} />);
    expect(words('.crop-sent p')).toEqual([
      'JPEG, 800 × 400, 96 kB',
      'Enlarged, as this source demands · Background is not white, as this source wants it',
    ]);
  });

  it('says why a part cannot be sent, and offers no press for it', async () => {
    const error = { code: 'picture-too-small' as const, params: { width: 9, height: 12 } };
    await open(cropping({ preview: { of: plainLook, error } }));
    expect(words('.crop-view [role=alert]')[0]).toContain('only 9 × 12 pixels');
    expect(document.querySelector('.crop-view .primary')).toBeNull();
  });

  it('makes a product or a detail photo of it, for new searches too where that is wanted', async () => {
    const props = cropping();
    await open(props);
    expect(document.querySelector('.crop-keep')).toBeNull();
    press(one('.segments label:nth-child(2) input'));
    expect(words('.segments + p')).toEqual(['Contrast +20%: outlines stand out.']);
    press(one('.crop-keep input'));
    press(button('Search again · about 4.5 credits'));
    expect(props.crop.onSearch).toHaveBeenCalledWith({ look: { kind: 'product', part: 'whole' }, keep: true });
  });

  it('is left by Escape without a search', async () => {
    const props = cropping();
    await open(props);
    act(() => void frame().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(props.crop.onOpen).toHaveBeenCalledWith(false);
    expect(props.crop.onSearch).not.toHaveBeenCalled();
  });

  it('gives the focus back to the picture', async () => {
    const again = await open(cropping());
    again(<Panel {...cropping({ open: false })} />);
    expect(document.activeElement).toBe(button('Crop the picture'));
  });
});

describe('parts that the service proposes', () => {
  const look: PictureLook = { kind: 'as-is', part: { x: 0.5, y: 0, width: 0.5, height: 1 } };
  const regions = [
    { value: '0,0,400,200', box: { x: 0, y: 0, width: 400, height: 200 }, current: true },
    { value: '700,300,400,400', box: { x: 700, y: 300, width: 400, height: 400 }, current: false },
    { value: 'elsewhere', current: false },
  ];
  const state = doneState({ providerId: 'open-platform', picture: sent, regions, look });
  const proposed = (crop: Partial<CropControl> = {}, more: Partial<PanelProps> = {}) =>
    cropping({ preview: preview(look), ...crop }, { entry: openPlatformEntry, state, choices: state.choices, ...more });

  it('are said, and a press shows them', () => {
    const onAction = vi.fn();
    draw(<Panel {...proposed({ open: false }, { onAction })} />);
    expect(words('.regions-note span')).toEqual(['1688 open platform sees 3 things in this picture']);
    press(button('Search one'));
    expect(onAction).toHaveBeenCalledWith('look');
  });

  it('stand on the original, and are asked in the service’s own words about the picture that it has', async () => {
    const props = proposed();
    await open(props);
    const boxes = [...document.querySelectorAll<HTMLElement>('.crop-part')];
    // What was sent is the right half: the first lies in its left upper quarter, the second reaches beyond it.
    expect(boxes.map(({ style }) => [style.left, style.top, style.width, style.height])).toEqual([
      ['50%', '0%', '25%', '50%'],
      ['93.75%', '75%', '6.25%', '25%'],
    ]);
    press(button('Part 1'));
    expect(frame().getAttribute('aria-label')).toContain('400 × 400 pixels');
    expect(words('.crop-sent p')).toContain('1688 open platform searches the framed part of it.');
    press(button('Search again with this crop'));
    expect(props.crop.onSearch).toHaveBeenCalledWith({ look, region: '0,0,400,200', keep: false });
  });

  it('become a frame of the user’s own once they are moved', async () => {
    const props = proposed();
    await open(props);
    press(button('Part 1'));
    arrow('ArrowDown');
    press(button('Search again with this crop'));
    const part = { x: 0.5, y: expect.closeTo(0.02) as number, width: 0.25, height: 0.5 };
    expect(props.crop.onSearch).toHaveBeenCalledWith({ look: { kind: 'as-is', part }, keep: false });
  });

  it('are left out where there is but one, and for another source', async () => {
    const single = { ...state, regions: regions.slice(0, 1) };
    const again = draw(<Panel {...proposed({ open: false }, { state: single })} />);
    expect(document.querySelector('.regions-note')).toBeNull();
    again(<Panel {...proposed({ open: false }, { chosen: linkfoxEntry, gathered: 1 })} />);
    expect(document.querySelector('.regions-note')).toBeNull();
    again(<Panel {...proposed({}, { chosen: linkfoxEntry, gathered: 1 })} />);
    expect(words('.crop-presets button')).not.toContain('Part 1');
  });
});

describe('a picture that waits', () => {
  it('is shown as it would be sent, and is searched whole or cropped by a press', () => {
    const onAction = vi.fn();
    const state = doneState({
      providerId: 'linkfox',
      stage: 'failed',
      error: { code: 'look-first' },
      picture: sent,
      pages: 0,
      loaded: 0,
    });
    draw(<Panel {...cropping({ open: false }, { state, onAction })} />);
    expect(words('.sent-picture span')).toEqual(['JPEG, 800 × 400, 96 kB']);
    expect(document.querySelector('[role=alert]')).toBeNull();
    press(button('Crop'));
    press(button('Search this picture · about 4.5 credits'));
    expect(onAction.mock.calls).toEqual([['look'], ['retry']]);
  });

  it('is asked for in the drop area', () => {
    const onLookFirst = vi.fn();
    draw(<Panel {...panelProps({ state: undefined, onLookFirst })} />);
    press(one('.drop-first input'));
    expect(onLookFirst).toHaveBeenCalledWith(true);
  });
});
