import { md5 } from '@noble/hashes/legacy.js';
import type { AccessKey } from './access-key';

/** What the signature covers besides the key. */
export interface SignedCall {
  method: 'POST';
  /** From the slash after the host on, without a query. */
  path: string;
  body: string;
  version: string;
  /** Seconds since 1970. */
  time: string;
  /** 8 hex digits. */
  nonce: string;
}

const utf8 = new TextEncoder();
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/**
 * The `x-csk-…` headers: the body's MD5, and an HMAC-SHA256 over method, MD5, type, time, the other headers sorted (each
 * with its line end) and the path; both in base64.
 */
export async function signAiGateway(key: AccessKey, call: SignedCall): Promise<Record<string, string>> {
  const contentMd5 = base64(md5(utf8.encode(call.body)));
  const headers: Record<string, string> = {
    'x-csk-ak': key.id,
    'x-csk-content-md5': contentMd5,
    'x-csk-nonce': call.nonce,
    'x-csk-time': call.time,
    'x-csk-version': call.version,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const message = `${call.method}\n${contentMd5}\napplication/json\n${call.time}\n${lines.join('')}${call.path}`;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', utf8.encode(key.secret), hmac, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', imported, utf8.encode(message));
  return { ...headers, 'x-csk-sign': base64(new Uint8Array(signature)) };
}
