import { FindError } from '../errors';
import type { OfferDetail } from '../offer/offer-detail';
import { findEntry } from '../providers/catalog';
import { loadProvider } from '../providers/index';
import { askOnce } from './ask-once';
import type { PaidAnswer } from './paid-call';
import { readSetup } from './provider-setup';
import { gatewayName, nameOfQuestion, sorted } from './question';
import { readOffers } from './read-search';
import { keepDetail } from './search-data';
import type { SearchState } from './search-state';

interface DetailAnswer extends PaidAnswer {
  detail: OfferDetail;
}

/**
 * Asks the service that found an offer for its details, and keeps them with the offer. It is a call of a provider with
 * keys: never paid twice (`askOnce`). `pressedAt` is the user's press, ISO 8601. Rejects with a `FindError`.
 */
export async function loadDetail(search: SearchState, offerId: string, pressedAt: string): Promise<void> {
  const entry = findEntry(search.providerId);
  const provider = await loadProvider(search.providerId);
  const offer = (await readOffers(search)).find(({ id }) => id === offerId);
  if (!entry || !provider.detail || !offer) throw new FindError('stored-state');
  const setup = await readSetup(entry);
  const { options, gateway } = setup.context;
  // Nothing of the store's product goes along, so whether it may is no part of the question.
  const { [entry.sendsTitle?.option ?? '']: _, ...asked } = options;
  const { answer } = await askOnce<DetailAnswer>(
    {
      entry,
      setup,
      question: await nameOfQuestion(['detail', entry.id, offerId, sorted(asked), gatewayName(gateway)]),
      call: { kind: 'detail', cost: entry.cost, ...(search.private ? {} : { title: offer.title }) },
      pressedAt,
      pressedOn: [search.id, offerId],
      privateWindow: search.private ? search.windowId : undefined,
      send: async () => ({
        detail: await provider.detail!(offerId, {
          ...setup.context,
          signal: new AbortController().signal,
          onChecking: () => undefined,
        }),
      }),
    },
    new AbortController().signal,
  );
  await keepDetail(search, answer.detail);
}
