import type { Offer } from '../offer/offer';
import { Exact } from './exact';
import { planOrder, type Complexity, type NoPlan, type OrderPlan } from './order-plan';

/** Plans of several offers for one order. */
export interface PlanComparison {
  /** In the order of the offers. */
  plans: readonly (OrderPlan | NoPlan)[];
  /** The one offer with the lowest total; absent where a plan lacks its sample fee or is below its minimum. */
  cheapest?: string;
  /** The one offer with the fewest days for sample and production. */
  fastest?: string;
}

export const mostComparedPlans = 4;

/**
 * Plans the same order with up to four offers. The cheapest and the fastest are named only where there are two plans or
 * more and one is ahead of all others; the cheapest only where every plan's total is whole and can be ordered, since a
 * missing sample fee or a minimum to be reached could turn the order round.
 *
 * @throws RangeError for more than four offers, or a quantity that is no whole number of at least 1
 */
export function comparePlans(offers: readonly Offer[], quantity: number, complexity: Complexity): PlanComparison {
  if (offers.length > mostComparedPlans) throw new RangeError(`At most ${mostComparedPlans} offers are compared.`);
  const plans = offers.map((offer) => planOrder(offer, quantity, complexity));
  const made = plans.filter((plan) => plan.kind === 'plan');
  const total = (plan: OrderPlan) => new Exact(plan.asked.total.exact);
  const days = (plan: OrderPlan) => plan.sampleDays + plan.productionDays;
  const comparable = made.every(({ sampleFee, atMinimum }) => sampleFee && !atMinimum);
  const cheapest = comparable ? ahead(made, (a, b) => total(a).cmp(total(b))) : undefined;
  const fastest = ahead(made, (a, b) => days(a) - days(b));
  return {
    plans,
    ...(cheapest ? { cheapest: cheapest.offerId } : {}),
    ...(fastest ? { fastest: fastest.offerId } : {}),
  };
}

/** The first of at least two in order; undefined where the second equals it. */
function ahead<T>(list: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  const [first, second] = [...list].sort(compare);
  return first !== undefined && second !== undefined && compare(first, second) < 0 ? first : undefined;
}
