import { useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PlanActions } from '@/components/plan-context';
import { queryTitle } from '@/components/query-title';
import { PlanView } from '@/components/plan-view';
import type { PanelTab } from '@/components/tab-strip';
import type { Costs } from '@/utils/costs';
import type { Offer } from '@/utils/offer/offer';
import type { LandedProfile } from '@/utils/sourcing/landed-profile';
import { mostComparedPlans } from '@/utils/sourcing/compare-plans';
import { marketplaceCurrencies } from '@/utils/sourcing/marketplace-profiles';
import { marketplaceChoices, ownRatesOf, planFigures, type PlanFigures } from '@/utils/plan-figures';
import type { PlanRecord } from '@/utils/plan-record';
import type { Place } from '@/utils/search/place-keys';
import type { SearchState } from '@/utils/search/search-state';
import { changeSettings, type Settings } from '@/utils/settings';
import { dataSource } from '@/components/data-source';
import { t } from '@/utils/i18n/t';
import type { PlanSnapshot } from '@/utils/workspace/plan-snapshot';
import { snapshotPlan } from '@/utils/workspace/snapshot-plan';
import { isSamePicture } from '@/utils/search/same-picture';
import type { Rows } from './rows';
import { useCosts } from './use-costs';
import { planExport } from './plan-export';
import { useTableExport } from './use-table-export';
import { usePlanRecord } from './use-plan-record';
import { useRates } from './use-rates';

/** The id of the plan among the views of a search. */
export const planTab = 'plan';

interface PlanTabInput {
  /** Where it is planned: the plan of another place is another one. */
  place: Place;
  state?: SearchState;
  /** The rows that are shown, with the search that they answer. */
  rows?: Pick<Rows, 'of' | 'offers'>;
  /** Other offers of the same product, whose cards tell a margin too. */
  beside?: readonly Offer[];
  /** The offer that is proposed while none is planned: the first of the rows unless said. */
  first?: Offer;
  settings: Settings;
  fail(error: unknown): void;
  /** Shows the view. */
  onOpen(): void;
}

const none: readonly Offer[] = [];

/** The view of costs and orders, and what a card shows and does of it. */
export function usePlanTab({ place, state, rows, beside = none, first, settings, fail, onOpen }: PlanTabInput): {
  tab: PanelTab;
  actions: PlanActions;
  figures: PlanFigures;
  /** What an order of that offer is planned with; undefined where it is not planned. */
  planOf(offer: Offer): PlanSnapshot | undefined;
} {
  const [costs, changeCosts] = useCosts(fail);
  const rates = useRates(fail);
  const [record, keep] = usePlanRecord(place, fail);
  const [takenOut, setTakenOut] = useState<string>();
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();

  // The rows of another product's search have nothing to do with what this one sells for.
  const offers = rows && state && (rows.of.id === state.id || isSamePicture(rows.of, state)) ? rows.offers : none;
  // Another picture is another product: its plan begins anew. A private window's profiles and rates go on.
  const same = record && state && isSamePicture(record.of, state);
  const { profiles, ownRates } = record ?? {};
  const plan = same ? record : (profiles || ownRates) && { ...emptyPlan, profiles, ownRates };
  const product = state?.product;
  const { quantity } = settings;
  const figures = useMemo(
    () => planFigures({ plan, product, costs, bank: rates.kept.table, quantity }),
    [record, same, product, costs, rates.kept, quantity],
  );
  const planned = plan?.offers ?? none;
  const margins = useMemo(() => figures.margins([...offers, ...beside]), [figures, offers, beside]);
  const complexity = plan?.complexity ?? emptyPlan.complexity;
  const customMargins = useMemo(() => figures.customMargins(planned, complexity), [figures, planned, complexity]);
  const shown = planned.find(({ id }) => id === plan?.shown);
  const { profile, storePrice, sellingPrice, yuanRate } = figures;
  const isPrivate = state?.private ?? false;

  const change = (next: Partial<PlanRecord>) => state && keep({ ...emptyPlan, ...plan, of: state, ...next });
  const onPlan = (offer: Offer) => {
    const others = planned.filter(({ id }) => id !== offer.id);
    const known = others.length < planned.length;
    const out = !known && planned.length >= mostComparedPlans ? planned[0] : undefined;
    setTakenOut(out && (out.titleTranslated ?? out.title));
    const next = known ? planned.map((each) => (each.id === offer.id ? offer : each)) : [...planned, offer];
    change({ offers: next.filter((each) => each !== out), shown: offer.id });
    onOpen();
  };
  const onRemove = (id: string) => {
    const rest = planned.filter((each) => each.id !== id);
    setTakenOut(undefined);
    change({ offers: rest, shown: plan?.shown === id ? (rest.at(-1)?.id ?? '') : plan?.shown });
  };
  const onProfile = (next: LandedProfile) =>
    isPrivate
      ? change({ profiles: { ...plan?.profiles, [next.id]: next } })
      : changeCosts((before) => ({ ...before, profiles: { ...before.profiles, [next.id]: next } }));
  const onMarketplace = (marketplace: string) => {
    change({ marketplace });
    if (!isPrivate) changeCosts((before) => ({ ...before, marketplace }));
  };
  const onOwn = (yuan: string) => {
    const changed = ({ [profile.currency]: _, ...others }: Costs['ownRates']) => {
      const own = { yuan, date: new Date().toISOString().slice(0, 10) };
      return yuan === '' ? others : { ...others, [profile.currency]: own };
    };
    if (isPrivate) change({ ownRates: changed(ownRatesOf(plan, costs)) });
    else changeCosts((before) => ({ ...before, ownRates: changed(before.ownRates) }));
  };
  const onCopy = (text: string) => {
    setCopied(undefined);
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    );
  };
  const onPrint = () => {
    const url = browser.runtime.getURL(`/plan-sheet.html?plan=${place}`);
    void browser.tabs.create({ url }).catch(fail);
  };

  const ids = useMemo(() => new Set(planned.map(({ id }) => id)), [planned]);
  const planOf = (offer: Offer) =>
    ids.has(offer.id) ? snapshotPlan(offer, { figures, quantity, complexity }) : undefined;
  const exporting = useTableExport({
    settings,
    isPrivate,
    make: () =>
      planExport({
        title: state ? queryTitle(state) : '',
        source: state ? dataSource(state) : '',
        items: planned.map((offer) => ({ offer, plan: planOf(offer) })),
        quantity,
      }),
    fail,
  });
  const { kept } = rates;
  const currencies = [...new Set([profile.currency, 'CNY', 'USD', 'EUR', ...marketplaceCurrencies])];
  const content = (
    <PlanView
      offers={planned}
      shown={shown}
      first={first ?? offers[0]}
      takenOut={takenOut}
      quantity={quantity}
      complexity={complexity}
      marketplaces={marketplaceChoices(product?.store, costs)}
      landed={
        shown && {
          ...figures.landed(shown),
          profile,
          sellingPrice,
          storePrice,
          currencies,
          onProfile,
          onSellingPrice: (price) => change({ sellingPrice: price }),
          onParcel: (parcel) => change({ parcel }),
        }
      }
      margins={customMargins}
      rates={{
        used: yuanRate,
        own: ownRatesOf(plan, costs)[profile.currency]?.yuan,
        ecbDate: kept.table?.date,
        ecbKnows: profile.currency === 'EUR' || kept.table?.rates[profile.currency] !== undefined,
        allowed: rates.allowed,
        refused: rates.refused,
        asking: rates.asking,
        failure: kept.failure,
        onAllow: rates.allow,
        onTryAgain: rates.tryAgain,
        onOwn,
      }}
      isPrivate={isPrivate}
      source={state ? dataSource(state) : ''}
      copied={copied}
      onPlan={onPlan}
      onShow={(id) => change({ shown: id })}
      onRemove={onRemove}
      onQuantity={(next) => void changeSettings({ quantity: next }).catch(fail)}
      onMarketplace={onMarketplace}
      onComplexity={(next) => change({ complexity: next })}
      onCopy={onCopy}
      onPrint={onPrint}
      onExport={exporting.onExport}
    />
  );
  const atLowest = !!sellingPrice?.from;
  // Every card reads the actions: they change only when a card has to.
  const latest = useRef(onPlan);
  latest.current = onPlan;
  const actions = useMemo(
    () => ({ margins, atLowest, planned: ids, onPlan: (offer: Offer) => latest.current(offer) }),
    [margins, atLowest, ids],
  );
  const view = (
    <>
      {content}
      {exporting.dialog}
    </>
  );
  return { tab: { id: planTab, words: t('plan.tab'), content: view }, actions, figures, planOf };
}

const emptyPlan: Omit<PlanRecord, 'of'> = { offers: none, shown: '', complexity: 'standard' };
