import { createHash } from 'node:crypto';

/**
 * Seed 001's signature: the parameters without `sign`, in ascending order of their names, urlencoded the way Python's
 * `urllib.parse.urlencode` does it, followed by the secret; MD5, upper-case hex.
 */
export function md5Sign(parameters: Iterable<readonly [string, string]>, secret: string): string {
  const query = [...parameters]
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${quotePlus(name)}=${quotePlus(value)}`)
    .join('&');
  return createHash('md5')
    .update(query + secret, 'utf8')
    .digest('hex')
    .toUpperCase();
}

/** Python's `quote_plus`: letters, digits and `_.-~` stay, a space is `+`, every other byte of the UTF-8 is `%XX`. */
const quotePlus = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
