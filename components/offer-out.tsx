import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { offerLink } from './offer-links';
import './offer-out.css';

interface OfferOutProps {
  offer: Offer;
  /** One word, where there is no room; its name says all. */
  short?: boolean;
}

/** Leads to the offer's own page. */
export function OfferOut({ offer, short = false }: OfferOutProps) {
  const sample = offer.origin === 'sample';
  const words = t(sample ? 'offer.openSample' : 'offer.open');
  return (
    <a class="offer-out" {...offerLink(offer)} aria-label={short ? words : undefined} title={short ? words : undefined}>
      {short ? t(sample ? 'offer.openSampleShort' : 'offer.openShort') : words}
      <Icon name="out" size={14} />
    </a>
  );
}
