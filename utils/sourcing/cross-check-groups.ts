import type { CrossCheckedOffer } from './cross-check';
import { groupDuplicates, type DuplicateFacts, type DuplicateGroup } from './duplicates';

/** Cross-checked offers that show one photo, by one or several sellers: the cheapest first, then the best supplier. */
export interface CrossCheckGroup extends Pick<DuplicateGroup, 'cheapest' | 'bestSupplier'> {
  rows: readonly CrossCheckedOffer[];
}

/**
 * Groups cross-checked offers by their photo (`groupDuplicates`). A group stands where its best row stood: where the first
 * of them was found by the most pictures, the group is.
 *
 * @param samePhoto for each picture of the product the ids of the offers that show it (`samePhotoSet`)
 */
export function groupCrossChecked(
  rows: readonly CrossCheckedOffer[],
  samePhoto: readonly (readonly string[])[],
  facts: DuplicateFacts = {},
): CrossCheckGroup[] {
  const byId = new Map(rows.map((row) => [row.offer.id, row]));
  const offers = rows.map(({ offer }) => offer);
  return groupDuplicates(offers, samePhoto, facts).map(({ offers: grouped, ...leaders }) => ({
    ...leaders,
    rows: grouped.flatMap(({ id }) => byId.get(id) ?? []),
  }));
}
