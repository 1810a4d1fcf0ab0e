import { findSimilar } from '@/hooks/find-similar';
import { openPanel } from '@/utils/panel-window';
import type { SavedOffer } from '@/utils/workspace/board';

/** Opens the panel in the press itself, and searches a saved offer's own picture there with the service that found it. */
export async function searchSaved(windowId: number, { offer, found }: SavedOffer): Promise<void> {
  const opened = openPanel(windowId);
  await Promise.all([opened, findSimilar(windowId, offer, found.providerId)]);
}
