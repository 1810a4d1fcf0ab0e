import { barId, holds, type InsightBar, type KnownPrices } from './insight-bar';
import type { Refinement } from './refine';

/**
 * A chosen bar as a refinement: exactly the offers that the bar counted. What lacks the datum stands in no bar, so it does
 * not pass; the chart says how many those are.
 */
export const insightRefinement = (bar: InsightBar, prices: KnownPrices | undefined): Refinement => ({
  id: barId(bar),
  judge: (offer) => ({ passes: holds(bar, offer, prices), missing: [] }),
});
