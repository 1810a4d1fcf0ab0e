import { isSafeNumber, parse } from 'lossless-json';

/**
 * The value of a JSON text. A number that a JavaScript number cannot hold exactly (an id above 2^53, a price with many
 * digits) becomes a string of its own digits, so that no figure is ever changed. Throws a `SyntaxError`, or a
 * `RangeError` for nesting without end.
 */
export function parseJson(text: string): unknown {
  return parse(text, undefined, {
    parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : digits),
    // As JSON.parse does: the last one counts.
    onDuplicateKey: ({ newValue }) => newValue,
  });
}
