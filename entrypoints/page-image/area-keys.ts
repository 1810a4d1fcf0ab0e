import type { Rect } from '@/utils/image/candidate';
import type { PageKey } from '@/utils/search/page-pick';
import { moveFrame, pullFrame, type View } from './area-frame';

/** How far a key moves or sizes the frame, px; with Ctrl or ⌘ it is one pixel of the screen. */
const step = 10;

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * What a key means: the frame that it makes (arrows move, with Shift they pull the right or the lower side), an order, or
 * undefined for a key that is not ours.
 */
export function areaKey(event: PageKey, frame: Rect, view: View): Rect | 'take' | 'leave' | 'tab' | undefined {
  if (event.key === 'Escape') return 'leave';
  if (event.key === 'Enter' || event.key === ' ') return 'take';
  if (event.key === 'Tab') return 'tab';
  const arrow = arrows[event.key];
  if (!arrow) return undefined;
  const by = event.ctrlKey || event.metaKey ? 1 / view.scale : step;
  const [right, down] = [arrow[0] * by, arrow[1] * by];
  return event.shiftKey
    ? pullFrame(frame, { x: arrow[0] ? 1 : 0, y: arrow[1] ? 1 : 0 }, right, down, view)
    : moveFrame(frame, right, down, view);
}
