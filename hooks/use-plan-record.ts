import { useEffect, useRef, useState } from 'preact/hooks';
import { keepPlan, readPlan, type PlanRecord } from '@/utils/plan-record';
import type { Place } from '@/utils/search/place-keys';

/** The plan of a place as it is kept, and a way to change it that shows at once. */
export function usePlanRecord(
  place: Place,
  fail: (error: unknown) => void,
): [PlanRecord | undefined, (plan: PlanRecord) => void] {
  const [plan, setPlan] = useState<PlanRecord>();
  const written = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    void readPlan(place).then((kept) => setPlan((now) => now ?? kept), fail);
  }, [place]);
  const change = (next: PlanRecord) => {
    setPlan(next);
    written.current = written.current.then(() => keepPlan(place, next)).catch(fail);
  };
  return [plan, change];
}
