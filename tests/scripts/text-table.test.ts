import { describe, expect, it } from 'vitest';
import { cellsOf, cut, textTable } from '@/scripts/demo/text-table.mjs';

describe('text table', () => {
  it('counts Chinese characters as two cells, so that columns stay in line', () => {
    const lines = textTable(
      [{ title: 'Supplier' }, { title: '¥', align: 'right' }],
      [
        ['源头工厂', '9.50'],
        ['Maker', '123.00'],
      ],
    ).split('\n');
    expect(lines).toEqual(['Supplier       ¥', '源头工厂    9.50', 'Maker     123.00']);
    expect(new Set(lines.map(cellsOf)).size).toBe(1);
  });

  it('cuts between characters and never over the width', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdef', 5)).toBe('abcd…');
    expect(cut('源头工厂', 6)).toBe('源头…');
    expect(cellsOf(cut('源头工厂', 4))).toBeLessThanOrEqual(4);
  });
});
