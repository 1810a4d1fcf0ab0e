import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formEncode } from './form-encode';

/** `sign` as the description has it: MD5 over the sorted, URL-encoded parameters and the app secret; hex in upper case. */
export function signImageSearch(params: Readonly<Record<string, string>>, secret: string): string {
  return bytesToHex(md5(utf8ToBytes(formEncode(params) + secret))).toUpperCase();
}
