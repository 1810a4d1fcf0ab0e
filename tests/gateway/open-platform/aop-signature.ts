import { createHmac } from 'node:crypto';

/**
 * The signature of the open platform's gateway: HMAC-SHA1 with the app's secret over the path from `param2` on, followed
 * by every parameter as name and raw value run together, these pairs in ascending order; upper-case hex.
 */
export function aopSignature(path: string, parameters: Iterable<readonly [string, string]>, secret: string): string {
  const pairs = [...parameters].filter(([name]) => name !== '_aop_signature').map(([name, value]) => name + value);
  pairs.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return createHmac('sha1', secret)
    .update(path + pairs.join(''), 'utf8')
    .digest('hex')
    .toUpperCase();
}
