import Big from 'big.js';
import type { Offer } from '../../offer/offer';
import type { SortChoice } from '../capabilities';

/**
 * The order of two offers under a sort, for `Array.sort`. Offers without the datum come last in both directions; ties
 * go by similarity, then the user's own before samples, then by id, so that the order is total.
 */
export function byChoice({ field, direction }: SortChoice): (a: Offer, b: Offer) => number {
  const sign = direction === 'asc' ? 1 : -1;
  const valueOf = (offer: Offer): Big | undefined => {
    switch (field) {
      case 'price':
        return offer.price && new Big(offer.price.amount);
      case 'monthSold':
        return decimal(offer.monthlySales);
      case 'rePurchaseRate':
        return decimal(offer.repurchaseRate);
      default:
        return decimal(offer.similarity);
    }
  };
  return (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    const first = x && y ? sign * x.cmp(y) : Number(!x) - Number(!y);
    const alike = first || (b.similarity ?? -1) - (a.similarity ?? -1);
    return (
      alike || Number(a.origin === 'sample') - Number(b.origin === 'sample') || (a.id < b.id ? -1 : Number(a.id > b.id))
    );
  };
}

function decimal(value: number | undefined): Big | undefined {
  return value === undefined ? undefined : new Big(value);
}
