import { libraryEntry } from './library/entry';
import type { CatalogEntry } from './provider';

/** Every provider, as plain data. The manifest's hosts, the options form and the panel's controls come from here. */
export const catalog: readonly CatalogEntry[] = [libraryEntry];

/** The entry of that id, or undefined when a stored choice names a provider that is no longer there. */
export function findEntry(id: string): CatalogEntry | undefined {
  return catalog.find((entry) => entry.id === id);
}
