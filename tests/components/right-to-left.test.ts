import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Charts and the crop frame are drawn left to right in every language: their places are places in a picture. */
const drawn = new Set(['insight-columns.css', 'insight-scatter.css', 'crop-frame.css']);
/** A check mark leans the same way everywhere, and what scrolls to a side has its arrow there. */
const marks = new Set([
  'filter-families.css: border-left: 2px solid currentColor;',
  'tab-strip.css: left: 0;',
  'tab-strip.css: right: 0;',
]);

const side = /(?:^|-)(?:left|right)(?:-\w+)?\s*:|text-align:\s*(?:left|right)\b/;

/** The values of a shorthand that goes around a box; what stands in brackets is one value. */
function around(line: string): string[] {
  let values = /^(?:margin|padding|inset):\s*(.+);$/.exec(line)?.[1] ?? '';
  while (/\([^()]*\)/.test(values)) values = values.replace(/\([^()]*\)/g, (inner) => inner.replace(/[\s()]/g, '_'));
  return values.split(/\s+/);
}

function declarations(folder: string): { file: string; line: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .map((line) => ({ file: path.split('/').at(-1)!, line: line.trim() })),
    );
}

it('names no side of the screen in CSS, so that languages written from the right come out mirrored', () => {
  const all = ['components', 'entrypoints', 'assets'].flatMap((folder) => declarations(folder));
  expect(all.length).toBeGreaterThan(3000);
  const sides = all.filter(({ file, line }) => {
    if (drawn.has(file) || marks.has(`${file}: ${line}`)) return false;
    const values = around(line);
    return side.test(line) || (values.length === 4 && values[1] !== values[3]);
  });
  expect(sides).toEqual([]);
});
