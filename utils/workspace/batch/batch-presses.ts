import type { BatchItem } from './batch';
import { changeBatch } from './batch-store';

const now = () => new Date().toISOString();

/** Begins a batch that waits for it: this is the press that may send one call for each of its pictures. */
export async function startBatch(id: string): Promise<void> {
  await changeBatch(id, async ({ batch, items, set, put }) => {
    if (batch.stage !== 'draft') return;
    const pressedAt = now();
    for (const item of await items()) if (item.stage === 'waiting') put({ ...item, pressedAt, tries: 0 });
    set({ stage: 'running', startedAt: pressedAt });
  });
}

/** Lets what was sent come in, and asks nothing more. */
export async function pauseBatch(id: string): Promise<void> {
  await changeBatch(id, ({ batch, set }) => {
    if (batch.stage === 'running') set({ stage: 'paused', pausedBy: undefined, waitUntil: undefined });
  });
}

/** Goes on. The press that began the batch still counts: what it has sent is not sent again. */
export async function resumeBatch(id: string): Promise<void> {
  await changeBatch(id, ({ batch, set }) => {
    if (batch.stage === 'paused') set({ stage: 'running', pausedBy: undefined });
  });
}

/** Asks about no further picture. What was sent is paid for, and still comes in. */
export async function cancelBatch(id: string): Promise<void> {
  await changeBatch(id, async ({ batch, items, set, put }) => {
    if (batch.stage !== 'running' && batch.stage !== 'paused') return;
    for (const item of await items()) if (item.stage === 'waiting') put({ ...item, stage: 'cancelled' });
    set({ stage: 'cancelled', endedAt: now(), pausedBy: undefined, waitUntil: undefined });
  });
}

/**
 * Takes up the pictures that failed or were left out, or those that are named of them: the press that sends again what may
 * have been paid for. Before the batch was begun it only reads their pictures again.
 */
export async function retryItems(id: string, searchIds?: readonly string[]): Promise<void> {
  await changeBatch(id, async ({ batch, items, set, put }) => {
    const named = searchIds && new Set(searchIds);
    const again = (await items()).filter(
      ({ stage, searchId }) => (stage === 'failed' || stage === 'cancelled') && (!named || named.has(searchId)),
    );
    if (again.length === 0) return;
    const pressedAt = batch.stage === 'draft' ? undefined : now();
    for (const { error: _, ...item } of again)
      put({ ...item, stage: 'waiting', pressedAt, tries: 0 } satisfies BatchItem);
    if (batch.stage !== 'draft') set({ stage: 'running', endedAt: undefined, pausedBy: undefined });
  });
}

/** Makes the photo checks that waited for the browser's permission, or that failed. */
export async function checkAgain(id: string): Promise<void> {
  await changeBatch(id, async ({ items, put }) => {
    for (const { checks, ...item } of await items()) {
      if (checks === 'not-allowed' || checks === 'failed' || checks === 'off') put(item);
    }
  });
}

/** Takes pictures out of a batch that was not begun. */
export async function removeItems(id: string, searchIds: readonly string[]): Promise<void> {
  await changeBatch(id, async ({ batch, item, remove }) => {
    if (batch.stage !== 'draft') return;
    for (const searchId of searchIds) if (await item(searchId)) remove(searchId);
  });
}
