import { useEffect, useState } from 'preact/hooks';
import { watchOpened, type OpenedOffer } from '@/utils/search/opened-offers';

const none: readonly OpenedOffer[] = [];

/** The window's offers whose details are being loaded, or could not be. */
export function useOpened(windowId: number): readonly OpenedOffer[] {
  const [opened, setOpened] = useState(none);
  useEffect(() => watchOpened(windowId, setOpened), [windowId]);
  return opened;
}
