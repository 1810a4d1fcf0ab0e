import type { ServiceEntry } from '../providers/provider';
import { findAnswer, keepAnswer, keepPrivately } from './answer-cache';
import { serviceLimits } from './call-limits';
import { withHeartbeat } from './heartbeat';
import { answered, closeCall, closeFailed, openCall, questionSentBy, settleOrphans, type NewCall } from './ledger';
import type { LedgerEntry, PaidAnswer } from './paid-call';
import { checkConsent, checkCredentials, checkPermission, type ProviderSetup } from './provider-setup';
import { nameOfQuestion } from './question';
import { sendOnce } from './single-send';

/** A question that is paid for, and who asks. */
export interface PaidQuestion<Answer extends PaidAnswer, Progress = never> {
  entry: ServiceEntry;
  setup: ProviderSetup;
  /** Its name (`nameOfQuestion`): equal for questions that one answer answers. */
  question: string;
  /** What the ledger says of it. */
  call: Pick<NewCall, 'kind' | 'for' | 'page' | 'title' | 'cost'>;
  /** The most calls a month of the price watch, where it is one of these. */
  watchCap?: number;
  /** The user's last press, ISO 8601: what was sent since then is not sent again by itself. */
  pressedAt: string;
  /**
   * What that press was on: the search or question it belongs to, and the page or offer. One press on it sends one call,
   * even where the settings, and with them the question's name, were changed before a stopped worker was resumed.
   */
  pressedOn: readonly [id: string, part?: string | number];
  /** The window, where it is a private one: nothing of the question is written to the disk then. */
  privateWindow?: number;
  /** Makes the one call. It is not told of a search that was left: the call is paid either way. */
  send(onProgress: (progress: Progress) => void): Promise<Answer>;
}

/** A paid answer. */
export interface Answered<Answer> {
  answer: Answer;
  /** When it was had, ISO 8601, where it did not have to be asked for. */
  cached?: string;
}

/** An answer lasts that long where its provider says nothing, hours. */
const usualHours = 24;

interface Call {
  answer: Promise<Answered<PaidAnswer>>;
  /** How many wait for it. */
  waiting: number;
  /** What they want to hear meanwhile. */
  listeners: Set<(progress: unknown) => void>;
  /** The last that was heard. */
  progress?: unknown;
}

/** Answers that the disk had no room for, by question: paid for, and held while this worker lives. */
const unkept = new Map<string, { answer: PaidAnswer; at: string }>();

/** So many are held at the most. */
const mostUnkept = 50;

/** The questions that this worker is asking now. */
const inFlight = new Map<string, Call>();

/**
 * Asks a paid question, and never pays twice: an answer that is kept is used, equal questions under way share one call,
 * and a question whose outcome is unknown is sent again by a press only. A call is not broken off with whoever asked: it
 * is paid either way, and its answer is kept. Rejects with a `FindError`, or with the signal's reason when it is aborted.
 */
export async function askOnce<Answer extends PaidAnswer, Progress = never>(
  asked: PaidQuestion<Answer, Progress>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Answered<Answer>> {
  signal.throwIfAborted();
  const listen = onProgress as (progress: unknown) => void;
  const running = inFlight.get(asked.question);
  // One question has one kind of answer, whoever asks it.
  if (!running) return (await wait(start(asked), signal, listen)) as Answered<Answer>;
  const { answer } = await wait(running, signal, listen);
  return { answer: free(answer) as Answer, cached: new Date().toISOString() };
}

/** The name of a press, by which the ledger knows what it has sent. */
function nameOfPress({ pressedAt, pressedOn }: Pick<PaidQuestion<PaidAnswer>, 'pressedAt' | 'pressedOn'>) {
  return nameOfQuestion(['press', pressedAt, ...pressedOn]);
}

/**
 * True where a press has sent its call, so that asking again by it brings the kept answer or its error, and sends nothing.
 */
export async function hasSent(
  provider: string,
  by: Pick<PaidQuestion<PaidAnswer>, 'pressedAt' | 'pressedOn'>,
): Promise<boolean> {
  return (await questionSentBy({ provider, press: await nameOfPress(by) }, by.pressedAt)) !== undefined;
}

/** Begins to answer a question; whoever asks the same meanwhile waits for it too. Nothing here is awaited. */
function start<Answer extends PaidAnswer, Progress>(asked: PaidQuestion<Answer, Progress>): Call {
  const call: Call = {
    waiting: 0,
    listeners: new Set(),
    answer: Promise.resolve().then(() => answerOnce(asked, call)),
  };
  const { question } = asked;
  inFlight.set(question, call);
  const done = () => forget(question, call);
  call.answer.then(done, done);
  return call;
}

/** Nobody joins this call any more. */
function forget(question: string, call: Call): void {
  if (inFlight.get(question) === call) inFlight.delete(question);
}

/** Waits for a call until whoever asked leaves; the call itself goes on. */
function wait(call: Call, signal: AbortSignal, listen: (progress: unknown) => void): Promise<Answered<PaidAnswer>> {
  call.waiting += 1;
  call.listeners.add(listen);
  if (call.progress !== undefined) listen(call.progress);
  return new Promise<Answered<PaidAnswer>>((resolve, reject) => {
    const leave = () => {
      call.waiting -= 1;
      call.listeners.delete(listen);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    call.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

async function answerOnce<Answer extends PaidAnswer, Progress>(
  asked: PaidQuestion<Answer, Progress>,
  call: Call,
): Promise<Answered<PaidAnswer>> {
  const { entry, setup, question, pressedAt, privateWindow } = asked;
  const press = await nameOfPress(asked);
  const sent = await questionSentBy({ provider: entry.id, press }, pressedAt);
  const kept = (await findAnswer(sent ?? question, { privateWindow, press })) ?? heldAnswer(asked, sent ?? question);
  if (kept) return { answer: free(kept.answer), cached: kept.at };
  checkCredentials(entry, setup);
  checkConsent(setup);
  await checkPermission(entry, setup);
  await Promise.all([settleOrphans(), sendOnce()]);
  if (call.waiting === 0) {
    forget(question, call);
    throw new DOMException('Nobody waits for the answer any more.', 'AbortError');
  }
  const opened = await openCall(
    { provider: entry.id, question, press, ...asked.call },
    { service: serviceLimits(entry, setup.context.options), dailyCap: setup.dailyCap, watchCap: asked.watchCap },
    pressedAt,
  );
  return withHeartbeat(async () => {
    const answer = await asked
      .send((progress) => tell(call, progress))
      .catch(async (error: unknown) => {
        await closeFailed(opened, error);
        throw error;
      });
    await settle(answer, opened, asked);
    return { answer };
  });
}

function tell(call: Call, progress: unknown): void {
  call.progress = progress;
  for (const listen of call.listeners) listen(progress);
}

/** What of a question keeping its answer needs. */
type Kept = Pick<PaidQuestion<PaidAnswer>, 'entry' | 'question' | 'privateWindow'>;

/**
 * Keeps the answer. Where there is no room for it the call is closed all the same, and the answer still shown, and held for
 * whoever asks again.
 */
async function settle(answer: PaidAnswer, opened: LedgerEntry, asked: Kept): Promise<void> {
  const { entry, question, privateWindow: windowId } = asked;
  const hours = entry.cacheHours ?? usualHours;
  const closed = answered(opened, answer.cost);
  try {
    if (windowId === undefined) return await keepAnswer(question, answer, closed, { hours });
    await keepPrivately(question, answer, { windowId, provider: entry.id, hours, press: opened.press });
    await closeCall({ ...closed, question: undefined, press: undefined });
  } catch (error) {
    console.warn('The answer could not be kept:', error);
    if (windowId === undefined) hold(question, answer);
    await closeCall(closed).catch(console.warn);
  }
}

/** A private window has its own answers only. */
const heldAnswer = ({ privateWindow }: Pick<Kept, 'privateWindow'>, question: string) =>
  privateWindow === undefined ? unkept.get(question) : undefined;

function hold(question: string, answer: PaidAnswer): void {
  unkept.set(question, { answer, at: new Date().toISOString() });
  const [oldest] = unkept.keys();
  if (oldest !== undefined && unkept.size > mostUnkept) unkept.delete(oldest);
}

/** The same answer as one that cost nothing now. */
function free(answer: PaidAnswer): PaidAnswer {
  return answer.cost ? { ...answer, cost: { ...answer.cost, amount: '0' } } : answer;
}
