import { isPaid } from '../providers/catalog';
import { loadProvider } from '../providers/index';
import type { CatalogEntry, SearchContext, SearchPage, SearchRequest } from '../providers/provider';
import { findAnswer, keepAnswer, keepPrivately } from './answer-cache';
import { serviceLimits } from './call-limits';
import { withHeartbeat } from './heartbeat';
import { answered, closeCall, closeFailed, openCall, settleOrphans } from './ledger';
import type { LedgerEntry } from './paid-call';
import {
  checkConsent,
  checkCredentials,
  checkPermission,
  isAnyServiceSetUp,
  readSetup,
  type ProviderSetup,
} from './provider-setup';
import { questionOf } from './question';
import { sendOnce } from './single-send';

/** A question to a provider, and who asks. */
export interface Asking {
  entry: CatalogEntry;
  request: SearchRequest;
  /** The user's last press, ISO 8601: what was sent since then is not sent again by itself. */
  pressedAt: string;
  /** The window, where it is a private one: nothing of the question is written to the disk then. */
  privateWindow?: number;
  onChecking: SearchContext['onChecking'];
}

export interface Answer {
  page: SearchPage;
  /** When the answer was had, ISO 8601, where it did not have to be asked for. */
  cached?: string;
}

/** An answer lasts that long where its provider says nothing, hours. */
const usualHours = 24;

interface Call {
  answer: Promise<Answer>;
  /** How many searches wait for it. */
  waiting: number;
}

/** The questions that this worker is asking now. */
const inFlight = new Map<string, Call>();

/**
 * Asks a provider, and never pays twice: an answer that is kept is used, equal questions under way share one call, and a
 * question whose outcome is unknown is sent again by a press only. A paid call is not broken off with its search: it is
 * paid either way, and its answer is kept. Rejects with a `FindError`, or with the signal's reason when it is aborted.
 */
export async function ask(asking: Asking, signal: AbortSignal): Promise<Answer> {
  const { entry, request, onChecking } = asking;
  if (!isPaid(entry)) {
    const provider = await loadProvider(entry.id);
    const withoutSamples = await isAnyServiceSetUp();
    const context = { signal, credentials: {}, options: {}, withoutSamples, onChecking };
    return { page: await provider.search(request, context) };
  }
  const setup = await readSetup(entry);
  const { options, gateway } = setup.context;
  const question = await questionOf({ entry, request, options, gateway });
  signal.throwIfAborted();
  const running = inFlight.get(question);
  if (!running) return wait(start(question, asking, setup), signal);
  const { page } = await wait(running, signal);
  return { page: free(page), cached: new Date().toISOString() };
}

/** Begins to answer a question; whoever asks the same meanwhile waits for it too. Nothing here is awaited. */
function start(question: string, asking: Asking, setup: ProviderSetup): Call {
  const call: Call = { waiting: 0, answer: Promise.resolve().then(() => answerOnce(question, asking, setup, call)) };
  inFlight.set(question, call);
  const done = () => forget(question, call);
  call.answer.then(done, done);
  return call;
}

/** Nobody joins this call any more. */
function forget(question: string, call: Call): void {
  if (inFlight.get(question) === call) inFlight.delete(question);
}

/** Waits for a call until the search that asked is aborted; the call itself goes on. */
function wait(call: Call, signal: AbortSignal): Promise<Answer> {
  call.waiting += 1;
  return new Promise<Answer>((resolve, reject) => {
    const leave = () => {
      call.waiting -= 1;
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    call.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

async function answerOnce(question: string, asking: Asking, setup: ProviderSetup, call: Call): Promise<Answer> {
  const { entry, request } = asking;
  const kept = await findAnswer(question, asking.privateWindow);
  if (kept) return { page: free(kept.page), cached: kept.at };
  checkCredentials(entry, setup);
  checkConsent(setup);
  await checkPermission(entry, setup);
  await Promise.all([settleOrphans(), sendOnce()]);
  const provider = await loadProvider(entry.id);
  if (call.waiting === 0) {
    forget(question, call);
    throw new DOMException('Nobody waits for the answer any more.', 'AbortError');
  }
  const title = asking.privateWindow === undefined ? request.title : undefined;
  const opened = await openCall(
    { provider: entry.id, question, kind: 'search', page: request.page, ...(title ? { title } : {}), cost: entry.cost },
    { service: serviceLimits(entry, setup.context.options), dailyCap: setup.dailyCap },
    asking.pressedAt,
  );
  return withHeartbeat(async () => {
    const context = { ...setup.context, signal: new AbortController().signal, onChecking: asking.onChecking };
    const page = await provider.search(request, context).catch(async (error: unknown) => {
      await closeFailed(opened, error);
      throw error;
    });
    await settle(question, page, opened, asking);
    return { page };
  });
}

/** Keeps the answer. Where there is no room for it the call is closed all the same, and the answer still shown. */
async function settle(question: string, page: SearchPage, opened: LedgerEntry, asking: Asking): Promise<void> {
  const { entry, privateWindow: windowId } = asking;
  const hours = entry.cacheHours ?? usualHours;
  const closed = answered(opened, page.cost);
  try {
    if (windowId === undefined) return await keepAnswer(question, page, closed, { hours });
    await keepPrivately(question, page, { windowId, provider: entry.id, hours });
    await closeCall({ ...closed, question: undefined });
  } catch (error) {
    console.warn('The answer could not be kept:', error);
    await closeCall(closed).catch(console.warn);
  }
}

/** The same page as one that cost nothing now. */
function free(page: SearchPage): SearchPage {
  return page.cost ? { ...page, cost: { ...page.cost, amount: '0' } } : page;
}
