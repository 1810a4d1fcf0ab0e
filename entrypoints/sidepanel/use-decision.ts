import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Decision } from '@/components/decision';
import type { Offer } from '@/utils/offer/offer';
import { askAccess } from '@/utils/host-access';
import { toDataUrl } from '@/utils/image/data-url';
import { sendMessage } from '@/utils/messages';
import { findEntry } from '@/utils/providers/catalog';
import { isOwnPicture, resultPictureHosts } from '@/utils/search/picture-hosts';
import { pricesOf, scoreOffers } from '@/utils/sourcing/factory-score';
import { arrangeOffers, putsOthersLast, readsPhotos, type LoadedView } from '@/utils/sourcing/loaded-view';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { analyseMatches } from '@/utils/sourcing/match-analysis';
import { isSamePhoto, type PhotoChecks } from '@/utils/sourcing/photo-check';
import type { Settings } from '@/utils/settings';
import { useChecks } from './use-checks';
import { useLoadedView } from './use-loaded-view';
import type { Rows } from './use-rows';

const noOffers: readonly Offer[] = [];
const noMargins: ReadonlyMap<string, OfferMargin> = new Map();

/**
 * What this device makes of the loaded offers. Each part is computed anew only when what it reads has changed. Photo
 * checks that come in fill their cards and move nothing: the order keeps to the checks that it was made with until the
 * user wants another one.
 */
export function useDecision(
  windowId: number,
  rows: Pick<Rows, 'of' | 'offers'> | undefined,
  { provider, quantity, factoryWeights }: Settings,
  fail: (error: unknown) => void,
  margins = noMargins,
): Decision {
  const of = rows?.of;
  const offers = rows?.offers ?? noOffers;
  const { photos, progress, known } = useChecks(windowId, of);
  const [view, changeView] = useLoadedView(windowId, of && (of.picture?.sha256 ?? of.id));
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
  const send = (command: 'checkPhotos' | 'cancel') => void sendMessage(command, { windowId }).catch(fail);
  const onFindSimilar = useCallback((offer: Offer) => void findSimilar(windowId, offer).catch(fail), [windowId, fail]);
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
    onAllowChecks: () =>
      void askAccess([...resultPictureHosts], { sendsPictures: false })
        .then((granted) => granted && send('checkPhotos'))
        .catch(fail),
    onCheckPhotos: () => send('checkPhotos'),
    onStopChecks: () => send('cancel'),
    onFindSimilar,
  };
}

/** Asks the browser in the press itself, then searches with the offer's picture. */
async function findSimilar(windowId: number, { imageUrl, title, url }: Offer): Promise<void> {
  if (!imageUrl) return;
  const product = { title, store: '1688.com', url };
  if (isOwnPicture(imageUrl)) {
    const picture = await (await fetch(imageUrl)).blob();
    const source = { kind: 'file' as const, name: title };
    await sendMessage('find', { windowId, source, product, file: await toDataUrl(picture) });
    return;
  }
  // Refused, the search itself says what it lacks.
  await askAccess([...resultPictureHosts], { sendsPictures: false });
  await sendMessage('find', { windowId, source: { kind: 'address', url: imageUrl }, product });
}

const sameOrder = (a: readonly Offer[], b: readonly Offer[]) =>
  a.length === b.length && a.every(({ id }, i) => b[i]!.id === id);

/** True when no offer with the same photo stands behind one without. */
function areFirst(offers: readonly Offer[], photos: PhotoChecks): boolean {
  const same = offers.map(({ id }) => isSamePhoto(photos.get(id) ?? { verdict: 'not-checked' }));
  return same.lastIndexOf(true) < (same.includes(false) ? same.indexOf(false) : same.length);
}
