import type { Offer } from '@/utils/offer/offer';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { IconButton } from './icon-button';
import { OfferPicture } from './offer-picture';
import './planned-offers.css';

interface PlannedOffersProps {
  offers: readonly Offer[];
  shown: string;
  onShow(id: string): void;
  onRemove(id: string): void;
}

const titleOf = ({ title, titleTranslated }: Offer) => titleTranslated ?? title;

/** The offers of the plan, one of them shown in full. */
export function PlannedOffers({ offers, shown, onShow, onRemove }: PlannedOffersProps) {
  return (
    <ul class="planned-offers" aria-label={t('plan.offers')}>
      {offers.map((offer) => (
        <li key={offer.id} class={offer.id === shown ? 'shown' : undefined}>
          <OfferPicture offer={offer} />
          <button
            type="button"
            class="planned-offer"
            aria-pressed={offer.id === shown}
            title={offer.title}
            onClick={() => onShow(offer.id)}
          >
            <strong>{offer.price ? formatMoney(offer.price) : t('offer.priceNotGiven')}</strong>
            <span lang={offer.titleTranslated ? undefined : 'zh'}>{titleOf(offer)}</span>
            {offer.supplier.name && (
              <span class="soft small" lang="zh">
                {offer.supplier.name}
              </span>
            )}
          </button>
          <IconButton
            icon="close"
            words={t('plan.remove', { title: titleOf(offer) })}
            size={14}
            onPress={() => onRemove(offer.id)}
          />
        </li>
      ))}
    </ul>
  );
}
