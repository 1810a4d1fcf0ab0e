import { FindError } from '../errors';
import { askDetail } from './ask-detail';
import { readOffers } from './read-search';
import { keepDetail } from './search-data';
import type { SearchState } from './search-state';

/**
 * Asks the service that found an offer for its details (`askDetail`), and keeps them with the offer. `pressedAt` is the
 * user's press, ISO 8601. Rejects with a `FindError`.
 */
export async function loadDetail(search: SearchState, offerId: string, pressedAt: string): Promise<void> {
  const offer = (await readOffers(search)).find(({ id }) => id === offerId);
  if (!offer) throw new FindError('stored-state');
  const detail = await askDetail({
    providerId: search.providerId,
    offer,
    pressedAt,
    pressedOn: [search.id, offerId],
    privateWindow: search.private ? search.windowId : undefined,
  });
  await keepDetail(search, detail);
}
