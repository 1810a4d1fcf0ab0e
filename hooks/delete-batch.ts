import { sendMessage } from '@/utils/messages';
import { deleteBatch, restoreBatch } from '@/utils/workspace/batch/batch-store';
import type { Undo } from '@/utils/workspace/write-boards';

/**
 * Deletes a batch, and lets the worker follow; that it cannot be told takes nothing back. Resolves with the way back: all of the
 * batch, but that one that was running is paused. Undefined where it was deleted already.
 */
export async function deleteWithUndo(batchId: string, fail: (error: unknown) => void): Promise<Undo | undefined> {
  const tell = () => void sendMessage('batch', { batchId, press: 'changed' }).catch(fail);
  if (!(await deleteBatch(batchId))) return undefined;
  tell();
  return async () => {
    await restoreBatch(batchId);
    tell();
  };
}
