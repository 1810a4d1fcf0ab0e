import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossCheck, type PictureResult } from '@/utils/sourcing/cross-check';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { offer } from './offer';

const found = (picture: string, ids: string, similarity?: number): PictureResult => ({
  picture,
  offers: [...ids].map((id) => offer(id, { title: `${id} by ${picture}`, similarity })),
});
const ids = ({ rows }: ReturnType<typeof crossCheck>) => rows.map(({ offer: { id } }) => id).join('');

describe('crossCheck', () => {
  it.each([
    ['abcdef', 'high', 6],
    ['abcde', 'medium', 5],
    ['a', 'medium', 1],
    ['z', 'low', 0],
  ])('finds %s in both: confidence %s', (second, confidence, foundByAll) => {
    expect(crossCheck([found('1', 'abcdefgh'), found('2', second)])).toMatchObject({ confidence, foundByAll });
  });

  it('joins by id: row data of the first picture, k of n below', () => {
    const result = crossCheck([found('1', 'ab'), found('2', 'bc'), found('3', 'bca')]);
    expect(ids(result)).toBe('bac');
    expect(result.answered).toBe(3);
    expect(result.rows.map(({ foundBy }) => foundBy)).toEqual([
      ['1', '2', '3'],
      ['1', '3'],
      ['2', '3'],
    ]);
    expect(result.rows.map(({ offer: { title } }) => title)).toEqual(['b by 1', 'a by 1', 'c by 2']);
  });

  it('means the similarities of the pictures that found it, and puts the most similar first', () => {
    const result = crossCheck([found('1', 'ab', 0.6), found('2', 'b', 0.5), found('3', 'ca', 0.9)]);
    expect(ids(result)).toBe('abc');
    expect(result.rows.map(({ similarity }) => similarity?.mean)).toEqual([0.75, 0.55, 0.9]);
    expect(result.rows[0]!.similarity).toMatchObject({ count: 2, from: 'service' });
  });

  it('means the photo checks where the service says nothing, marked', () => {
    const checks = (score: number) => new Map<string, PhotoCheck>([['a', { verdict: 'similar', score }]]);
    const { rows } = crossCheck([
      { ...found('1', 'ab'), photos: checks(0.9) },
      { ...found('2', 'ab'), photos: checks(0.7) },
    ]);
    expect(rows[0]!.similarity).toEqual({ mean: 0.8, count: 2, from: 'photo-check' });
    expect(rows[1]).not.toHaveProperty('similarity');
  });

  it('draws no confidence from offers that every photo check calls different', () => {
    const checks = (...verdicts: PhotoCheck['verdict'][]) =>
      new Map(verdicts.map((verdict, i): [string, PhotoCheck] => ['abcdefg'[i]!, { verdict, score: 0.3 }]));
    const first = { ...found('1', 'abcdefg'), photos: checks('different', 'different', 'different', 'different') };
    const second = { ...found('2', 'abcdefg'), photos: checks('different', 'not-checked', 'similar') };
    // c is alike to one of the pictures, e to g were not checked.
    expect(crossCheck([first, second])).toMatchObject({
      foundByAll: 7,
      foundByAllDifferent: 3,
      confidence: 'medium',
    });
    expect(crossCheck([found('1', 'abcdefg'), found('2', 'abcdefg')])).toMatchObject({ foundByAllDifferent: 0 });
  });

  it('names a failed picture, and counts by those that were answered', () => {
    const result = crossCheck([found('1', 'ab'), { picture: '2', failure: 'No connection.' }, found('3', 'a')]);
    expect(result.failed).toEqual([{ picture: '2', failure: 'No connection.' }]);
    expect(result).toMatchObject({ answered: 2, foundByAll: 1, confidence: 'medium' });
  });

  it('has no words of its own for a picture that told none', () => {
    const result = crossCheck([found('1', 'ab'), { picture: '2' }, found('3', 'a')]);
    expect(result.failed).toEqual([{ picture: '2' }]);
  });

  it('claims no confidence from one answer', () => {
    const result = crossCheck([found('1', 'abcdefgh'), { picture: '2', failure: 'No connection.' }]);
    expect(result).not.toHaveProperty('confidence');
    expect(ids(result)).toBe('abcdefgh');
  });

  it('counts an offer that one list repeats once', () => {
    const result = crossCheck([found('1', 'aa'), found('2', '')]);
    expect(result.rows).toMatchObject([{ foundBy: ['1'] }]);
    expect(result).toMatchObject({ foundByAll: 0, confidence: 'low' });
  });

  it.each([0, 1, 7])('refuses %i pictures', (count) => {
    expect(() => crossCheck(Array.from({ length: count }, (_, i) => found(`${i}`, 'a')))).toThrow('2 to 6 pictures');
  });

  it('loses no offer, doubles none, and sorts by k', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefghij')).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(list, { minLength: 2, maxLength: 6 }), (lists) => {
        const result = crossCheck(lists.map((each, i) => found(`${i}`, each)));
        expect([...ids(result)].sort()).toEqual([...new Set(lists.join(''))].sort());
        const counts = result.rows.map(({ foundBy }) => foundBy.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        for (const { offer: row, foundBy } of result.rows) {
          expect(foundBy.length).toBe(lists.filter((each) => each.includes(row.id)).length);
        }
        expect(result.foundByAll).toBe(
          [...new Set(lists[0])].filter((id) => lists.every((l) => l.includes(id))).length,
        );
      }),
    );
  });
});
