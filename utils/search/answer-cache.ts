import { browser } from 'wxt/browser';
import { db, writeStores } from '../db';
import type { KeptAnswer, LedgerEntry, PaidAnswer } from './paid-call';
import { privateKeys } from './private-keys';

/** All kept answers together take no more than this, bytes. */
const mostBytes = 200_000_000;

const hour = 3_600_000;

/** How many answers of a private window are kept: session storage has 10 MB for everything. */
const mostPrivate = 20;

/**
 * The kept answer to a question that may still be used, and a note that it was used now. A private window's answers stay
 * in session storage and go with the window, whose id is `privateWindow`; there the answer to the same `press` counts too.
 */
export async function findAnswer(
  question: string,
  { privateWindow, press }: { privateWindow?: number; press?: string } = {},
): Promise<KeptAnswer | undefined> {
  const now = new Date().toISOString();
  if (privateWindow !== undefined) {
    const kept = (await privateAnswers(privateWindow)).map(([, answer]) => answer).filter(({ until }) => until > now);
    return (
      kept.find((one) => press !== undefined && one.press === press) ?? kept.find((one) => one.question === question)
    );
  }
  const kept = await (await db()).get('answers', question);
  const good = kept && kept.until > now ? kept : undefined;
  // An answer that was paid for is used also where the disk is too full for the note that it was.
  if (kept) await noteUse(question, now).catch(console.warn);
  return good;
}

/** An answer that may no longer be used goes. */
function noteUse(question: string, usedAt: string): Promise<void> {
  return writeStores(['answers'], async ({ store }) => {
    const kept = await store.get(question);
    if (kept && kept.until > usedAt) await store.put({ ...kept, usedAt });
    else if (kept) await store.delete(question);
  });
}

/** The names of all questions whose kept answer may still be used; the answers themselves are not read. */
export async function answeredQuestions(): Promise<ReadonlySet<string>> {
  const now = new Date().toISOString();
  const names = new Set<string>();
  const { store } = (await db()).transaction('answers');
  for (let at = await store.index('use').openKeyCursor(); at; at = await at.continue()) {
    if (at.key[2] > now) names.add(at.primaryKey);
  }
  return names;
}

/**
 * Keeps an answer and closes its call in the ledger, both or neither; those longest unused make room. `hours` is how long
 * the answer may be used.
 */
export async function keepAnswer(
  question: string,
  answer: PaidAnswer,
  closed: LedgerEntry,
  { hours, mostBytes: bound = mostBytes }: { hours: number; mostBytes?: number },
): Promise<void> {
  const kept = newAnswer(question, answer, closed.provider, hours);
  await writeStores(['answers', 'ledger'], async (writing) => {
    const answers = writing.objectStore('answers');
    await writing.objectStore('ledger').put(closed);
    await answers.put(kept);
    let room = bound;
    for (let at = await answers.index('use').openKeyCursor(null, 'prev'); at; at = await at.continue()) {
      const [, bytes, until] = at.key;
      const fits = bytes <= room && until > kept.at;
      if (fits) room -= bytes;
      else await answers.delete(at.primaryKey);
    }
  });
}

/**
 * Keeps an answer of a private window in memory, the last ones only. The service's own words are left out: room is short.
 * Of a window that was closed meanwhile, nothing is kept.
 */
export async function keepPrivately(
  question: string,
  { raw: _, ...answer }: PaidAnswer,
  { windowId, provider, hours, press }: { windowId: number; provider: string; hours: number; press?: string },
): Promise<void> {
  if (!(await isOpen(windowId))) return;
  const newest = (await privateAnswers(windowId)).sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).map(([key]) => key);
  await browser.storage.session.remove(newest.slice(mostPrivate - 1));
  const key = privateKeys.answer(windowId, question);
  await browser.storage.session.set({ [key]: { ...newAnswer(question, answer, provider, hours), press } });
  // What is kept is wiped as the window closes, which may have been just before it was written.
  if (!(await isOpen(windowId))) await browser.storage.session.remove(key);
}

/** The answers of a private window by their keys. */
async function privateAnswers(windowId: number): Promise<[string, KeptAnswer][]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored.filter(([key]) => key.startsWith(privateKeys.answers(windowId))) as [string, KeptAnswer][];
}

async function isOpen(windowId: number): Promise<boolean> {
  return browser.windows.get(windowId).then(
    () => true,
    () => false,
  );
}

function newAnswer(question: string, answer: PaidAnswer, provider: string, hours: number): KeptAnswer {
  const at = new Date();
  return {
    question,
    provider,
    answer,
    bytes: new TextEncoder().encode(JSON.stringify(answer)).length,
    at: at.toISOString(),
    until: new Date(at.getTime() + hours * hour).toISOString(),
    usedAt: at.toISOString(),
  };
}
