const utf8 = new TextEncoder();

/**
 * `sign` as the description has it: SHA-1 over the app secret, every parameter's name and value sorted by name, and the
 * secret again; hex in upper case.
 */
export async function signImageSearchProduct(
  params: Readonly<Record<string, string>>,
  secret: string,
): Promise<string> {
  const pairs = Object.keys(params)
    .sort()
    .map((name) => name + params[name]!);
  const digest = await crypto.subtle.digest('SHA-1', utf8.encode(secret + pairs.join('') + secret));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
