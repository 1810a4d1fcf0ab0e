import type { Box } from './plane';
import type { Pixels } from './pixels';

/** How far a channel may be from the border's colour and still be border, of 255. */
const tolerance = 20;
/** Share of a line that may differ: dust, compression noise. */
const strays = 0.01;
/** Less than this share of a side left: nothing but border, so nothing is trimmed. */
const leastLeft = 0.15;

/**
 * The box that is left when lines of one colour are cut off each side. The colour is that of the corners of each side,
 * so a picture on white, on grey or in a tinted frame is trimmed alike, and a picture that fills its frame stays whole.
 */
export function contentBox({ data, width, height }: Pixels): Box {
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const top = edge(height, width, (line, i) => 4 * (line * width + i));
  const bottom = edge(height, width, (line, i) => 4 * ((height - 1 - line) * width + i));
  const left = edge(width, height, (line, i) => 4 * (i * width + line));
  const right = edge(width, height, (line, i) => 4 * (i * width + width - 1 - line));
  const box = { left, top, right: width - right, bottom: height - bottom };
  return box.right - box.left < leastLeft * width || box.bottom - box.top < leastLeft * height ? whole : box;

  /** How many lines from the outside are of one colour: the median-like middle of the first line's pixels. */
  function edge(lines: number, length: number, at: (line: number, i: number) => number): number {
    const first = at(0, 0);
    const last = at(0, length - 1);
    const middle = at(0, length >> 1);
    const colour = [0, 1, 2].map((c) => {
      const [a, b, d] = [data[first + c]!, data[last + c]!, data[middle + c]!];
      return Math.max(Math.min(a, b), Math.min(Math.max(a, b), d));
    });
    const allowed = Math.floor(strays * length);
    for (let line = 0; line < lines; line++) {
      let differing = 0;
      for (let i = 0; i < length; i++) {
        const p = at(line, i);
        if (
          Math.abs(data[p]! - colour[0]!) > tolerance ||
          Math.abs(data[p + 1]! - colour[1]!) > tolerance ||
          Math.abs(data[p + 2]! - colour[2]!) > tolerance
        ) {
          if (++differing > allowed) return line;
        }
      }
    }
    return lines;
  }
}
