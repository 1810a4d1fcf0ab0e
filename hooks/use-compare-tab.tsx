import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CompareBar } from '@/components/compare-bar';
import type { CompareActions } from '@/components/compare-context';
import type { ComparedOffer } from '@/components/compare-rows';
import { CompareView } from '@/components/compare-view';
import type { Decision } from '@/components/decision';
import { resultsTab, type PanelTab } from '@/components/tab-strip';
import { keepCompared, readCompared, type CompareRecord } from '@/utils/compare-record';
import type { Place } from '@/utils/search/place-keys';
import type { Offer } from '@/utils/offer/offer';
import { isSamePicture } from '@/utils/search/same-picture';
import { mostComparedPlans } from '@/utils/sourcing/compare-plans';
import type { PlanFigures } from '@/utils/plan-figures';
import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';

/** The id of the comparison among the views of a search. */
export const compareTab = 'compare';

interface CompareTabInput {
  /** Where they are compared: the comparison of another place is another one. */
  place: Place;
  state?: SearchState;
  /** The rows that are shown. */
  offers: readonly Offer[];
  decision: Pick<Decision, 'scores' | 'photos'>;
  figures: PlanFigures;
  /** The views that list offers: the bar stands below these. */
  lists: readonly string[];
  /** The view that is shown. */
  tab: string;
  onTab(tab: string): void;
  fail(error: unknown): void;
}

const none: readonly Offer[] = [];

/** The offers that are compared: their view while there are any, what a card does of it, and the bar below the list. */
export function useCompareTab({ place, state, offers, decision, figures, lists, tab, onTab, fail }: CompareTabInput): {
  tabs: PanelTab[];
  actions: CompareActions;
  bar: ComponentChildren;
} {
  const [record, setRecord] = useState<CompareRecord>();
  const written = useRef<Promise<void>>(Promise.resolve());
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void readCompared(place).then((kept) => setRecord((now) => now ?? kept), fail);
  }, [place]);

  // Another picture is another product: its comparison begins anew.
  const own = record && state && isSamePicture(record.of, state) ? record.offers : none;
  // A row that is still loaded may know more by now.
  const chosen = useMemo(() => own.map((kept) => offers.find(({ id }) => id === kept.id) ?? kept), [own, offers]);
  const keep = (next: readonly Offer[]) => {
    if (!state) return;
    const kept = { of: state, offers: next };
    setRecord(kept);
    setRefused(false);
    written.current = written.current.then(() => keepCompared(place, kept)).catch(fail);
  };
  const onToggle = (offer: Offer) => {
    const others = chosen.filter(({ id }) => id !== offer.id);
    if (others.length < chosen.length) return keep(others);
    if (chosen.length >= mostComparedPlans) return setRefused(true);
    keep([...chosen, offer]);
  };

  // The view goes with its last offer.
  useEffect(() => {
    if (tab === compareTab && chosen.length === 0) onTab(resultsTab);
  }, [tab, chosen.length]);

  const ids = useMemo(() => new Set(own.map(({ id }) => id)), [own]);
  // Every card reads the actions: they change only when a card has to.
  const latest = useRef(onToggle);
  latest.current = onToggle;
  const actions = useMemo(
    () => ({
      chosen: ids,
      full: ids.size >= mostComparedPlans,
      onToggle: (offer: Offer) => latest.current(offer),
    }),
    [ids],
  );
  const content = () => (
    <CompareView
      offers={chosen.map((offer) => comparedOf(offer, decision, figures))}
      quantity={decision.scores.quantity}
      onRemove={onToggle}
      onList={() => onTab(resultsTab)}
    />
  );
  const view = { id: compareTab, words: t('compare.tab', { count: chosen.length }) };
  return {
    tabs: chosen.length > 0 ? [{ ...view, content: tab === compareTab ? content() : null }] : [],
    actions,
    bar: lists.includes(tab) && chosen.length > 0 && (
      <CompareBar offers={chosen} refused={refused} onShow={() => onTab(compareTab)} onClear={() => keep(none)} />
    ),
  };
}

function comparedOf(
  offer: Offer,
  { scores, photos }: CompareTabInput['decision'],
  figures: PlanFigures,
): ComparedOffer {
  const { cost, price, parcel } = figures.landed(offer);
  const { landedUnitCost, margin, currency, without } = cost;
  return {
    offer,
    price,
    parcel,
    score: scores.byId.get(offer.id),
    check: photos.get(offer.id),
    landed: landedUnitCost === undefined ? undefined : { cost: { amount: landedUnitCost, currency }, without },
    margin: margin === undefined ? undefined : { fraction: margin, without },
  };
}
