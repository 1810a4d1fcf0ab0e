import type { Offer } from '@/utils/offer/offer';

/**
 * An address from a service as a link may use it: http(s), or a page of this extension. Anything else (`javascript:`)
 * is no link.
 */
export function safeHref(address: string | undefined): string | undefined {
  if (!address) return undefined;
  if (/^\/?[\w-]+\.html(\?|#|$)/.test(address)) return address;
  return /^(https?|chrome-extension|moz-extension):\/\//i.test(address) ? address : undefined;
}

/** Attributes of a link to the offer's page, opened beside the panel. */
export function offerLink(offer: Offer) {
  return { href: safeHref(offer.url), target: '_blank', rel: 'noopener noreferrer' };
}
