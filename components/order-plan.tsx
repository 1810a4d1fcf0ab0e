import type { Offer } from '@/utils/offer/offer';
import type { Complexity, NoPlan, OrderPlan } from '@/utils/sourcing/order-plan';
import { t } from '@/utils/i18n/t';
import { Fact } from './fact';
import { noPlanWords, orderFacts, orderRows, planNotes } from './figure-rows';
import { FigureTable } from './figure-table';
import { Segments } from './segments';
import './order-plan.css';

interface OrderPlanViewProps {
  offer: Offer;
  plan: OrderPlan | NoPlan;
  complexity: Complexity;
  onComplexity(complexity: Complexity): void;
}

const grades = ['simple', 'standard', 'complex'] as const;

/** What a custom order costs and how long it takes, or why there is none. */
export function OrderPlanView({ offer, plan, complexity, onComplexity }: OrderPlanViewProps) {
  if (plan.kind === 'no-plan') return <p class="order-none">{noPlanWords(plan)}</p>;
  return (
    <div class="order-plan">
      <p class="soft small">{t('order.about')}</p>
      <Segments
        label={t('order.complexity')}
        value={complexity}
        options={grades.map((value) => ({ value, words: t(`order.complexity.${value}`) }))}
        onChange={onComplexity}
      />
      <p class="soft small">{t(`order.complexity.${complexity}.about`)}</p>
      <FigureTable table={orderRows(plan)} />
      <dl class="order-facts">
        {orderFacts(plan).map(([name, words]) => (
          <Fact key={name} name={name}>
            {words}
          </Fact>
        ))}
      </dl>
      <ul class="order-notes">
        {planNotes(plan, offer).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
