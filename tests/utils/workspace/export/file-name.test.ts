import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '@/utils/workspace/export/file-name';

describe('the name of an exported file', () => {
  it('is the title with the day', () => {
    expect(exportFileName('Mug "Alpina": 350 ml / white', '2026-05-10', 'xlsx')).toBe(
      '1688 Mug Alpina 350 ml white 2026-05-10.xlsx',
    );
    expect(exportFileName('mug.webp', '2026-05-10', 'csv')).toBe('1688 mug 2026-05-10.csv');
    expect(exportFileName('..', '2026-05-10', 'json')).toBe('1688 2026-05-10.json');
  });

  it('is one that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = exportFileName(title, '2026-05-10', 'csv');
        // eslint-disable-next-line no-control-regex -- that is what no name may hold
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
        expect(name).toMatch(/^1688 .*2026-05-10\.csv$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
      { numRuns: 500 },
    );
  });
});
