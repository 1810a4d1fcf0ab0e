import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Decision } from '@/components/decision';
import type { Offer } from '@/utils/offer/offer';
import { findEntry } from '@/utils/providers/catalog';
import { pricesOf, scoreOffers } from '@/utils/sourcing/factory-score';
import { arrangeOffers, putsOthersLast, readsPhotos, type LoadedView } from '@/utils/sourcing/loaded-view';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { analyseMatches } from '@/utils/sourcing/match-analysis';
import { isSamePhoto, type PhotoChecks } from '@/utils/sourcing/photo-check';
import type { Settings } from '@/utils/settings';
import type { Rows } from './rows';
import type { FoundChecks } from './use-checks';
import { useLoadedView } from './use-loaded-view';

const noOffers: readonly Offer[] = [];
const noMargins: ReadonlyMap<string, OfferMargin> = new Map();

/** What is done by a press where the offers are shown. */
export type DecisionActs = Pick<Decision, 'onAllowChecks' | 'onCheckPhotos' | 'onStopChecks' | 'onFindSimilar'>;

interface DecisionInput {
  /** Where they are shown: the window of the panel, or the search that is looked at in the full page. */
  place: number | string;
  rows: Pick<Rows, 'of' | 'offers'> | undefined;
  checks: FoundChecks;
  settings: Settings;
  margins?: ReadonlyMap<string, OfferMargin>;
  acts: DecisionActs;
}

/**
 * What this device makes of the loaded offers. Each part is computed anew only when what it reads has changed. Photo
 * checks that come in fill their cards and move nothing: the order keeps to the checks that it was made with until the
 * user wants another one.
 */
export function useDecision({ place, rows, checks, settings, margins = noMargins, acts }: DecisionInput): Decision {
  const { provider, quantity, factoryWeights } = settings;
  const of = rows?.of;
  const offers = rows?.offers ?? noOffers;
  const { photos, progress, known } = checks;
  const [view, changeView] = useLoadedView(place, of && (of.picture?.sha256 ?? of.id));
  const [applied, setApplied] = useState<{ of: string; photos: PhotoChecks }>();
  const own = applied && applied.of === of?.id ? applied.photos : undefined;
  const orderedBy = own ?? photos;
  useEffect(() => {
    if (known && of && !own) setApplied({ of: of.id, photos });
  }, [known, of?.id]);

  const scores = useMemo(() => scoreOffers(offers, quantity, factoryWeights), [offers, quantity, factoryWeights]);
  const prices = useMemo(() => pricesOf(scores), [scores]);
  const arrange = (checks: PhotoChecks) =>
    arrangeOffers(offers, view, { scores: scores.byId, prices, photos: checks, margins });
  const read = readsPhotos(view) ? orderedBy : undefined;
  const byMargin = view.rank === 'margin' ? margins : undefined;
  const shown = useMemo(() => arrange(orderedBy), [offers, view, scores, read, byMargin]);
  const brand = of?.product?.brand;
  const analysis = useMemo(() => analyseMatches(offers, scores, { photos, brand }), [offers, scores, photos, brand]);
  const running = progress?.stage === 'running';
  const proposal = useMemo(() => {
    if (running || photos.size === 0) return undefined;
    if (read && read !== photos && !sameOrder(shown.offers, arrange(photos).offers)) return 'apply-checks' as const;
    const samesFirst = view.rank === 'same-photo' || areFirst(shown.offers, photos);
    return samesFirst ? undefined : ('same-photo-first' as const);
  }, [running, photos, read, shown, view]);

  const id = of?.id;
  const onApplyChecks = useCallback(() => id !== undefined && setApplied({ of: id, photos }), [id, photos]);
  const onView = useCallback(
    (change: Partial<LoadedView>) => {
      onApplyChecks();
      changeView(change);
    },
    [onApplyChecks, changeView],
  );
  const entry = findEntry(provider);

  return {
    shown,
    view,
    scores,
    analysis,
    photos,
    ...(putsOthersLast(view) ? { dividedBy: orderedBy } : {}),
    checking: progress,
    proposal,
    similarBy: entry && { id: entry.id, cost: entry.cost },
    onView,
    onApplyChecks,
    ...acts,
  };
}

const sameOrder = (a: readonly Offer[], b: readonly Offer[]) =>
  a.length === b.length && a.every(({ id }, i) => b[i]!.id === id);

/** True when no offer with the same photo stands behind one without. */
function areFirst(offers: readonly Offer[], photos: PhotoChecks): boolean {
  const same = offers.map(({ id }) => isSamePhoto(photos.get(id) ?? { verdict: 'not-checked' }));
  return same.lastIndexOf(true) < (same.includes(false) ? same.indexOf(false) : same.length);
}
