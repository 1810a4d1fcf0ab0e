import { aiGatewayEntry } from './ai-gateway/entry';
import { imageSearchEntry } from './image-search/entry';
import { imageSearchProductEntry } from './image-search-product/entry';
import { libraryEntry } from './library/entry';
import { linkfoxEntry } from './linkfox/entry';
import { modelStudioEntry } from './model-studio/entry';
import { openPlatformEntry } from './open-platform/entry';
import { page1688Entry } from './page-1688';
import type { CatalogEntry, ServiceEntry } from './provider';

/** Every source of offers, as plain data. The panel's controls come from here. */
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

/** Everything that may be called, also what answers with something else than offers. Manifest and options come from here. */
export const services: readonly ServiceEntry[] = [...catalog, modelStudioEntry];

/** The service of that id. */
export function findService(id: string): ServiceEntry | undefined {
  return services.find((entry) => entry.id === id);
}

/** True where searches can go to that service. */
export function isSource(entry: ServiceEntry): entry is CatalogEntry {
  return 'capabilities' in entry;
}

/** True for a provider with keys: any search or detail call of it counts as paid. */
export function isPaid(entry: Pick<ServiceEntry, 'credentials'>): boolean {
  return entry.credentials.length > 0;
}
