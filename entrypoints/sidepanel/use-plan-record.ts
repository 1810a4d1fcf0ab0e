import { useEffect, useRef, useState } from 'preact/hooks';
import { keepPlan, readPlan, type PlanRecord } from '@/utils/plan-record';

/** The window's plan as it is kept, and a way to change it that shows at once. */
export function usePlanRecord(
  windowId: number,
  fail: (error: unknown) => void,
): [PlanRecord | undefined, (plan: PlanRecord) => void] {
  const [plan, setPlan] = useState<PlanRecord>();
  const written = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    void readPlan(windowId).then((kept) => setPlan((now) => now ?? kept), fail);
  }, [windowId]);
  const change = (next: PlanRecord) => {
    setPlan(next);
    written.current = written.current.then(() => keepPlan(windowId, next)).catch(fail);
  };
  return [plan, change];
}
