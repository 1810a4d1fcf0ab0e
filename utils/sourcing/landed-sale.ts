import type { Money } from '../offer/money';
import { one, parseExact } from './exact';
import type { Converter } from './exchange-rates';
import { entryOf, noneOf, shareOf, type LandedEntry } from './landed-entry';
import type { LandedFigures, LandedProfile } from './landed-profile';
import { convertAmount, readFigure, readMoney } from './read-figure';

/** The lines of the sale: the price, and what VAT, marketplace, returns and advertising take of it. */
export function saleEntries(
  sellingPrice: Money | undefined,
  { figures, priceIncludesVat }: LandedProfile,
  convert: Converter,
): LandedEntry[] {
  const price = entryOf(
    'price',
    isPositive(sellingPrice) ? convertAmount(sellingPrice, convert) : { obstacle: 'not-given' },
  );
  const vat = priceIncludesVat ? vatInPrice(figures, price) : noneOf('vat-in-price');
  const referral = shareOf(
    'referral-fee',
    figures.referralRate,
    readFigure(figures.referralRate, one),
    price.amount,
    price.state,
  );
  const fulfilment = entryOf('fulfilment-fee', readMoney(figures.fulfilmentFee, convert), {
    figure: figures.fulfilmentFee,
  });
  // A returned unit is refunded, its referral fee too, and it is not sold again.
  const kept = price.amount.minus(vat.amount).minus(referral.amount);
  const returns = shareOf('returns', figures.returnRate, readFigure(figures.returnRate, one), kept, price.state);
  const ads = shareOf('ads', figures.adRate, readFigure(figures.adRate, one), price.amount, price.state);
  return [price, vat, referral, fulfilment, returns, ads];
}

/** The VAT that a price includes: price × rate ÷ (1 + rate). */
function vatInPrice({ vatRate }: LandedFigures, price: LandedEntry): LandedEntry {
  const rate = readFigure(vatRate, one);
  const share = shareOf('vat-in-price', vatRate, rate, price.amount, price.state);
  return share.state !== 'counted' || 'obstacle' in rate
    ? share
    : { ...share, amount: share.amount.div(one.plus(rate.value)) };
}

/** A store's price of 0 is none. */
const isPositive = (money: Money | undefined): money is Money =>
  money !== undefined && (parseExact(money.amount)?.gt(0) ?? false);
