import type { SearchContext } from '../provider';

/** The address of a call: the service's own base, or the company's gateway in its place. `path` begins with a slash. */
export function serviceAddress(base: string, path: string, { gateway }: Pick<SearchContext, 'gateway'>): string {
  return `${(gateway?.baseUrl ?? base).replace(/\/+$/, '')}${path}`;
}

/** The header that a company's gateway asks for. */
export function gatewayHeaders({ gateway }: Pick<SearchContext, 'gateway'>): Record<string, string> {
  return gateway?.bearer ? { Authorization: `Bearer ${gateway.bearer}` } : {};
}
