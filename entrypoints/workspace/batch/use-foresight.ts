import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/utils/settings';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';
import { foresee, type Foresight } from '@/utils/workspace/batch/foresee';

/** While a batch runs it is foreseen no more often than this, ms: each time all its questions are named anew. */
const every = 2000;

/** What asking about some of a batch's pictures takes, as it is now. */
export function useForesight(
  batch: Batch | undefined,
  items: readonly BatchItem[] | undefined,
  which: (item: BatchItem) => boolean,
  settings: Settings,
  fail: (error: unknown) => void,
): Foresight | undefined {
  const [foresight, setForesight] = useState<Foresight>();
  const last = useRef(0);
  useEffect(() => {
    if (!batch || !items) return;
    let current = true;
    const look = () => {
      last.current = Date.now();
      foresee(batch, items.filter(which)).then((now) => current && setForesight(now), fail);
    };
    const wait = batch.stage === 'running' ? last.current + every - Date.now() : 0;
    const timer = setTimeout(look, Math.max(0, wait));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [batch?.revision, settings]);
  return foresight;
}
