import { FindError } from '../errors';
import { fetchBlob } from '../http';
import { checkPicture } from '../image/decode';
import { isResultPicture } from './picture-hosts';

/** A picture that hangs is given up after this, ms: well within the time that a browser leaves a worker idle. */
const timeLimit = 15_000;

/**
 * The bytes of an offer's picture, with or without the browser's `cache`. Throws a `FindError` where the address is none
 * of an offer's picture, it cannot be read, is over `maxBytes` or is no picture; the signal's reason where it was aborted.
 */
export async function readResultPicture(
  address: string,
  maxBytes: number,
  cache: RequestCache,
  signal: AbortSignal,
): Promise<Blob> {
  if (!isResultPicture(address)) throw new FindError('picture-host-closed', { host: hostOf(address) });
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
  const blob = await fetchBlob(address, maxBytes, limited, cache);
  checkPicture(new Uint8Array(await blob.arrayBuffer()));
  return blob;
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address);
