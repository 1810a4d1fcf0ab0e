import type { Offer } from '../offer/offer';
import type { PlanFigures } from '../plan-figures';
import { landedCost, type LandedCost } from '../sourcing/landed-cost';
import { planOrder, type Complexity, type NoPlan, type OrderPlan } from '../sourcing/order-plan';
import { priceAtQuantity } from '../sourcing/price-at-quantity';
import type { PlanSnapshot } from './plan-snapshot';

/** What an order of that offer is planned with now. */
export function snapshotPlan(
  offer: Offer,
  { figures, quantity, complexity }: { figures: PlanFigures; quantity: number; complexity: Complexity },
): PlanSnapshot {
  const { profile, sellingPrice, rates } = figures;
  const parcel = figures.landed(offer).parcel?.parcel;
  return {
    quantity,
    complexity,
    profile,
    ...(sellingPrice ? { sellingPrice } : {}),
    ...(parcel ? { parcel } : {}),
    rates,
    at: new Date().toISOString(),
  };
}

/** What a saved plan comes to for the offer as it was saved. */
export function plannedFigures(offer: Offer, plan: PlanSnapshot): { order: OrderPlan | NoPlan; landed: LandedCost } {
  const { quantity, complexity, profile, sellingPrice, parcel, rates } = plan;
  const price = priceAtQuantity(offer, quantity);
  return {
    order: planOrder(offer, quantity, complexity),
    landed: landedCost({ quantity, price, sellingPrice, parcel, profile, rates }),
  };
}
