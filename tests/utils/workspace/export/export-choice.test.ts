import { describe, expect, it } from 'vitest';
import { arrangeColumns, moveColumn, switchColumns, usualChoice } from '@/utils/workspace/export/export-choice';

const column = (id: string, usual = true, fixed = false) => ({ id, usual, fixed });
const columns = [column('title'), column('price'), column('unit', false), column('data', true, true)];
const shown = (order: string[], off: string[]) =>
  arrangeColumns(columns, { order, off }).map(({ column: { id }, on }) => (on ? id : `-${id}`));

describe('the choice of columns', () => {
  it('begins with the usual ones', () => {
    const { order, off } = usualChoice(columns);
    expect(shown(order, off)).toEqual(['title', 'price', '-unit', 'data']);
  });

  it('keeps the order and what is left out, has a column that is new at the end as usual, and drops one that is gone', () => {
    expect(shown(['price', 'gone', 'title'], ['title', 'gone'])).toEqual(['price', '-title', '-unit', 'data']);
  });

  it('leaves out no column that has to be there', () => {
    expect(shown(['data', 'title'], ['data', 'title'])).toEqual(['data', '-title', 'price', '-unit']);
  });

  it('moves a column by one place, and none over an end', () => {
    const usual = usualChoice(columns);
    const down = moveColumn(columns, usual, 'title', 1);
    expect(shown(down.order, down.off)).toEqual(['price', 'title', '-unit', 'data']);
    expect(moveColumn(columns, usual, 'title', -1)).toBe(usual);
    expect(moveColumn(columns, usual, 'data', 1)).toBe(usual);
  });

  it('switches columns where they stand', () => {
    const none = switchColumns(columns, usualChoice(columns), () => false);
    expect(shown(none.order, none.off)).toEqual(['-title', '-price', '-unit', 'data']);
  });
});
