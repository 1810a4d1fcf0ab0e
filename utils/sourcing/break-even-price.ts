import { one, zero, type Exact } from './exact';
import type { Figure, LandedProfile } from './landed-profile';
import { readFigure } from './read-figure';

/**
 * The selling price at which nothing is earned, solved for the price with one division:
 * fixed × (1 + VAT) ÷ ((1 − returns) × (1 − referral × (1 + VAT)) − ads × (1 + VAT)).
 *
 * Only confirmed rates count. Undefined where the shares take everything, so that no price would do.
 *
 * @param fixed what a unit costs whatever its price: landed unit cost and fulfilment fee
 */
export function breakEvenPrice(fixed: Exact, { figures, priceIncludesVat }: LandedProfile): Exact | undefined {
  const withVat = one.plus(priceIncludesVat ? rateOf(figures.vatRate) : zero);
  const referral = rateOf(figures.referralRate).times(withVat);
  const kept = one.minus(rateOf(figures.returnRate)).times(one.minus(referral));
  const share = kept.minus(rateOf(figures.adRate).times(withVat));
  return share.gt(0) ? fixed.times(withVat).div(share) : undefined;
}

function rateOf(figure: Figure | undefined): Exact {
  const rate = readFigure(figure, one);
  return 'obstacle' in rate ? zero : rate.value;
}
