import type { CrossCheck } from '@/utils/sourcing/cross-check';
import type { CrossCheckGroup } from '@/utils/sourcing/cross-check-groups';

/** The answers of a cross-check, joined. */
export interface CrossResult {
  check: CrossCheck;
  groups: readonly CrossCheckGroup[];
  /** Of the pictures' searches the one whose photo check stands on the offer's card. */
  checkedBy: ReadonlyMap<string, string>;
}
