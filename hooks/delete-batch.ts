import { sendMessage } from '@/utils/messages';
import { deleteBatch, restoreBatch } from '@/utils/workspace/batch/batch-store';
import type { Undo } from '@/utils/workspace/write-boards';

/**
 * Deletes a batch, and lets the worker follow. Resolves with the way back: all of the batch, but that one that was running is
 * paused, so that nothing is sent without a press. Undefined where it was deleted already.
 */
export async function deleteWithUndo(batchId: string): Promise<Undo | undefined> {
  const taken = await deleteBatch(batchId);
  const changed = () => sendMessage('batch', { batchId, press: 'changed' });
  await changed();
  if (!taken) return undefined;
  return async () => {
    await restoreBatch(taken);
    await changed();
  };
}
