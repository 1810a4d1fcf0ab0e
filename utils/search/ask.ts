import { isPaid } from '../providers/catalog';
import { loadProvider } from '../providers/index';
import type { CatalogEntry, SearchContext, SearchPage, SearchRequest } from '../providers/provider';
import { askOnce } from './ask-once';
import { readSettings } from '../settings';
import type { WatchRound } from './paid-call';
import { isAnyServiceSetUp, readSetup } from './provider-setup';
import { askedAnew, questionOf } from './question';

/** A search of a provider, and who asks. */
export interface Asking {
  entry: CatalogEntry;
  request: SearchRequest;
  /** The user's last press, ISO 8601: what was sent since then is not sent again by itself. */
  pressedAt: string;
  /** The search that was pressed for. */
  searchId: string;
  /** The picture is one of the sample shop: samples answer also while a service is set up. */
  sampleShop?: boolean;
  /** The window, where it is a private one: nothing of the question is written to the disk then. */
  privateWindow?: number;
  onChecking: SearchContext['onChecking'];
  /** Set for a check of the price watch. */
  watch?: WatchRound;
}

export interface Answer {
  page: SearchPage;
  /** When the answer was had, ISO 8601, where it did not have to be asked for. */
  cached?: string;
}

/**
 * Asks a provider for a page of offers; one with keys is never paid twice for it (`askOnce`). Rejects with a `FindError`,
 * or with the signal's reason when it is aborted.
 */
export async function ask(asking: Asking, signal: AbortSignal): Promise<Answer> {
  const { entry, request, onChecking, pressedAt, searchId, privateWindow, watch } = asking;
  const provider = await loadProvider(entry.id);
  if (!isPaid(entry)) {
    const rest = !(await readSettings()).samples || (await isAnyServiceSetUp());
    const samples = asking.sampleShop ? ('only' as const) : rest ? ('rest' as const) : undefined;
    const context = { signal, credentials: {}, options: {}, samples, onChecking };
    return { page: await provider.search(request, context) };
  }
  const setup = await readSetup(entry);
  const { options, gateway } = setup.context;
  const title = privateWindow === undefined ? request.title : undefined;
  const question = await questionOf({ entry, request, options, gateway });
  const { answer: page, cached } = await askOnce(
    {
      entry,
      setup,
      question: watch ? await askedAnew(question, watch) : question,
      call: {
        kind: 'search',
        ...(watch ? { for: 'watch' } : {}),
        page: request.page,
        ...(title ? { title } : {}),
        cost: entry.cost,
      },
      watchCap: watch?.monthlyCap,
      pressedAt,
      pressedOn: [searchId, request.page],
      privateWindow,
      send: () => provider.search(request, { ...setup.context, signal: new AbortController().signal, onChecking }),
    },
    signal,
  );
  return { page, ...(cached ? { cached } : {}) };
}
