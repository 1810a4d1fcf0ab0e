import { freePictures } from './free-pictures';
import type { FreedPictures } from './freed-pictures';

/** So much should be left on the disk after every answer, bytes. */
const leastRoom = 100_000_000;

/**
 * Near a full disk the oldest pictures go before a write fails; what went, or undefined where there is room enough, where
 * the browser does not tell, or where no picture is left.
 */
export async function tendRoom(): Promise<FreedPictures | undefined> {
  const { usage, quota } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  if (usage === undefined || quota === undefined) return undefined;
  const missing = leastRoom - (quota - usage);
  if (missing <= 0) return undefined;
  const freed = await freePictures(missing);
  return freed.pictures > 0 ? freed : undefined;
}
