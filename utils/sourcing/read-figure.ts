import type { Money } from '../offer/money';
import { parseExact, type Exact } from './exact';
import type { Converter, UsedRate } from './exchange-rates';
import type { Figure } from './landed-profile';
import type { Obstacle } from './landed-line';

/** A figure that counts, or why it does not. */
export type Reading = { value: Exact; rate?: UsedRate } | { obstacle: Obstacle };

/** A confirmed figure from 0 to `most`. */
export function readFigure(figure: Figure | undefined, most: Exact): Reading {
  if (!figure) return { obstacle: 'empty' };
  if (!figure.confirmed) return { obstacle: 'example' };
  const value = parseExact(figure.value);
  return value?.gte(0) && value.lte(most) ? { value } : { obstacle: 'invalid' };
}

/** A confirmed amount of at least 0, converted. */
export function readMoney(figure: Figure<Money> | undefined, convert: Converter): Reading {
  if (!figure) return { obstacle: 'empty' };
  if (!figure.confirmed) return { obstacle: 'example' };
  return convertAmount(figure.value, convert);
}

/** A given amount of at least 0, converted. */
export function convertAmount(money: Money, convert: Converter): Reading {
  if (!parseExact(money.amount)?.gte(0)) return { obstacle: 'invalid' };
  const converted = convert(money);
  if (!converted) return { obstacle: 'no-rate' };
  return { value: converted.amount, ...(converted.rate ? { rate: converted.rate } : {}) };
}
