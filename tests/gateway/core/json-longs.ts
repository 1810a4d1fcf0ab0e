/** Stands for an integer of any length that goes over the wire without quotes, as Java's Long does. */
export const long = (digits: string): string => `\u0000long:${digits}`;

/** Writes JSON; what {@link long} made becomes a bare number, exact at any length. */
export function stringifyWithLongs(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0000long:(\d+)"/g, '$1');
}

/** Parses JSON; integers of 16 digits and more arrive as strings with every digit. Throws a SyntaxError as JSON.parse does. */
export function parseKeepingLongs(text: string): unknown {
  // By hand from one text to the next: one pattern for all of it runs out of stack at a picture of some megabytes.
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('"', at);
    const between = text.slice(at, open < 0 ? text.length : open);
    parts.push(between.replace(/-?\d{16,}(?![\d.eE])/g, '"$&"'));
    if (open < 0) break;
    const close = endOfText(text, open);
    parts.push(text.slice(open, close));
    at = close;
  }
  return JSON.parse(parts.join(''));
}

function endOfText(text: string, open: number): number {
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}
