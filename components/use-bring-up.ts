import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { unrefined } from '@/utils/sourcing/loaded-view';
import type { Decision } from './decision';

interface BringUp {
  /** For the list of the offers (`OfferList`). */
  goTo: RefObject<((offerId: string) => void) | undefined>;
  /** Scrolls to an offer and gives it the focus. One that the refinements hide comes back with all others. */
  bringUp(offerId: string): void;
}

/** The way from what is said of the offers to one of them. */
export function useBringUp({ shown, onView }: Decision): BringUp {
  const goTo = useRef<((offerId: string) => void) | undefined>(undefined);
  return {
    goTo,
    bringUp(offerId) {
      if (!shown.offers.some(({ id }) => id === offerId)) onView(unrefined);
      goTo.current?.(offerId);
    },
  };
}
