import type CropperSelection from '@cropper/element-selection';
import type { FunctionComponent, HTMLAttributes, Ref } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CropBox } from '@/utils/image/look';
import { pictureLimits } from '@/utils/image/limits';
import { t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { boxBetween, fitBox, moveBox, resizeBox, sameBox, type Least } from './crop-box';
import { useCornerPresses } from './use-corner-presses';
import './crop-frame.css';

/** The library's elements with what is used of them here; `crop-elements.ts` defines them. */
const Canvas = 'cropper-canvas' as unknown as FunctionComponent;
const Handle = 'cropper-handle' as unknown as FunctionComponent<{ action: string; plain?: true }>;
const Selection = 'cropper-selection' as unknown as FunctionComponent<
  Omit<HTMLAttributes<CropperSelection>, 'ref'> & {
    ref: Ref<CropperSelection>;
    movable: true;
    resizable: true;
    precise: true;
  }
>;

interface CropFrameProps {
  picture: Blob;
  /** What is framed, in fractions of the picture. */
  box: CropBox;
  /** Further parts, drawn for orientation and numbered from 1. */
  parts: readonly (CropBox | undefined)[];
  /** The picture's own size, px, once it is known. */
  size?: { width: number; height: number };
  onSize(size: { width: number; height: number }): void;
  /** The user drew, moved or resized the frame. */
  onChange(box: CropBox): void;
}

/** A frame is not made smaller on the screen than can be taken hold of, px. */
const leastShown = 28;
/** How far a key moves or resizes the frame, of the picture's side. */
const keyStep = 0.02;
const steps: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};
const pulls = ['n', 'e', 's', 'w', 'ne', 'nw', 'se', 'sw'] as const;

/**
 * A picture with a frame on it. It is drawn, moved and pulled by drags, set by presses on two opposite corners, and moved
 * by the arrow keys, which with Shift change its size.
 */
export function CropFrame({ picture, box, parts, size, onSize, onChange }: CropFrameProps) {
  const stage = useRef<HTMLDivElement>(null);
  const selection = useRef<CropperSelection>(null);
  const [ready, setReady] = useState(false);
  /** Where the frame stands and who is told of a change; read by listeners that live as long as the elements. */
  const now = useRef({ box, size, onChange });
  now.current = { box, size, onChange };
  /** Set while the frame is placed by us: only what the user does is a change. */
  const placing = useRef(false);

  useEffect(() => {
    let current = true;
    void import('./crop-elements').then(() => current && setReady(true));
    return () => void (current = false);
  }, []);

  /** Puts the library's frame where `box` is, in the picture's present size on the screen. */
  const place = useCallback((to: CropBox) => {
    const [width = 0, height = 0] = [stage.current?.clientWidth, stage.current?.clientHeight];
    placing.current = true;
    selection.current?.$change(to.x * width, to.y * height, to.width * width, to.height * height);
    placing.current = false;
  }, []);

  const shown = ready && !!size;
  useLayoutEffect(() => place(box), [shown, box.x, box.y, box.width, box.height]);

  useEffect(() => {
    const [frame, area] = [selection.current, stage.current];
    if (!shown || !frame || !area) return;
    const onPointer = (event: Event) => {
      if (placing.current) return;
      const [width, height] = [area.clientWidth, area.clientHeight];
      const { detail } = event as CustomEvent<CropBox>;
      const wanted = {
        x: detail.x / width,
        y: detail.y / height,
        width: detail.width / width,
        height: detail.height / height,
      };
      const fitting = fitBox(now.current.box, wanted, leastOf(area, now.current.size));
      if (!sameBox(fitting, wanted)) {
        event.preventDefault();
        place(fitting);
      }
      now.current.onChange(fitting);
    };
    frame.addEventListener('change', onPointer);
    const resized = new ResizeObserver(() => place(now.current.box));
    resized.observe(area);
    frame.focus({ preventScroll: true });
    return () => {
      frame.removeEventListener('change', onPointer);
      resized.disconnect();
    };
  }, [shown, place]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || !stage.current || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(event.shiftKey ? resizeBox(box, ...step, leastOf(stage.current, size)) : moveBox(box, ...step));
  };

  const corners = useCornerPresses(box, onChange, (a, b) => boxBetween(a, b, leastOf(stage.current!, size)));

  return (
    <div ref={stage} class="crop-stage" dir="ltr" {...(shown && corners.listeners)}>
      <BlobPicture blob={picture} alt="" onSize={onSize} />
      {parts.map(
        (part, i) =>
          part && (
            <div key={i} class="crop-part" style={inPercent(part)} aria-hidden="true">
              <span>{i + 1}</span>
            </div>
          ),
      )}
      {shown && (
        <Canvas>
          <Handle action="select" plain />
          <Selection
            ref={selection}
            movable
            resizable
            precise
            tabIndex={0}
            role="application"
            aria-label={t('crop.frame', frameWords(box, size))}
            onKeyDown={onKeyDown}
            onPointerDown={() => selection.current?.focus({ preventScroll: true })}
          >
            <Handle action="move" plain />
            {pulls.map((side) => (
              <Handle key={side} action={`${side}-resize`} />
            ))}
          </Selection>
        </Canvas>
      )}
      {corners.first && (
        <span
          class="crop-corner"
          style={{ left: `${corners.first.x * 100}%`, top: `${corners.first.y * 100}%` }}
          aria-hidden="true"
        />
      )}
    </div>
  );
}

/** Large enough to be taken hold of here, and to be searched there. */
function leastOf(stage: HTMLElement, size: CropFrameProps['size']): Least {
  const least = (onScreen: number, own = Infinity) =>
    Math.min(1, Math.max(leastShown / onScreen, pictureLimits.minSide / own));
  return { width: least(stage.clientWidth, size?.width), height: least(stage.clientHeight, size?.height) };
}

/** The frame's size in the picture's own pixels, as a screen reader says it. */
function frameWords(box: CropBox, size: { width: number; height: number }) {
  return { width: Math.round(box.width * size.width), height: Math.round(box.height * size.height) };
}

function inPercent({ x, y, width, height }: CropBox) {
  const percent = (part: number) => `${Math.min(1, Math.max(0, part)) * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
