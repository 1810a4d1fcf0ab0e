/**
 * True for the base address of a company's gateway. It carries keys, so it is called over TLS; on this device itself that
 * is not needed.
 */
export function isGatewayAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const here = protocol === 'http:' && (hostname === 'localhost' || hostname.startsWith('127.'));
  return (protocol === 'https:' || here) && !username && !password && !search && !hash;
}
