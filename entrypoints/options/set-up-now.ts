import { readKeys } from '@/utils/keys';
import { isPaid, services as every } from '@/utils/providers/catalog';
import type { ServiceEntry } from '@/utils/providers/provider';
import { inRegion } from '@/utils/providers/region';
import { isSetUp } from '@/utils/providers/set-up';
import { readSettings } from '@/utils/settings';

/** The services that work with a key of the user's. */
export const services = every.filter(isPaid);

/** The services that can be asked now, with their gateways. */
export async function setUpNow(): Promise<{ entry: ServiceEntry; gateway?: { baseUrl: string } }[]> {
  const { providers } = await readSettings();
  const stored = await Promise.all(services.map(async ({ id }) => Object.keys((await readKeys(id)).credentials)));
  return services.flatMap((entry, i) => {
    const { options = {}, gateway } = providers[entry.id] ?? {};
    const ready = isSetUp(entry, { stored: stored[i]!, gateway: !!gateway });
    return ready ? [{ entry: inRegion(entry, options), gateway }] : [];
  });
}
