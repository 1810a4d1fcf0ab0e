import { db, writeStores, type ProviderKeys } from './db';

export type { ProviderKeys };

type Secrets = Readonly<Record<string, string>>;

/** The saved secrets of a provider; empty where none are saved. */
export async function readKeys(providerId: string): Promise<ProviderKeys> {
  return (await (await db()).get('keys', providerId)) ?? { credentials: {} };
}

/**
 * Saves the named secrets beside the others of that provider; an empty text takes one away. What was known of a
 * replaced secret's end (`NAMEExpires`) goes with it.
 */
export async function saveKeys(providerId: string, change: Partial<ProviderKeys>): Promise<void> {
  await writeStores(['keys'], async ({ store }) => {
    const before = (await store.get(providerId)) ?? { credentials: {} };
    const { bearer = before.bearer } = change;
    const ends = Object.keys(change.credentials ?? {}).map((id) => [`${id}Expires`, ''] as const);
    const credentials = withoutEmpty({ ...before.credentials, ...Object.fromEntries(ends), ...change.credentials });
    if (Object.keys(credentials).length === 0 && !bearer) await store.delete(providerId);
    else await store.put({ credentials, ...(bearer ? { bearer } : {}) }, providerId);
  });
}

/**
 * Renews what a provider renews by itself (tokens), one renewal at a time over all windows and contexts of the extension,
 * and resolves with the secrets as they are then. Where they are no longer those that were `used`, because another call
 * renewed them meanwhile or the user replaced or removed them, nothing is renewed; and what `renew` brings is kept
 * only beside the secrets that it was made for.
 */
export function renewKeys(providerId: string, used: Secrets, renew: () => Promise<Secrets>): Promise<Secrets> {
  return navigator.locks.request(`renew ${providerId}`, async () => {
    const stored = await readKeys(providerId);
    if (!holds(stored, used)) return stored.credentials;
    const renewed = await renew();
    await writeStores(['keys'], async ({ store }) => {
      const now = await store.get(providerId);
      if (now && holds(now, used)) {
        await store.put({ ...now, credentials: { ...now.credentials, ...renewed } }, providerId);
      }
    });
    return { ...used, ...renewed };
  });
}

const holds = ({ credentials }: ProviderKeys, used: Secrets) =>
  Object.entries(used).every(([id, value]) => credentials[id] === value);

/** Forgets every secret of a provider. */
export async function removeKeys(providerId: string): Promise<void> {
  await (await db()).delete('keys', providerId);
}

function withoutEmpty(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
