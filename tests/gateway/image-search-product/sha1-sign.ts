import { createHash } from 'node:crypto';

/**
 * Seed 002's signature: secret, then every parameter without `sign` as name and value run together in ascending order of
 * the names, then the secret again; SHA-1, upper-case hex.
 */
export function sha1Sign(parameters: Iterable<readonly [string, string]>, secret: string): string {
  const run = [...parameters]
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => name + value)
    .join('');
  return createHash('sha1')
    .update(secret + run + secret, 'utf8')
    .digest('hex')
    .toUpperCase();
}
