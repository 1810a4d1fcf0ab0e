import { FindError } from '../errors';
import type { Offer } from '../offer/offer';
import type { OfferDetail } from '../offer/offer-detail';
import { findEntry } from '../providers/catalog';
import { loadProvider } from '../providers/index';
import { askOnce, type PaidQuestion } from './ask-once';
import type { PaidAnswer, WatchRound } from './paid-call';
import { readSetup } from './provider-setup';
import { askedAnew, gatewayName, nameOfQuestion, sorted } from './question';

interface DetailAnswer extends PaidAnswer {
  detail: OfferDetail;
}

/** Which offer's details are asked for, and by what. */
export interface AskingDetail extends Pick<PaidQuestion<DetailAnswer>, 'pressedAt' | 'pressedOn' | 'privateWindow'> {
  providerId: string;
  offer: Pick<Offer, 'id' | 'title'>;
  /** Set for a check of the price watch. */
  watch?: WatchRound;
}

/**
 * Asks the service that found an offer for its details. It is a call of a provider with keys: never paid twice
 * (`askOnce`). Rejects with a `FindError`.
 */
export async function askDetail({ providerId, offer, watch, ...by }: AskingDetail): Promise<OfferDetail> {
  const entry = findEntry(providerId);
  const provider = await loadProvider(providerId);
  if (!entry || !provider.detail) throw new FindError('stored-state');
  const setup = await readSetup(entry);
  const { options, gateway } = setup.context;
  // Nothing of the store's product goes along, so whether it may is no part of the question.
  const { [entry.sendsTitle?.option ?? '']: _, ...asked } = options;
  const question = await nameOfQuestion(['detail', entry.id, offer.id, sorted(asked), gatewayName(gateway)]);
  const { answer } = await askOnce<DetailAnswer>(
    {
      ...by,
      entry,
      setup,
      question: watch ? await askedAnew(question, watch) : question,
      call: {
        kind: 'detail',
        ...(watch ? { for: 'watch' } : {}),
        cost: entry.cost,
        ...(by.privateWindow === undefined ? { title: offer.title } : {}),
      },
      watchCap: watch?.monthlyCap,
      send: async () => ({
        detail: await provider.detail!(offer.id, {
          ...setup.context,
          signal: new AbortController().signal,
          onChecking: () => undefined,
        }),
      }),
    },
    new AbortController().signal,
  );
  return answer.detail;
}
