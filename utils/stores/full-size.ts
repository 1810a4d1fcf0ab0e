import { stores } from '.';

/** Larger addresses of a picture by the store whose servers hold it, best first; empty where none is known. */
export function fullSizeAddresses(address: string): string[] {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return [];
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
  for (const store of stores) {
    const larger = store.fullSize?.(url) ?? [];
    if (larger.length) return larger;
  }
  return [];
}
