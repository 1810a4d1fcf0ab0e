import { useContext } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { PlanContext } from './plan-context';

/** Opens the offer's plan. */
export function PlanButton({ offer }: { offer: Offer }) {
  const plan = useContext(PlanContext);
  if (!plan) return null;
  return (
    <button type="button" class="button link plan-button" onClick={() => plan.onPlan(offer)}>
      <Icon name={plan.planned.has(offer.id) ? 'check' : 'plan'} size={14} />
      {t('plan.open')}
    </button>
  );
}
