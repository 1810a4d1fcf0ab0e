/**
 * The offer that an address of 1688 stands for: `detail.1688.com/offer/ID.html`, `m.1688.com/offer/ID.html`,
 * `detail.m.1688.com/page/index.html?offerId=ID`. Links that only carry an offer's number (a chat, "find similar") are
 * none. Undefined for every other address.
 */
export function offerIdOf(address: string): string | undefined {
  if (address.length > 8000 || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!/^(?:detail|m|detail\.m)\.1688\.com$/.test(hostname)) return undefined;
  const id = /^\/offer\/(\d+)(?:\.html)?$/.exec(pathname)?.[1] ?? searchParams.get('offerId') ?? undefined;
  return id && /^\d{6,20}$/.test(id) ? id : undefined;
}

/** Advertised offers lead through a counter of clicks that hides which offer it is. */
export function isAdvertisement(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname === 'dj.1688.com';
}
