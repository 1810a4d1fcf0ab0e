import { useEffect } from 'preact/hooks';
import { callPage } from '@/utils/search/page-access';
import type { SearchState } from '@/utils/search/search-state';

const ours = /^(Arrow(Left|Right|Up|Down)|Enter|Escape)$/;

/** The tab on whose page an area is being framed. */
export const framingTab = (state: SearchState | undefined): number | undefined =>
  state?.picking && state.source.kind === 'area' ? state.source.tabId : undefined;

/**
 * While something of ours is shown on that tab's page, passes the keys on that are pressed in the panel: the browser gives
 * it the focus when a shortcut opens it, and no extension can give it back to the page. A key on a control of the panel
 * stays there.
 */
export function usePageKeys(tabId: number | undefined): void {
  useEffect(() => {
    if (tabId === undefined) return;
    // One after the other, as they were pressed.
    let sent = Promise.resolve();
    const onKey = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey } = event;
      if (!ours.test(key) || (event.target as Element).closest('button, a, input, select, textarea, summary')) return;
      event.preventDefault();
      event.stopPropagation();
      sent = sent
        .then(() => callPage({ tabId, frameId: 0 }, 'pressKey', { key, shiftKey, ctrlKey, metaKey }))
        .catch((error: unknown) => console.warn('The key did not reach the page:', error));
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [tabId]);
}
