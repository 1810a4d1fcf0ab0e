import { useRef, useState } from 'preact/hooks';
import type { CropBox } from '@/utils/image/look';
import { sameBox, type Corner } from './crop-box';

/** What moves less between press and release is no drag, px. */
const still = 4;

/** A corner that was pressed, and the frame at that time: it counts while that frame stands. */
type FirstCorner = Corner & { frame: CropBox };

interface Press {
  x: number;
  y: number;
  id: number;
  /** The corner that was there before it. */
  first?: FirstCorner;
  frame: CropBox;
}

/**
 * Sets a frame by two presses without a drag, on opposite corners. `between` makes the frame of them, or nothing where
 * they are too near: then the first is forgotten.
 */
export function useCornerPresses(
  box: CropBox,
  onChange: (box: CropBox) => void,
  between: (a: Corner, b: Corner) => CropBox | undefined,
) {
  const [corner, setCorner] = useState<FirstCorner>();
  const first = corner && sameBox(corner.frame, box) ? corner : undefined;
  const press = useRef<Press>(undefined);

  const onPointerDown = ({ clientX: x, clientY: y, pointerId: id, isPrimary, button }: PointerEvent) => {
    press.current = isPrimary && button === 0 ? { x, y, id, ...(first && { first }), frame: box } : undefined;
  };
  const onPointerUp = ({ clientX, clientY, pointerId, currentTarget }: PointerEvent) => {
    const from = press.current;
    press.current = undefined;
    if (from?.id !== pointerId) return;
    if (Math.max(Math.abs(clientX - from.x), Math.abs(clientY - from.y)) > still) return setCorner(undefined);
    const stage = (currentTarget as HTMLElement).getBoundingClientRect();
    const at = { x: (clientX - stage.left) / stage.width, y: (clientY - stage.top) / stage.height };
    setCorner(from.first ? undefined : { ...at, frame: from.frame });
    const frame = (from.first && between(from.first, at)) ?? from.frame;
    // A hand that trembled may have moved the frame under the press.
    if (!sameBox(frame, box)) onChange(frame);
  };
  return { first, listeners: { onPointerDown, onPointerUp } };
}
