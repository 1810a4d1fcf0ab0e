const utf8 = new TextEncoder();

/**
 * `_aop_signature` of the open platform: HMAC-SHA1, keyed with the app secret, over the path from `param2` on and every
 * parameter's name and raw value, sorted; hex in upper case. Source: open.1688.com/api/sysSignature.htm, with its vector.
 */
export async function signOpenPlatform(
  path: string,
  params: Readonly<Record<string, string>>,
  secret: string,
): Promise<string> {
  const pairs = Object.entries(params)
    .filter(([name]) => name !== '_aop_signature')
    .map(([name, value]) => name + value)
    .sort();
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), { name: 'HMAC', hash: 'SHA-1' }, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign('HMAC', key, utf8.encode(path + pairs.join('')));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
