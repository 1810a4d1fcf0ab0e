import { aiGatewayEntry } from './ai-gateway/entry';
import { imageSearchEntry } from './image-search/entry';
import { imageSearchProductEntry } from './image-search-product/entry';
import { libraryEntry } from './library/entry';
import { linkfoxEntry } from './linkfox/entry';
import { openPlatformEntry } from './open-platform/entry';
import { page1688Entry } from './page-1688';
import type { CatalogEntry } from './provider';

/** Every provider, as plain data. The manifest's hosts, the options form and the panel's controls come from here. */
export const catalog: readonly CatalogEntry[] = [
  libraryEntry,
  linkfoxEntry,
  openPlatformEntry,
  imageSearchEntry,
  imageSearchProductEntry,
  aiGatewayEntry,
];

/** The entry of that id, that of the user's own pages included, or undefined when a stored choice names a provider that is no longer there. */
export function findEntry(id: string): CatalogEntry | undefined {
  return id === page1688Entry.id ? page1688Entry : catalog.find((entry) => entry.id === id);
}

/** True for a provider with keys: any search or detail call of it counts as paid. */
export function isPaid(entry: Pick<CatalogEntry, 'credentials'>): boolean {
  return entry.credentials.length > 0;
}
