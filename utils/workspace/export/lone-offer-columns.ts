import type { Offer } from '../../offer/offer';
import { priceAtQuantity } from '../../sourcing/price-at-quantity';
import type { ColumnOf } from './export-source';
import { offerColumns } from './offer-columns';

/** What is known of an offer only beside the others of its search. */
const ofItsSearch = new Set(['factory-score', 'photo', 'margin', 'margin-without']);

/** The columns of an offer that stands apart from its search. `quantity`: what prices are compared at, pieces. */
export const loneOfferColumns = <T extends { offer: Offer }>(of: {
  quantity: number;
  sample: boolean;
}): ColumnOf<T>[] =>
  offerColumns(of)
    .filter(({ id }) => !ofItsSearch.has(id))
    .map(({ cell, ...column }) => ({
      ...column,
      cell: ({ offer }) => cell({ offer, price: priceAtQuantity(offer, of.quantity) }),
    }));
