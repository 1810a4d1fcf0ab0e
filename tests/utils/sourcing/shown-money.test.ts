import { expect, it } from 'vitest';
import { shownMoney } from '@/utils/sourcing/shown-money';

it.each([
  ['7.047925', 'EUR', '7.05'],
  ['1.005', 'USD', '1.01'],
  ['-1.005', 'USD', '-1.01'],
  ['1499.5', 'JPY', '1500'],
  ['1.0005', 'KWD', '1.001'],
  ['2.345', 'no code', '2.35'],
])('shows %s %s as %s', (exact, currency, amount) => {
  expect(shownMoney(exact, currency)).toEqual({ amount, currency });
});
