import { expect, it } from 'vitest';
import { checked, toBeTold, toTell } from '@/utils/workspace/watch/check-outcome';
import type { OfferFigures, Watch } from '@/utils/workspace/watch/watch';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const rules = { quantity: 1, percent: 5 };
const begun: Watch = {
  version: 1,
  id: '1',
  since: '2026-01-01T00:00:00.000Z',
  call: { kind: 'detail' },
  dueAt: '2026-01-02T00:00:00.000Z',
  offer: [{ at: '2026-01-01T00:00:00.000Z', price: cny('10'), stock: 5 }],
  store: [],
};

/** The watch after checks on the days from 2 January on, and what the user was told on each. */
function checks(...found: OfferFigures[]) {
  let watch = begun;
  return found.map((figures, i) => {
    const at = `2026-01-0${i + 2}T06:00:00.000Z`;
    const after = checked(watch, figures, at, 'day');
    const what = toTell(watch, after, rules);
    watch = what ? toBeTold(after, what, at) : after;
    return what?.kind;
  });
}

it('a price that moved in the check that found the offer sold out or gone is told by the next one, once', () => {
  const soldOut = { price: cny('20'), stock: 0 };
  expect(checks(soldOut, { price: cny('20'), stock: 9 }, { stock: 8 })).toEqual(['out-of-stock', 'price', undefined]);
  expect(checks(soldOut, soldOut, soldOut)).toEqual(['out-of-stock', 'price', undefined]);
  expect(checks({ price: cny('20'), onSale: false }, {})).toEqual(['gone', 'price']);
});
