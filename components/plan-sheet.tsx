import type { Offer } from '@/utils/offer/offer';
import { comparePlans } from '@/utils/sourcing/compare-plans';
import type { UsedRate } from '@/utils/sourcing/exchange-rates';
import { inquiryOf } from '@/utils/sourcing/inquiry';
import { inquiryInChinese } from '@/utils/sourcing/inquiry-chinese';
import type { LandedCost } from '@/utils/sourcing/landed-cost';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { planOrder, type Complexity } from '@/utils/sourcing/order-plan';
import { formatDate, formatRate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Fact } from './fact';
import {
  comparisonRows,
  landedRows,
  noPlanWords,
  orderFacts,
  orderRows,
  planNotes,
  type FigureRows,
} from './figure-rows';
import { FigureTable } from './figure-table';
import { inquiryInOwnWords } from './inquiry-words';
import { lineNames } from './margin-words';
import './plan-sheet.css';

/** What a printed plan holds. */
export interface Sheet {
  offer: Offer;
  offers: readonly Offer[];
  quantity: number;
  complexity: Complexity;
  landed: LandedCost;
  /** At the unit price of each custom order. */
  margins: ReadonlyMap<string, OfferMargin>;
  product?: { title?: string; url: string };
  marketplace: string;
  yuanRate?: UsedRate;
  /** Where the data is from. */
  source: string;
}

interface PlanSheetProps {
  /** Absent where the plan is no longer there. */
  sheet?: Sheet;
  onPrint(): void;
}

/** A plan on paper: every figure with its name, and where the data is from. */
export function PlanSheet({ sheet, onPrint }: PlanSheetProps) {
  if (!sheet) return <p class="plan-sheet">{t('plan.sheetGone')}</p>;
  const { offer, offers, quantity, complexity, landed, product, yuanRate } = sheet;
  const plan = planOrder(offer, quantity, complexity);
  const lines = plan.kind === 'plan' ? inquiryOf(offer, plan) : [];
  return (
    <main class="plan-sheet">
      <header>
        <h1>{t('plan.sheet')}</h1>
        <button type="button" class="button" onClick={onPrint}>
          {t('plan.print')}
        </button>
      </header>
      <p class="plan-sheet-source">{sheet.source}</p>
      <dl>
        {product?.title && <Fact name={t('plan.product')}>{product.title}</Fact>}
        <Fact name={t('plans.offer')}>{[offer.title, offer.titleTranslated].filter(Boolean).join(' · ')}</Fact>
        <Fact name={t('plan.supplier')}>{offer.supplier.name}</Fact>
        {offer.origin !== 'sample' && <Fact name={t('plan.address')}>{offer.url}</Fact>}
        <Fact name={t('plan.marketplace')}>{sheet.marketplace}</Fact>
        {landed.currency !== 'CNY' && (
          <Fact name={t('rates.title')}>
            {yuanRate &&
              `${t('rates.of', { currency: landed.currency, yuan: formatRate(yuanRate.value) })}, ${t(`rates.by.${yuanRate.source}`, { date: formatDate(yuanRate.date) })}`}
          </Fact>
        )}
      </dl>
      <Table table={landedRows(landed)} />
      {landed.without.length > 0 && <p>{t('landed.without', { lines: lineNames(landed.without) })}</p>}
      {plan.kind === 'plan' ? (
        <>
          <Table table={orderRows(plan)} />
          <dl>
            {orderFacts(plan).map(([name, words]) => (
              <Fact key={name} name={name}>
                {words}
              </Fact>
            ))}
          </dl>
          <ul>
            {planNotes(plan, offer).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{noPlanWords(plan)}</p>
      )}
      {offers.length > 1 && (
        <Table table={comparisonRows(offers, comparePlans(offers, quantity, complexity), sheet.margins)} />
      )}
      {lines.length > 0 && (
        <section>
          <h2>{t('inquiry.title')}</h2>
          <p class="plan-sheet-message" lang="zh">
            {inquiryInChinese(lines)}
          </p>
          <p class="plan-sheet-message">{inquiryInOwnWords(lines)}</p>
        </section>
      )}
    </main>
  );
}

function Table({ table }: { table: FigureRows }) {
  return (
    <section>
      <h2>
        {table.title} {table.columns.length === 1 && <small>{table.columns[0]}</small>}
      </h2>
      <FigureTable table={table} />
    </section>
  );
}
