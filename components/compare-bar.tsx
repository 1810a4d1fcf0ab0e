import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { mostComparedPlans } from '@/utils/sourcing/compare-plans';
import { OfferPicture } from './offer-picture';
import { IconButton } from './icon-button';
import './compare-bar.css';

interface CompareBarProps {
  offers: readonly Offer[];
  /** True after a press on one more than there is room for. */
  refused: boolean;
  onShow(): void;
  onClear(): void;
}

/** The chosen offers at the foot of the list, with the way to see them side by side. */
export function CompareBar({ offers, refused, onShow, onClear }: CompareBarProps) {
  return (
    <section class="compare-bar" aria-label={t('compare.bar')}>
      <div class="compare-bar-pictures">
        {offers.map((offer) => (
          <OfferPicture key={offer.id} offer={offer} />
        ))}
      </div>
      <button type="button" class="button primary" onClick={onShow}>
        {t('compare.tab', { count: offers.length })}
      </button>
      <IconButton icon="close" words={t('compare.clear')} size={14} onPress={onClear} />
      <p role="status" class="small">
        {refused ? t('compare.full', { most: mostComparedPlans }) : offers.length === 1 ? t('compare.oneMore') : ''}
      </p>
    </section>
  );
}
