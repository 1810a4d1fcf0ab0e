import { useContext } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { mostComparedPlans } from '@/utils/sourcing/compare-plans';
import { CompareContext } from './compare-context';
import { Icon } from './icon';

/** Takes the offer into the comparison, or out of it; the letter C does the same on a card. */
export function CompareButton({ offer }: { offer: Offer }) {
  const compare = useContext(CompareContext);
  if (!compare) return null;
  const on = compare.chosen.has(offer.id);
  return (
    <button
      type="button"
      class="button link compare-button"
      data-letter="c"
      aria-pressed={on}
      title={compare.full && !on ? t('compare.full', { most: mostComparedPlans }) : undefined}
      onClick={() => compare.onToggle(offer)}
    >
      <Icon name={on ? 'check' : 'compare'} size={14} />
      {t('compare.choose')}
    </button>
  );
}
