import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { asLoaded, type LoadedView } from '@/utils/sourcing/loaded-view';
import { loadedViewKey } from '@/utils/search/place-keys';

interface Kept {
  /** Which question's offers are looked at so. */
  of: string;
  view: LoadedView;
}

/**
 * How the loaded offers are looked at. It lasts as long as the question about one picture does, also when the view is
 * closed in between, and sends nothing.
 *
 * @param place the window in whose panel they are, or the search that is looked at in the full page
 * @param of names the question; another one begins with the service's own order
 */
export function useLoadedView(
  place: number | string,
  of: string | undefined,
): [view: LoadedView, change: (change: Partial<LoadedView>) => void] {
  const [kept, setKept] = useState<Kept>();
  const key = loadedViewKey(place);

  useEffect(() => {
    browser.storage.session.get(key).then(
      (stored) => setKept((now) => now ?? (stored[key] as Kept | undefined)),
      (error: unknown) => console.error('The order of the offers could not be read:', error),
    );
  }, [key]);

  const view = kept && kept.of === of ? kept.view : asLoaded;
  const change = useCallback(
    (changed: Partial<LoadedView>) => {
      if (of === undefined) return;
      const next = { of, view: { ...view, ...changed } };
      setKept(next);
      browser.storage.session.set({ [key]: next }).catch(console.error);
    },
    [key, of, view],
  );
  return [view, change];
}
