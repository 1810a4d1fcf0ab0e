import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { offerLink } from './offer-links';
import './offer-out.css';

/** Leads to the offer's own page. */
export function OfferOut({ offer }: { offer: Offer }) {
  return (
    <a class="offer-out" {...offerLink(offer)}>
      {t(offer.origin === 'sample' ? 'offer.openSample' : 'offer.open')}
      <Icon name="out" size={14} />
    </a>
  );
}
