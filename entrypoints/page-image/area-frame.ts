import type { Rect } from '@/utils/image/candidate';

/** What of the page is seen: CSS px, and the screen's pixels for each of them. */
export interface View {
  width: number;
  height: number;
  scale: number;
}

export interface Point {
  x: number;
  y: number;
}

/** What a press on a frame takes hold of: its inside, or the sides that are pulled (-1 left or top, 1 right or bottom). */
export type Grip = 'inside' | { x: -1 | 0 | 1; y: -1 | 0 | 1 };

/** The least side of a frame, in pixels of the screen: nothing smaller can be searched. */
const least = 16;
/** How far from a side a press still takes hold of it, px. */
const reach = 8;

/** The frame that is there before one is drawn: the middle of the page. */
export function firstFrame(view: View): Rect {
  return between({ x: view.width * 0.3, y: view.height * 0.25 }, { x: view.width * 0.7, y: view.height * 0.75 }, view);
}

/** The frame between two corners, cut at the page's edges, on whole pixels of the screen. */
export function between(a: Point, b: Point, view: View): Rect {
  const [x, right] = line(a.x, b.x, view.width, view.scale);
  const [y, bottom] = line(a.y, b.y, view.height, view.scale);
  return { x, y, width: right - x, height: bottom - y };
}

function line(a: number, b: number, end: number, scale: number): [number, number] {
  const on = (place: number) => onPixel(within(place, 0, end), scale);
  return [on(Math.min(a, b)), on(Math.max(a, b))];
}

/** True where a frame is large enough to be searched. */
export function isEnough({ width, height }: Rect, { scale }: View): boolean {
  return Math.round(width * scale) >= least && Math.round(height * scale) >= least;
}

/** The frame moved; it stops at the edges with its size. */
export function moveFrame(frame: Rect, right: number, down: number, view: View): Rect {
  const place = (start: number, length: number, by: number, end: number) =>
    onPixel(within(start + by, 0, Math.max(0, end - length)), view.scale);
  const x = place(frame.x, frame.width, right, view.width);
  const y = place(frame.y, frame.height, down, view.height);
  return { ...frame, x, y };
}

/** The frame with its pulled sides moved; they stop at the edges of the page and before the frame is too small. */
export function pullFrame(frame: Rect, grip: Exclude<Grip, 'inside'>, right: number, down: number, view: View): Rect {
  const shortest = least / view.scale;
  const pull = (start: number, length: number, side: number, by: number, size: number): [number, number] => {
    const end = start + length;
    if (side < 0) return [within(start + by, 0, end - shortest), end];
    return side > 0 ? [start, within(end + by, start + shortest, Math.max(size, start + shortest))] : [start, end];
  };
  const [x, x2] = pull(frame.x, frame.width, grip.x, right, view.width).map((place) => onPixel(place, view.scale));
  const [y, y2] = pull(frame.y, frame.height, grip.y, down, view.height).map((place) => onPixel(place, view.scale));
  return { x: x!, y: y!, width: x2! - x!, height: y2! - y! };
}

/** The frame in a view that became another: moved in, and cut where it does not fit. */
export function fitFrame(frame: Rect, view: View): Rect {
  const { x, y } = moveFrame(frame, 0, 0, view);
  const fitted = between({ x, y }, { x: x + frame.width, y: y + frame.height }, view);
  return isEnough(fitted, view) ? fitted : firstFrame(view);
}

/** What a press at that place takes hold of; undefined where it is away from the frame. */
export function gripAt({ x, y, width, height }: Rect, at: Point): Grip | undefined {
  const outside = at.x < x - reach || at.x > x + width + reach || at.y < y - reach || at.y > y + height + reach;
  if (outside) return undefined;
  const sides = { x: sideAt(at.x - x, width), y: sideAt(at.y - y, height) };
  return sides.x || sides.y ? sides : 'inside';
}

function sideAt(from: number, length: number): -1 | 0 | 1 {
  // Of a narrow frame a third stays its inside.
  const near = Math.min(reach, length / 3);
  if (from <= near) return -1;
  return from >= length - near ? 1 : 0;
}

const onPixel = (place: number, scale: number) => Math.round(place * scale) / scale;
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
