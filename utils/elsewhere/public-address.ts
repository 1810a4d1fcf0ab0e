import { isPublicHost } from '../providers/call/public-picture';

/** Longer addresses are cut or refused by the sites. Characters. */
const longest = 2000;

/**
 * Parameters that open an address to whoever holds it: signatures, tokens and sessions of the storage services (S3, Google,
 * Azure's `sig`, Aliyun's `OSSAccessKeyId` and `auth_key`, Tencent's `q-sign-…`, Akamai's `hdnts`, Facebook's `oh`) and of shops.
 */
const opening =
  /(^|[-_.])(sig|sign|signature|token|auth|authorization|jwt|session|sessionid|sid|credential|password|passwd|pwd|secret|hmac|policy|ticket|apikey|accesskey|hdnea|hdnts|hdntl|oh|oe)($|[-_.])|signature|token|api[-_]?key|access[-_]?key|auth[-_]?key|key[-_]pair/i;

/** A long run without a word or a measure in it is a secret more often than a version. Characters. */
const opaque = /^[\w+/=%-]{40,}$/;

/**
 * The address itself where anybody may fetch it: http or https of a public name, no user name in it, no port of its own, and no
 * parameter that looks like a key. Undefined for every other, since a site that is given it would see what was meant for
 * the user, or nothing. Nothing is taken out of an address: without its signature it is another one.
 */
export function publicAddress(address: string | undefined): string | undefined {
  if (!address || address.length > longest || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, port, search, hash } = new URL(address);
  const plain = /^https?:$/.test(protocol) && !username && !password && !port && isPublicHost(hostname);
  return plain && !opens(search) && !opens(hash.replace(/^#/, '?')) ? address : undefined;
}

function opens(query: string): boolean {
  return [...new URLSearchParams(query)].some(([name, value]) => opening.test(name) || opaque.test(value));
}
