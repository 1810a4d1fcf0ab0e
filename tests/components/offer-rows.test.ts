import { describe, expect, it } from 'vitest';
import { piecesOf, rowsOf } from '@/components/offer-rows';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { bareOffer } from './fixtures';

const alike = (...similarities: (number | undefined)[]) =>
  similarities.map((similarity, i) => bareOffer(String(i), similarity === undefined ? {} : { similarity }));

describe('the rows of a list', () => {
  it('hold as many offers as there are columns', () => {
    const offers = alike(...Array<undefined>(5).fill(undefined));
    expect(rowsOf(offers, 1, true)).toHaveLength(5);
    expect(rowsOf(offers, 2, true)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
      { from: 4, to: 5 },
    ]);
    expect(rowsOf([], 3, true)).toEqual([]);
  });

  it('are divided where the offers begin that are hardly alike, in the middle of a row too', () => {
    const offers = alike(0.9, 0.8, 0.7, 0.3, 0.2);
    const divided = [{ from: 0, to: 2 }, { from: 2, to: 3 }, 'divider', { from: 3, to: 5 }];
    expect(rowsOf(offers, 2, true)).toEqual(divided);
    expect(rowsOf(offers, 2, false)).not.toContain('divider');
    expect(rowsOf(alike(0.9, 0.3, 0.8), 1, true)).not.toContain('divider');
    expect(rowsOf(alike(0.3, 0.2), 1, true)).not.toContain('divider');
  });

  it('are divided by the photo checks that the order goes by, before the similarity', () => {
    const offers = alike(0.4, undefined, 0.9, 0.3);
    const photos = new Map<string, PhotoCheck>([
      ['0', { verdict: 'same-photo', score: 0.9 }],
      ['2', { verdict: 'different', score: 0.1 }],
    ]);
    expect(rowsOf(offers, 1, true, photos).indexOf('divider')).toBe(2);
    expect(rowsOf(offers, 1, true)).not.toEqual(rowsOf(offers, 1, true, photos));
  });
});

describe('the pieces of a list', () => {
  const height = 100;
  const start = 50;
  const drawn = (gap: number, ...places: number[]) =>
    places.map((index) => {
      const top = start + index * (height + gap);
      return { key: index, index, start: top, size: height, end: top + height, lane: 0 };
    });

  it.each([0, 12])('take the room of the whole list, with a gap of %i', (gap) => {
    const count = 30;
    const end = start + count * (height + gap) - gap;
    for (const places of [[0], [0, 7, 8, 9, 20], [3, 4], [29], [0, 29], []]) {
      const pieces = piecesOf(drawn(gap, ...places), count, end, start, gap);
      expect(pieces.flatMap((piece) => ('row' in piece ? [piece.row] : []))).toEqual(places);
      const heights = pieces.map((piece) => ('row' in piece ? height : piece.room));
      expect(heights.reduce((sum, each) => sum + each, 0) + gap * (pieces.length - 1)).toBe(end - start);
    }
  });

  it('leave nothing between rows that stand together', () => {
    expect(piecesOf(drawn(12, 0, 1, 2), 3, 386, 50, 12)).toEqual([{ row: 0 }, { row: 1 }, { row: 2 }]);
  });
});
