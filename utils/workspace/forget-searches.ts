import { db, writeStores } from '../db';
import { announceHistory } from '../search/history-changes';
import type { Undo } from './write-boards';

/**
 * Takes searches out of the history. Their data goes when the view that offers the way back is done with it
 * (`sweepHistory`), or an hour later; until then the returned function brings them back.
 */
export async function forgetSearches(ids: readonly string[]): Promise<Undo> {
  const deletedAt = new Date().toISOString();
  const marked = await mark(ids, deletedAt);
  return async () => void (await mark(marked, undefined));
}

/** Brings a search back that the user had deleted. Resolves with false where it was not deleted, or is gone already. */
export async function rememberSearch(id: string): Promise<boolean> {
  if (!(await (await db()).get('searches', id))?.deletedAt) return false;
  await mark([id], undefined);
  return true;
}

/** Resolves with the ids that were there to be marked. */
async function mark(ids: readonly string[], deletedAt: string | undefined): Promise<string[]> {
  const marked = await writeStores(['searches'], async ({ store }) => {
    const found: string[] = [];
    for (const id of ids) {
      const state = await store.get(id);
      if (!state) continue;
      const { deletedAt: _, ...rest } = state;
      await store.put(deletedAt ? { ...rest, deletedAt } : rest);
      found.push(id);
    }
    return found;
  });
  announceHistory();
  return marked;
}
