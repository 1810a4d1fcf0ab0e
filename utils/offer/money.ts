/** An ISO 4217 code, upper case: `CNY`, `USD`. */
export type Currency = string;

/**
 * An exact amount of money. `amount` is a plain decimal string (`"23.50"`), never a float: prices are compared and
 * summed with big.js and printed with `Intl.NumberFormat`.
 */
export interface Money {
  amount: string;
  currency: Currency;
}
