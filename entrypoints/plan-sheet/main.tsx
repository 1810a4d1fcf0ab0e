import { render } from 'preact';
import '@/assets/theme/base.css';
import { applyTheme } from '@/assets/theme/apply-theme';
import { dataSource } from '@/components/data-source';
import { PlanSheet } from '@/components/plan-sheet';
import { readCosts } from '@/utils/costs';
import { readKeptRates } from '@/utils/exchange-rates/kept-rates';
import { applyLanguage } from '@/utils/language';
import { planFigures } from '@/utils/plan-figures';
import { readPlan } from '@/utils/plan-record';
import { readSettings } from '@/utils/settings';

/** The plan that the address names, to be printed; paper is white whatever the theme. */
const place = new URLSearchParams(location.search).get('plan') ?? '';
const [plan, costs, { table: bank }, { quantity, language }] = await Promise.all([
  readPlan(place),
  readCosts(),
  readKeptRates(),
  readSettings(),
]);
applyTheme('light');
await applyLanguage(language);
const offer = plan?.offers.find(({ id }) => id === plan.shown);
const figures = plan && planFigures({ plan, product: plan.of.product, costs, bank, quantity });
render(
  <PlanSheet
    sheet={
      plan && figures && offer
        ? {
            offer,
            offers: plan.offers,
            quantity,
            complexity: plan.complexity,
            landed: figures.landed(offer).cost,
            margins: figures.customMargins(plan.offers, plan.complexity),
            product: plan.of.product,
            marketplace: figures.profile.id,
            yuanRate: figures.yuanRate,
            source: dataSource(plan.of),
          }
        : undefined
    }
    onPrint={() => window.print()}
  />,
  document.getElementById('app')!,
);
if (offer) window.print();
