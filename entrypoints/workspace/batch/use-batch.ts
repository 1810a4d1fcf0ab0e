import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';
import { watchBatches } from '@/utils/workspace/batch/batch-news';
import { readBatch, readItems, readItemsSince } from '@/utils/workspace/batch/batch-store';

/** A batch as it is now. */
export interface ShownBatch {
  batch: Batch;
  items: readonly BatchItem[];
  stuck?: StoredError;
}

/** A batch and its items as they change: only what has changed is read anew. `null` once it is known that there is none. */
export function useBatch(id: string, fail: (error: unknown) => void): ShownBatch | null | undefined {
  const [shown, setShown] = useState<ShownBatch | null>();
  const known = useRef<ShownBatch | undefined>(undefined);
  useEffect(() => {
    let current = true;
    let reading = Promise.resolve();
    known.current = undefined;
    const unwatch = watchBatches(({ stuck }) => {
      reading = reading
        .then(async () => {
          const batch = await readBatch(id);
          if (!current) return;
          if (!batch) return setShown(null);
          const before = known.current;
          const items = before && batch.stage !== 'draft' ? await merged(before, id) : await readItems(id);
          known.current = { batch, items, stuck: stuck[id] };
          if (current) setShown(known.current);
        })
        .catch(fail);
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [id]);
  return shown;
}

async function merged({ batch, items }: ShownBatch, id: string): Promise<readonly BatchItem[]> {
  const changed = new Map((await readItemsSince(id, batch.revision)).map((item) => [item.searchId, item]));
  return changed.size === 0 ? items : items.map((item) => changed.get(item.searchId) ?? item);
}
