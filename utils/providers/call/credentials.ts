import { FindError } from '../../errors';
import type { SearchContext } from '../provider';

type Holder = Pick<SearchContext, 'credentials' | 'gateway'>;

/**
 * A secret that the call needs, without the spaces that pasting brings. Throws `credential-missing`; behind a company's
 * gateway, which holds the secrets itself, undefined.
 */
export function credential({ credentials, gateway }: Holder, id: string): string | undefined {
  const value = credentials[id]?.trim();
  if (value) return value;
  if (gateway) return undefined;
  throw new FindError('credential-missing', { credential: id });
}

/** Everything in a call that must not be seen in a report. */
export function secretsOf({ credentials, gateway }: Holder): string[] {
  return [...Object.values(credentials), gateway?.bearer ?? ''].flatMap((value) => value.trim() || []);
}
