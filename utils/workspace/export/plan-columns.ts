import { t } from '../../i18n/t';
import type { Offer } from '../../offer/offer';
import { shownMoney } from '../../sourcing/shown-money';
import type { PlanSnapshot } from '../plan-snapshot';
import { plannedFigures } from '../snapshot-plan';
import type { ColumnOf } from './export-source';
import { date, money, number, percent, text, type CellKind, type ExportCell } from './table';

/** An offer with the order that is planned of it. Absent: none is. */
export interface PlannedOffer {
  offer: Offer;
  plan?: PlanSnapshot;
}

type Figures = ReturnType<typeof plannedFigures> & { plan: PlanSnapshot };

/** What each plan comes to: landed cost and gain of a unit, and the custom order. `usual`: exported unless left out. */
export function planColumns<T extends PlannedOffer>(usual: boolean): ColumnOf<T>[] {
  const known = new WeakMap<PlanSnapshot, Figures>();
  const figuresOf = ({ offer, plan }: PlannedOffer): Figures | undefined => {
    if (!plan) return undefined;
    const figures = known.get(plan) ?? { ...plannedFigures(offer, plan), plan };
    known.set(plan, figures);
    return figures;
  };
  const column = (
    id: string,
    name: string,
    kind: CellKind,
    cell: (figures: Figures) => ExportCell | undefined,
    wanted = usual,
  ): ColumnOf<T> => ({
    id: `plan-${id}`,
    name,
    kind,
    usual: wanted,
    cell: (item) => {
      const figures = figuresOf(item);
      return figures && cell(figures);
    },
  });
  const landed = (of: 'landedUnitCost' | 'profit' | 'breakEvenPrice') => (figures: Figures) => {
    const exact = figures.landed[of];
    return money(exact === undefined ? undefined : shownMoney(exact, figures.landed.currency));
  };
  const order = (of: 'unitPrice' | 'batch' | 'shipping' | 'total') => (figures: Figures) =>
    figures.order.kind === 'plan' ? money({ amount: figures.order.asked[of].shown, currency: 'CNY' }) : undefined;
  return [
    column('quantity', t('export.column.planQuantity'), 'number', ({ plan }) => number(plan.quantity)),
    column('marketplace', t('plan.marketplace'), 'text', ({ plan }) => text(plan.profile.id)),
    column('selling', t('export.column.sellingPrice'), 'money', ({ plan }) => money(plan.sellingPrice)),
    column('landed', t('landed.cost'), 'money', landed('landedUnitCost')),
    column('profit', t('landed.profit'), 'money', landed('profit')),
    column('margin', t('export.column.planMargin'), 'percent', (figures) => percent(figures.landed.margin)),
    column('roi', t('landed.roi'), 'percent', (figures) => percent(figures.landed.roi)),
    column('without', t('export.column.planWithout'), 'text', (figures) =>
      text(figures.landed.without.map((code) => t(`landed.line.${code}`)).join(', ')),
    ),
    column('break-even', t('landed.breakEvenPrice'), 'money', landed('breakEvenPrice'), false),
    column('unit', t('export.column.orderUnit'), 'money', order('unitPrice')),
    column('batch', t('export.column.orderBatch'), 'money', order('batch'), false),
    column('shipping', t('export.column.orderShipping'), 'money', order('shipping'), false),
    column('total', t('export.column.orderTotal'), 'money', order('total')),
    column('date', t('export.column.planDate'), 'date', ({ plan }) => date(plan.at), false),
  ];
}
