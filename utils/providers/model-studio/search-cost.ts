import Big from 'big.js';
import type { ServiceEntry } from '../provider';
import { inRegion } from '../region';
import { modelStudioEntry } from './entry';

/** What so many searches of the tool cost where the user's account is; undefined where no price is published. */
export function searchCost(options: Readonly<Record<string, string>>, searches: number): ServiceEntry['cost'] {
  const { cost } = inRegion(modelStudioEntry, options);
  return cost && { ...cost, amount: new Big(cost.amount).times(searches).toFixed() };
}
