import type { Rect } from '@/utils/image/candidate';

/**
 * The index of the nearest rectangle in an arrow key's direction, by the centres; the present one where there is none,
 * and the first where nothing is chosen yet (`from` below 0).
 */
export function nextInDirection(rects: readonly Rect[], from: number, key: string): number {
  const here = rects[from];
  if (!here) return 0;
  const centre = (rect: Rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const origin = centre(here);
  let best = { index: from, away: Infinity };
  rects.forEach((rect, index) => {
    const point = centre(rect);
    const along =
      {
        ArrowLeft: origin.x - point.x,
        ArrowRight: point.x - origin.x,
        ArrowUp: origin.y - point.y,
        ArrowDown: point.y - origin.y,
      }[key] ?? 0;
    const across = /Left|Right/.test(key) ? Math.abs(point.y - origin.y) : Math.abs(point.x - origin.x);
    // Being off the line counts double, so that the next in the same row wins over a closer one of another.
    const away = along + across * 2;
    if (index !== from && along > 4 && away < best.away) best = { index, away };
  });
  return best.index;
}
