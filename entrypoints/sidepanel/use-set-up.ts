import { useEffect, useState } from 'preact/hooks';
import { readKeys } from '@/utils/keys';
import { catalog } from '@/utils/providers/catalog';
import type { CatalogEntry } from '@/utils/providers/provider';
import { isSetUp } from '@/utils/providers/set-up';
import type { Settings } from '@/utils/settings';

/** The sources that can be asked now. Keys tell nobody of a change: they are read again whenever the panel is looked at. */
export function useSetUp(settings: Settings): CatalogEntry[] {
  const [ready, setReady] = useState<CatalogEntry[]>(() => catalog.filter((entry) => entry.credentials.length === 0));

  useEffect(() => {
    let current = true;
    const read = () =>
      void readReady(settings).then(
        (found) => current && setReady(found),
        (error: unknown) => console.error('The keys could not be read:', error),
      );
    read();
    window.addEventListener('focus', read);
    document.addEventListener('visibilitychange', read);
    return () => {
      current = false;
      window.removeEventListener('focus', read);
      document.removeEventListener('visibilitychange', read);
    };
  }, [settings]);

  return ready;
}

async function readReady({ providers }: Settings): Promise<CatalogEntry[]> {
  const stored = await Promise.all(catalog.map(async ({ id }) => Object.keys((await readKeys(id)).credentials)));
  return catalog.filter((entry, i) => isSetUp(entry, { stored: stored[i]!, gateway: !!providers[entry.id]?.gateway }));
}
