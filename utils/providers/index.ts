import { FindError } from '../errors';
import type { Provider } from './provider';

/** The code of each provider, by its id in the catalogue, loaded when it is first asked. */
const loaders: Readonly<Record<string, () => Promise<Provider>>> = {
  'ai-gateway': async () => (await import('./ai-gateway/provider')).aiGateway,
  'image-search': async () => (await import('./image-search/provider')).imageSearch,
  'image-search-product': async () => (await import('./image-search-product/provider')).imageSearchProduct,
  linkfox: async () => (await import('./linkfox/provider')).linkfox,
  'open-platform': async () => (await import('./open-platform/provider')).openPlatform,
  library: async () => (await import('./library/index')).libraryProvider(),
};

const loaded = new Map<string, Promise<Provider>>();

/** The provider of that id, one for the life of this worker. Rejects with `provider-missing` for an unknown id. */
export function loadProvider(id: string): Promise<Provider> {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) return Promise.reject(new FindError('provider-missing', { provider: id }));
  const provider = loaded.get(id) ?? loader();
  loaded.set(id, provider);
  return provider;
}
