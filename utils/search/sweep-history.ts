import { db, writeStores } from '../db';
import { readSettings } from '../settings';
import { dropSearch } from './drop-search';
import { expiredSearches, type KeptSearch } from './expired-searches';
import { searchesOfBoards, searchesOfWindows } from './held-searches';
import { announceHistory } from './history-changes';
import type { HistoryKeeping } from './history-keeping';
import { measureSearch } from './measure-search';
import { searchesOfBatches } from './read-search';

/** What was deleted can be had back for so long, where nothing tells earlier that nobody wants it. ms. */
export const graceTime = 3_600_000;

interface SweepOptions {
  /** A search that no window shows yet, and that is to stay. */
  except?: string;
  /** What the user deleted goes now: it can no longer be had back. */
  final?: boolean;
}

/**
 * Deletes the searches that the history no longer keeps by the user's settings, and those that the user deleted. What a
 * window or a cross-check shows, or would show again, stays until it shows something else; what belongs to a batch stays
 * with it, and what a saved offer was found by goes by the user's own press only.
 */
export async function sweepHistory({ except, final = false }: SweepOptions = {}): Promise<void> {
  const { history } = await readSettings();
  const deleted = await deletedSearches(final ? Infinity : Date.now() - graceTime);
  const expired = await searchesToExpire(history);
  if (deleted.length === 0 && expired.length === 0) return;
  const stay = new Set([...(await searchesOfWindows()), ...(await searchesOfBatches()), ...(except ? [except] : [])]);
  const gone = [...new Set([...deleted, ...expired])].filter((id) => !stay.has(id));
  for (const id of gone) await dropSearch(id);
  if (gone.length > 0) announceHistory();
}

/** The searches that would go by these settings, but for those that windows still show. */
export async function searchesToExpire(history: HistoryKeeping): Promise<string[]> {
  const kept = await keptSearches();
  // Nothing is held that would not go without its holders: most times they need not be read.
  if (expiredSearches(kept, history, Date.now()).length === 0) return [];
  const held = new Set([...(await searchesOfBatches()), ...(await searchesOfBoards())]);
  return expiredSearches(
    kept.filter(({ id }) => !held.has(id)),
    history,
    Date.now(),
  );
}

/** Every search with its age and size, by the index alone. */
export async function keptSearches(): Promise<KeptSearch[]> {
  const found: KeptSearch[] = [];
  let at = await (await db()).transaction('searches').store.index('size').openKeyCursor();
  for (; at; at = await at.continue()) found.push({ id: at.primaryKey, startedAt: at.key[0], bytes: at.key[1] });
  return found;
}

/** Those that the user deleted before that time, ms since 1970. */
async function deletedSearches(before: number): Promise<string[]> {
  const found: string[] = [];
  let at = await (await db()).transaction('searches').store.index('deletedAt').openKeyCursor();
  for (; at; at = await at.continue()) if (Date.parse(at.key) <= before) found.push(at.primaryKey);
  return found;
}

/** Measures what was kept before sizes were, or came with a backup, and sweeps: at every start of the worker. */
export async function tendHistory(): Promise<void> {
  await measureHistory();
  await sweepHistory();
}

/** What is in no index of sizes would never go. */
async function measureHistory(): Promise<void> {
  const database = await db();
  const { store } = database.transaction('searches');
  const [all, measured] = await Promise.all([store.count(), store.index('size').count()]);
  if (all === measured) return;
  const known = new Set((await keptSearches()).map(({ id }) => id));
  for (const id of await database.getAllKeys('searches')) {
    if (known.has(id)) continue;
    const bytes = await measureSearch(id);
    await writeStores(['searches'], async ({ store: searches }) => {
      const state = await searches.get(id);
      if (state) await searches.put({ ...state, bytes });
    });
  }
}
