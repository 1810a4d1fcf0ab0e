import { isOwnPicture, mayReadWeb } from '../../search/picture-hosts';
import { readResultPicture } from '../../search/read-result-picture';

/** A picture for a cell need not be larger, bytes. */
const maxBytes = 2_000_000;

/**
 * Reads pictures for an export: from the browser's cache where they were shown already, else from the services' picture
 * servers as far as the browser allows those, and from nowhere else. A picture that is not there is undefined. A private
 * window's are read past the cache, which is the regular profile's.
 */
export function exportPictures(
  isPrivate: boolean,
): (address: string, signal: AbortSignal) => Promise<Blob | undefined> {
  const allowed = mayReadWeb();
  return async (address, signal) => {
    if (!isOwnPicture(address) && !(await allowed)) return undefined;
    try {
      return await readResultPicture(address, maxBytes, isPrivate ? 'no-store' : 'force-cache', signal);
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
}
