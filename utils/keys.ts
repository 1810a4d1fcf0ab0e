import { db, type ProviderKeys } from './db';

export type { ProviderKeys };

/** The saved secrets of a provider; empty where none are saved. */
export async function readKeys(providerId: string): Promise<ProviderKeys> {
  return (await (await db()).get('keys', providerId)) ?? { credentials: {} };
}

/** Saves the named secrets beside the others of that provider; an empty text takes one away. */
export async function saveKeys(providerId: string, change: Partial<ProviderKeys>): Promise<void> {
  const { store, done } = (await db()).transaction('keys', 'readwrite');
  const before = (await store.get(providerId)) ?? { credentials: {} };
  const { bearer = before.bearer } = change;
  const credentials = withoutEmpty({ ...before.credentials, ...change.credentials });
  if (Object.keys(credentials).length === 0 && !bearer) await store.delete(providerId);
  else await store.put({ credentials, ...(bearer ? { bearer } : {}) }, providerId);
  await done;
}

/**
 * Saves what a provider renewed by itself (tokens). Where the user removed or replaced meanwhile what was `used` for it,
 * the renewed ones belong to nothing any more and are dropped.
 */
export async function renewKeys(
  providerId: string,
  used: Readonly<Record<string, string>>,
  renewed: Readonly<Record<string, string>>,
): Promise<void> {
  const { store, done } = (await db()).transaction('keys', 'readwrite');
  const now = await store.get(providerId);
  const same = now && Object.entries(used).every(([id, value]) => now.credentials[id] === value);
  if (same) await store.put({ ...now, credentials: { ...now.credentials, ...renewed } }, providerId);
  await done;
}

/** Forgets every secret of a provider. */
export async function removeKeys(providerId: string): Promise<void> {
  await (await db()).delete('keys', providerId);
}

function withoutEmpty(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
