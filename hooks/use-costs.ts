import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { changeCosts, noCosts, readCosts, watchCosts, type Costs } from '@/utils/costs';

/** How the user sells, and a way to change it that shows at once. */
export function useCosts(fail: (error: unknown) => void): [Costs, (change: (before: Costs) => Costs) => void] {
  const [costs, setCosts] = useState(noCosts);
  const writing = useRef(0);
  useEffect(() => {
    void readCosts().then(setCosts, fail);
    // While something typed is on its way to storage, an older state comes back from there: it is not shown.
    return watchCosts((stored) => writing.current === 0 && setCosts(stored));
  }, []);
  const change = useCallback(
    (next: (before: Costs) => Costs) => {
      setCosts(next);
      writing.current += 1;
      changeCosts(next)
        .catch(fail)
        .finally(() => (writing.current -= 1));
    },
    [fail],
  );
  return [costs, change];
}
