import { createHash, createHmac } from 'node:crypto';

/** The headers that are signed, by name in lower case. */
export const SIGNED = ['x-csk-ak', 'x-csk-content-md5', 'x-csk-nonce', 'x-csk-time', 'x-csk-version'] as const;

/** Base64 of the MD5 of a body. */
export const contentMd5 = (body: string | Buffer): string => createHash('md5').update(body).digest('base64');

/**
 * The signature of 1688's AI gateway (section 3.3): base64 of HMAC-SHA256 over method, content MD5, `application/json`,
 * time, the five headers sorted, each with its newline, and the path.
 */
export function cskSign(
  method: string,
  path: string,
  headers: Record<(typeof SIGNED)[number], string>,
  secret: string,
): string {
  const lines = [method, headers['x-csk-content-md5'], 'application/json', headers['x-csk-time']];
  for (const name of SIGNED) lines.push(`${name}:${headers[name]}`);
  return createHmac('sha256', secret)
    .update(`${lines.join('\n')}\n${path}`, 'utf8')
    .digest('base64');
}

/** Access key and secret out of the AK that a user is given: base64url, or plain: 32 letters of secret, then the id. */
export function splitAk(ak: string): { secret: string; id: string } {
  const decoded = Buffer.from(ak, 'base64url').toString('utf8');
  const text = /^[\x21-\x7e]{33,}$/.test(decoded) ? decoded : ak;
  return { secret: text.slice(0, 32), id: text.slice(32) };
}
