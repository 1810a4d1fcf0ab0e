import { useEffect, useState } from 'preact/hooks';
import { readKeys } from '@/utils/keys';
import type { ServiceEntry } from '@/utils/providers/provider';
import { isSetUp } from '@/utils/providers/set-up';
import type { Settings } from '@/utils/settings';

/** Those of these services that can be asked now. Keys tell nobody of a change: they are read again whenever the panel is looked at. */
export function useSetUp<Entry extends ServiceEntry>(settings: Settings, services: readonly Entry[]): Entry[] {
  const [ready, setReady] = useState<Entry[]>(() => services.filter((entry) => entry.credentials.length === 0));

  useEffect(() => {
    let current = true;
    const read = () =>
      void readReady(settings, services).then(
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
  }, [settings, services]);

  return ready;
}

async function readReady<Entry extends ServiceEntry>(
  { providers }: Settings,
  services: readonly Entry[],
): Promise<Entry[]> {
  const stored = await Promise.all(services.map(async ({ id }) => Object.keys((await readKeys(id)).credentials)));
  return services.filter((entry, i) => isSetUp(entry, { stored: stored[i]!, gateway: !!providers[entry.id]?.gateway }));
}
