import type { Offer } from '@/utils/offer/offer';
import type { PlanComparison } from '@/utils/sourcing/compare-plans';
import type { LandedCost } from '@/utils/sourcing/landed-cost';
import { isTaken, type LandedLine } from '@/utils/sourcing/landed-line';
import type { OfferMargin } from '@/utils/sourcing/margins';
import {
  complexities,
  planEstimates,
  type NoPlan,
  type OrderPlan,
  type PlanColumn,
  type PlanNote,
} from '@/utils/sourcing/order-plan';
import { shownMoney } from '@/utils/sourcing/shown-money';
import { formatMoney, formatNumber, formatSignedPercent, formatTaken, formatUnitPrice } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { beforeWords, breakEvenWords } from './margin-words';

/** A table of figures in words: the panel draws it, the sheet prints it, and it is copied as text. */
export interface FigureRows {
  title: string;
  /** Titles of the columns after the first. */
  columns: readonly string[];
  rows: readonly FigureRow[];
}

/** One row: what it is called, and a cell for each column. */
export interface FigureRow {
  name: string;
  cells: readonly FigureCell[];
  /** Stands out, as a sum does. */
  sum?: boolean;
}

/** A figure in words, with a small remark below it. */
export interface FigureCell {
  words: string;
  note?: string;
  /** False: not a figure but the word that there is none. */
  given?: boolean;
}

const cell = (words: string, note?: string): FigureCell => ({ words, ...(note ? { note } : {}) });
const notGiven = (): FigureCell => ({ words: t('offer.notGiven'), given: false });
const yuan = (amount: string) => formatMoney({ amount, currency: 'CNY' });

/** The landed cost, line by line, as text. */
export function landedRows(cost: LandedCost): FigureRows {
  const money = (amount: string | undefined) =>
    amount === undefined ? notGiven() : cell(formatMoney(shownMoney(amount, cost.currency)));
  const lineWords = (line: LandedLine): FigureCell => {
    const { state, amount } = line;
    if (state !== 'counted') return { words: t(`landed.state.${state}`), given: false };
    if (amount === undefined || !isTaken(line)) return money(amount);
    return cell(formatTaken(shownMoney(amount, cost.currency)));
  };
  const lines = (group: LandedLine['group']) =>
    cost.lines
      .filter((line) => line.group === group)
      .map((line): FigureRow => ({ name: t(`landed.line.${line.code}`), cells: [lineWords(line)] }));
  const result = (name: string, text: FigureCell): FigureRow => ({ name, cells: [text], sum: true });
  const before = beforeWords(cost.without);
  const breakEven = breakEvenWords(cost);
  return {
    title: t('landed.title'),
    columns: [t('landed.perUnit', { currency: cost.currency })],
    rows: [
      ...lines('landed'),
      result(t('landed.subtotal'), money(cost.landedUnitCost)),
      ...lines('sale'),
      result(t('landed.result'), money(cost.profit)),
      result(t('landed.margin'), cost.margin ? cell(formatSignedPercent(cost.margin), before) : notGiven()),
      result(t('landed.roi'), cost.roi ? cell(formatSignedPercent(cost.roi), before) : notGiven()),
      result(t('landed.breakEvenPrice'), money(cost.breakEvenPrice)),
      result(t('landed.breakEvenQuantity'), breakEven === undefined ? notGiven() : cell(breakEven)),
    ],
  };
}

/** A custom order in one column, or two where the quantity is below the minimum. */
export function orderRows(plan: OrderPlan): FigureRows {
  const columns = [plan.asked, ...(plan.atMinimum ? [plan.atMinimum] : [])];
  const row = (name: string, of: (column: PlanColumn) => FigureCell, sum?: boolean): FigureRow => ({
    name,
    cells: columns.map(of),
    ...(sum ? { sum } : {}),
  });
  const fee = plan.sampleFee ? cell(yuan(plan.sampleFee.shown)) : notGiven();
  const markup = `+${Number(complexities[plan.complexity].markup) * 100}%`;
  return {
    title: t('order.title'),
    columns: [t('order.asked'), ...(plan.atMinimum ? [t('order.atMinimum')] : [])],
    rows: [
      row(t('order.quantity'), ({ quantity }) => cell(formatNumber(quantity))),
      row(t('order.unit'), ({ unitPrice, basePrice }) =>
        cell(
          yuan(unitPrice.shown),
          // All four places are shown, zeros too.
          t('order.unitDetail', { base: yuan(basePrice), markup, detail: formatUnitPrice(unitPrice.detail) }),
        ),
      ),
      row(t('order.batch'), ({ batch }) => cell(yuan(batch.shown))),
      row(t('order.sampleFee'), () => fee),
      row(t('order.shipping'), ({ shipping }) => cell(yuan(shipping.shown), t('order.estimate'))),
      row(t('order.total'), ({ total }) => cell(yuan(total.shown)), true),
      row(t('order.deposit'), ({ payment }) => cell(yuan(payment.deposit.shown))),
      row(t('order.balance'), ({ payment }) => cell(yuan(payment.balance.shown))),
    ],
  };
}

/** What stands beside a custom order's columns: the sample alone, and the days. */
export function orderFacts(plan: OrderPlan): [name: string, words: string | undefined][] {
  return [
    [
      t('order.sampleTotal', { freight: planEstimates.sampleFreight }),
      plan.sampleTotal && yuan(plan.sampleTotal.shown),
    ],
    [t('order.sampleDays'), t('order.days', { count: plan.sampleDays })],
    [t('order.productionDays'), t('order.days', { count: plan.productionDays })],
  ];
}

/** The plans of several offers side by side, with the cheapest and the soonest named; `margins` at the custom prices. */
export function comparisonRows(
  offers: readonly Offer[],
  { plans, cheapest, fastest }: PlanComparison,
  margins: ReadonlyMap<string, OfferMargin>,
): FigureRows {
  const row = (name: string, of: (plan: OrderPlan) => FigureCell): FigureRow => ({
    name,
    cells: plans.map((plan) => (plan.kind === 'plan' ? of(plan) : { words: t('plans.noPlan'), given: false })),
  });
  const total: FigureRow = {
    name: t('plans.total'),
    cells: plans.map((plan, i) =>
      plan.kind === 'plan'
        ? cell(
            yuan(plan.asked.total.shown),
            plan.offerId === cheapest ? t('plans.cheapest') : notesOf(plan, belowMinimum, offers[i]!).join(' '),
          )
        : { words: t('plans.noPlan'), note: t(`plans.why.${plan.reason}`), given: false },
    ),
    sum: true,
  };
  return {
    title: t('plans.title'),
    columns: offers.map(({ title, titleTranslated }) => titleTranslated ?? title),
    rows: [
      total,
      row(t('plans.unit'), ({ asked }) => cell(yuan(asked.unitPrice.shown), t('order.estimate'))),
      row(t('order.sampleFee'), ({ sampleFee }) => (sampleFee ? cell(yuan(sampleFee.shown)) : notGiven())),
      row(t('plans.time'), ({ sampleDays, productionDays, offerId }) =>
        cell(
          t('order.days', { count: sampleDays + productionDays }),
          offerId === fastest ? t('plans.fastest') : undefined,
        ),
      ),
      row(t('plans.minimum'), ({ minimum }) => (minimum === undefined ? notGiven() : cell(formatNumber(minimum)))),
      row(t('plans.toSample'), ({ makesToSample }) =>
        makesToSample === 'yes' ? cell(t('plans.toSample.yes')) : notGiven(),
      ),
      row(t('plans.margin'), ({ offerId }) => {
        const known = margins.get(offerId);
        return known ? cell(formatSignedPercent(known.margin), beforeWords(known.without)) : notGiven();
      }),
    ],
  };
}

/** The remarks on a plan, in words. */
export const planNotes = (plan: OrderPlan, offer: Offer): string[] => notesOf(plan, () => true, offer);

/** A total that cannot be ordered so must not be compared as if it could. */
const belowMinimum = (note: PlanNote) => note === 'below-order-minimum' || note === 'below-sample-minimum';

function notesOf({ notes }: OrderPlan, wanted: (note: PlanNote) => boolean, offer: Offer): string[] {
  const { minimumSampleQuantity = 0, minimumQuantity = 0 } = offer.customization ?? {};
  return notes.filter(wanted).map((note) =>
    t(`order.note.${note}`, {
      sampleMinimum: minimumSampleQuantity,
      orderMinimum: Math.max(minimumQuantity, offer.minimumOrder ?? 0),
      count: offer.supplier.years ?? 0,
    }),
  );
}

/** Why there is no plan, in words. */
export const noPlanWords = ({ reason }: NoPlan): string => t(`order.noPlan.${reason}`);

/** A table as lines of tab-separated text, which spreadsheets take. */
export function asText({ title, columns, rows }: FigureRows): string {
  const lines = rows.map(({ name, cells }) => [
    name,
    ...cells.map(({ words, note }) => (note ? `${words} (${note})` : words)),
  ]);
  return [[title, ...columns.map(noFormula)], ...lines].map((line) => line.map(oneCell).join('\t')).join('\n');
}

const oneCell = (text: string) => text.replace(/[\t\r\n]+/g, ' ');

/** A supplier's words that no spreadsheet takes for a formula. */
export const noFormula = (text: string): string => text.replace(/^(?=\s*[=@+-])/, "'");
