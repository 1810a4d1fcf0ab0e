import { zipSync, type Zippable } from 'fflate';

export { strToU8, zipSync } from 'fflate';

type Files = Record<string, Uint8Array>;

/**
 * Stands in for `fflate`'s `zip` where the spreadsheet writer asks for it (wxt.config.ts): that one starts workers from
 * `blob:` addresses, which the content security policy of an extension refuses, and then never ends. We are in a worker already.
 * Pictures are compressed as they are and go in unchanged.
 */
export function zip(files: Files, done: (error: Error | null, archive: Uint8Array) => void): void {
  const stored = Object.entries(files).map(([path, bytes]): [string, Zippable[string]] => [
    path,
    path.startsWith('xl/media/') ? [bytes, { level: 0 }] : bytes,
  ]);
  done(null, zipSync(Object.fromEntries(stored)));
}
