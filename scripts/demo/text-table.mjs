// @ts-check

/** Characters that a terminal draws two cells wide: Chinese, Japanese and Korean ones and the full-width forms. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u;

/** @param {string} text */
export function cellsOf(text) {
  return [...text].reduce((cells, character) => cells + (wide.test(character) ? 2 : 1), 0);
}

/**
 * The text, cut with "…" to at most so many cells.
 * @param {string} text
 * @param {number} cells
 */
export function cut(text, cells) {
  if (cellsOf(text) <= cells) return text;
  let kept = '';
  for (const character of text) {
    if (cellsOf(kept + character) > cells - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * A table for a terminal: a line of titles, then a line a row.
 *
 * @param {readonly { title: string, align?: 'right', most?: number }[]} columns `most`: cells at most
 * @param {readonly (readonly string[])[]} rows
 */
export function textTable(columns, rows) {
  const cells = [columns.map((column) => column.title), ...rows].map((row) =>
    columns.map(({ most = Infinity }, index) => cut(row[index] ?? '', most)),
  );
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => cellsOf(row[index] ?? ''))));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - cellsOf(text));
        return columns[index]?.align === 'right' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}
