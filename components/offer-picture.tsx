import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { offerLink } from './offer-links';
import './offer-picture.css';

/**
 * The offer's picture in a box that never changes its size. Its link repeats the title's, so it is left out of the tab
 * order.
 */
export function OfferPicture({ offer }: { offer: Offer }) {
  const [failed, setFailed] = useState(false);
  return (
    <a class="offer-picture" {...offerLink(offer)} tabIndex={-1} aria-hidden="true">
      {offer.imageUrl && !failed ? (
        <img
          src={offer.imageUrl}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setFailed(true)}
        />
      ) : (
        <Icon name="picture" size={24} />
      )}
      {offer.origin === 'sample' && <span class="offer-picture-sample">{t('sample.tag')}</span>}
    </a>
  );
}
