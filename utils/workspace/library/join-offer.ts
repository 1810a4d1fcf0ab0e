import { withoutAlibabaSize } from '../../stores/alibaba-pictures';
import type { Offer } from '../../offer/offer';

/**
 * One offer of what was known and what is told now: where the newer one gives a value it stands, and what it does not give
 * takes nothing away, nor does an empty text or list. The supplier is joined in the same way.
 */
export function joinOffer(known: Offer, told: Offer): Offer {
  return { ...known, ...given(told), supplier: { ...known.supplier, ...given(told.supplier) } };
}

/** An offer as the library keeps it: of no search, and the library's own. */
export function libraryOffer({ similarity: _, ...offer }: Offer): Offer {
  return { ...offer, origin: 'library' };
}

/** Whether two addresses are of one picture, perhaps in another size. */
export function isSamePicture(one: string | undefined, other: string | undefined): boolean {
  return one === other || (!!one && !!other && fullSize(one) === fullSize(other));
}

function fullSize(address: string): string {
  return (URL.canParse(address) && withoutAlibabaSize(new URL(address))[0]) || address;
}

function given<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => isGiven(value))) as Partial<T>;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
