import type { Currency, Money } from '../offer/money';
import { Exact, roundHalfUp } from './exact';

const places = new Map<Currency, number>();

/** An exact amount rounded half up to the currency's own decimals (2 for EUR, 0 for JPY), for showing only. */
export function shownMoney(exact: string, currency: Currency): Money {
  return { amount: roundHalfUp(new Exact(exact), placesOf(currency)), currency };
}

function placesOf(currency: Currency): number {
  const known = places.get(currency) ?? decimalsOf(currency);
  places.set(currency, known);
  return known;
}

/** A currency code that is none counts two decimals. */
function decimalsOf(currency: Currency): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
