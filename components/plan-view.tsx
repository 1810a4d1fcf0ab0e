import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { comparePlans, mostComparedPlans } from '@/utils/sourcing/compare-plans';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { planOrder, type Complexity } from '@/utils/sourcing/order-plan';
import { t } from '@/utils/i18n/t';
import { ExchangeRate, type RatesView } from './exchange-rate';
import { asText, comparisonRows, landedRows, noFormula, orderRows } from './figure-rows';
import { FigureTable } from './figure-table';
import { Icon } from './icon';
import { InquiryMessage } from './inquiry-message';
import { LandedLines } from './landed-lines';
import type { LandedView } from './landed-view';
import { MarginResult } from './margin-result';
import { OrderPlanView } from './order-plan';
import { PlannedOffers } from './planned-offers';
import { ProfileSwitches } from './profile-switches';
import { WholeNumberField } from './whole-number-field';
import './plan-view.css';

export interface PlanViewProps {
  /** The planned offers, at most four. */
  offers: readonly Offer[];
  /** The one that is shown in full; absent where none is planned. */
  shown?: Offer;
  /** The first loaded offer, to begin with. */
  first?: Offer;
  /** The title of an offer that made room for another. */
  takenOut?: string;
  /** Pieces. */
  quantity: number;
  complexity: Complexity;
  marketplaces: readonly string[];
  /** Present with `shown`. */
  landed?: LandedView;
  /** At the unit price of each custom order. */
  margins: ReadonlyMap<string, OfferMargin>;
  rates: RatesView;
  isPrivate: boolean;
  /** Where the data is from. */
  source: string;
  copied?: 'copied' | 'notCopied';
  onPlan(offer: Offer): void;
  onShow(id: string): void;
  onRemove(id: string): void;
  onQuantity(quantity: number): void;
  onMarketplace(id: string): void;
  onComplexity(complexity: Complexity): void;
  onCopy(text: string): void;
  onPrint(): void;
  /** Exports the plans of all these offers. */
  onExport(): void;
}

/** What the chosen offer costs landed, what it earns, and what to order: everything follows as one types. */
export function PlanView(props: PlanViewProps) {
  const { shown, landed, offers, quantity, complexity } = props;
  const [pressed, setPressed] = useState<'message' | 'table'>();
  if (!shown || !landed) return <NothingPlanned {...props} />;
  const copy = (what: 'message' | 'table', text: string) => {
    setPressed(what);
    props.onCopy(text);
  };
  // Both places stand there from the beginning, else a screen reader would not hear what is written into them.
  const outcome = (of: 'message' | 'table') => (
    <span role="status">{props.copied && pressed === of && t(`plan.copying.${props.copied}`)}</span>
  );
  const plan = planOrder(shown, quantity, complexity);
  const comparison =
    offers.length > 1 ? comparisonRows(offers, comparePlans(offers, quantity, complexity), props.margins) : undefined;
  const tables = [
    landedRows(landed.cost),
    ...(plan.kind === 'plan' ? [orderRows(plan)] : []),
    ...(comparison ? [comparison] : []),
  ];
  return (
    <div class="plan">
      <PlannedOffers offers={offers} shown={shown.id} onShow={props.onShow} onRemove={props.onRemove} />
      {props.takenOut && (
        <p class="small soft" role="status">
          {t('plan.full', { most: mostComparedPlans, title: props.takenOut })}
        </p>
      )}
      <div class="plan-controls">
        <label>
          <span>{t('plan.quantity')}</span>
          <WholeNumberField
            label={t('plan.quantity')}
            unit={t('plan.pieces')}
            value={quantity}
            onChange={props.onQuantity}
          />
        </label>
        <label>
          <span>{t('plan.marketplace')}</span>
          <select
            class="field"
            value={landed.profile.id}
            onChange={(event) => props.onMarketplace(event.currentTarget.value)}
          >
            {[...new Set([landed.profile.id, ...props.marketplaces])].map((id) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
        <p class="plan-quantity-about soft small">{t('plan.quantityAbout')}</p>
      </div>
      <Part title={t('landed.title')} about={t('landed.perUnit', { currency: landed.profile.currency })}>
        <MarginResult cost={landed.cost} />
        {landed.sellingPrice?.from && <p class="margin-without">{t('margin.lowest')}</p>}
        <ExchangeRate rates={props.rates} currency={landed.profile.currency} />
        <LandedLines view={landed} />
        <ProfileSwitches
          profile={landed.profile}
          currencies={landed.currencies}
          isPrivate={props.isPrivate}
          onProfile={landed.onProfile}
        />
      </Part>
      <Part title={t('order.title')}>
        <OrderPlanView offer={shown} plan={plan} complexity={complexity} onComplexity={props.onComplexity} />
      </Part>
      {comparison && (
        <Part title={comparison.title}>
          <FigureTable table={comparison} />
        </Part>
      )}
      {plan.kind === 'plan' && (
        <Part title={t('inquiry.title')}>
          <InquiryMessage
            offer={shown}
            plan={plan}
            outcome={outcome('message')}
            onCopy={(text) => copy('message', text)}
          />
        </Part>
      )}
      <div class="plan-foot">
        <button
          type="button"
          class="button"
          onClick={() =>
            copy('table', [noFormula(shown.title), shown.url, ...tables.map(asText), props.source].join('\n\n'))
          }
        >
          <Icon name="paste" size={14} />
          {t('plan.copy')}
        </button>
        {outcome('table')}
        <button type="button" class="button" onClick={props.onPrint}>
          {t('plan.print')}
        </button>
        <button type="button" class="button" data-export-plans onClick={props.onExport}>
          {t('export.open')}
        </button>
      </div>
      <p class="soft small">{props.source}</p>
    </div>
  );
}

function Part({ title, about, children }: { title: string; about?: string; children: ComponentChildren }) {
  return (
    <section class="plan-part">
      <h3>
        {title} {about && <span class="soft small">{about}</span>}
      </h3>
      {children}
    </section>
  );
}

function NothingPlanned({ first, onPlan }: PlanViewProps) {
  return (
    <div class="plan plan-empty">
      <Icon name="plan" size={28} />
      <h3>{t('plan.emptyTitle')}</h3>
      <p class="soft">{t('plan.empty')}</p>
      {first && (
        <button type="button" class="button primary" onClick={() => onPlan(first)}>
          {t('plan.emptyOffer', { title: first.titleTranslated ?? first.title })}
        </button>
      )}
    </div>
  );
}
