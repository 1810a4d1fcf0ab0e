import type { Offer } from '../offer/offer';
import { Exact } from './exact';
import { planOrder, type Complexity, type NoPlan, type OrderPlan } from './order-plan';

/** Plans of several offers for one order. */
export interface PlanComparison {
  /** In the order of the offers. */
  plans: readonly (OrderPlan | NoPlan)[];
  /** The offer with the lowest total among the plans whose sample fee is given; absent where none is. */
  cheapest?: string;
  /** The offer with the fewest days for sample and production; absent where there is no plan. */
  fastest?: string;
}

export const mostComparedPlans = 4;

/**
 * Plans the same order with up to four offers. A total that lacks its sample fee is never the cheapest; of equals the
 * first stands.
 *
 * @throws RangeError for more than four offers, or a quantity that is no whole number of at least 1
 */
export function comparePlans(offers: readonly Offer[], quantity: number, complexity: Complexity): PlanComparison {
  if (offers.length > mostComparedPlans) throw new RangeError(`At most ${mostComparedPlans} offers are compared.`);
  const plans = offers.map((offer) => planOrder(offer, quantity, complexity));
  const made = plans.filter((plan) => plan.kind === 'plan');
  const total = (plan: OrderPlan) => new Exact(plan.asked.total.exact);
  const days = (plan: OrderPlan) => plan.sampleDays + plan.productionDays;
  const cheapest = least(
    made.filter(({ sampleFee }) => sampleFee),
    (a, b) => total(a).cmp(total(b)),
  );
  const fastest = least(made, (a, b) => days(a) - days(b));
  return {
    plans,
    ...(cheapest ? { cheapest: cheapest.offerId } : {}),
    ...(fastest ? { fastest: fastest.offerId } : {}),
  };
}

function least<T>(list: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return list.reduce<T | undefined>(
    (best, each) => (best === undefined || compare(each, best) < 0 ? each : best),
    undefined,
  );
}
