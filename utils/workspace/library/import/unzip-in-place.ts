import { unzipSync, type AsyncUnzipOptions, type Unzipped } from 'fflate';

export { strFromU8 } from 'fflate';

/**
 * Stands in for `fflate`'s `unzip` where the reader of workbooks asks for it (wxt.config.ts): that one starts workers from
 * `blob:` addresses, which the content security policy of an extension refuses. We are in a worker already.
 */
export function unzip(
  archive: Uint8Array,
  { filter }: AsyncUnzipOptions,
  done: (error: unknown, files: Unzipped) => void,
): void {
  try {
    done(null, unzipSync(archive, filter ? { filter } : {}));
  } catch (error) {
    done(error, {});
  }
}
