import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { resultsTab } from '@/components/tab-strip';
import { planTab } from '@/hooks/use-plan-tab';
import type { CrossCheckState } from '@/utils/cross-check/cross-check-state';
import { crossTab } from './cross-tab';
import { elsewhereTab } from './elsewhere-tab';
import { isFirstOf } from './use-cross-check';

export interface View {
  /** The id of the view that is shown. */
  tab: string;
  onTab(tab: string): void;
  showList(): void;
  showPlan(): void;
  showCross(): void;
  showElsewhere(): void;
}

/** Which of the panel's views is shown: a new search brings the results up. */
export function useView(searchId: string | undefined, known: boolean, cross: CrossCheckState | undefined): View {
  const [tab, onTab] = useState<string>(resultsTab);
  // The first search that is read is none that has just come.
  const wasKnown = useRef(false);
  useEffect(() => {
    // The first answer of a cross-check becomes the window's search while its view is looked at.
    const view = isFirstOf(cross, searchId) ? crossTab : resultsTab;
    if (wasKnown.current) onTab(view);
    wasKnown.current = known;
  }, [searchId, known]);
  const shows = useMemo(
    () => ({
      showList: () => onTab(resultsTab),
      showPlan: () => onTab(planTab),
      showCross: () => onTab(crossTab),
      showElsewhere: () => onTab(elsewhereTab),
    }),
    [],
  );
  return { tab, onTab, ...shows };
}
