import { Fragment, type ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { similarFrom } from '@/utils/sourcing/similarity';
import { withCost } from './cost';
import type { CardFacts } from './decision';
import { OfferCard } from './offer-card';
import { OfferTable } from './offer-table';
import { ShortlistContext } from './shortlist';
import './offer-list.css';

interface OfferListProps {
  offers: readonly Offer[];
  providerId: string;
  decision: CardFacts;
  view: 'list' | 'table';
  /** True while the rows answer the question before the one that is being asked. */
  waiting: boolean;
  /** What stands above an offer's card; rows of the table have none. */
  lead?(offer: Offer): ComponentChildren;
  /** Shows an offer's picture beside the query; absent while that is not there. */
  onCompare?(offer: Offer): void;
}

/**
 * The offers in rank order. One of them is reached by the tab key, the arrows go on from there, Enter opens. Focus
 * stays in the list when its offer goes away.
 */
export function OfferList({ offers, providerId, decision, view, waiting, lead, onCompare }: OfferListProps) {
  const { scores, photos, checking, similarBy, onFindSimilar } = decision;
  const similarWords = withCost(t('offer.findSimilar'), similarBy?.cost);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const reachable = offers.some((offer) => offer.id === current) ? current : offers[0]?.id;
  const weakFrom = firstWeak(offers);
  /** What has the focus inside the list, to give it back when an update took it. */
  const focused = useRef<HTMLElement | undefined>(undefined);

  useLayoutEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    // A row that moved loses the focus but is still there; one that went leaves it to the list.
    const place = focused.current.isConnected ? focused.current : list.current;
    place?.focus({ preventScroll: true });
  }, [offers, view]);

  // Where nothing has the focus the arrows begin at the list.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.target === document.body) onKey(event, list.current);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  const shortlist = useContext(ShortlistContext);
  /** S saves the offer that has the focus, also from inside its card. */
  const save = (event: KeyboardEvent): boolean => {
    if (!shortlist?.letterKey || event.key.toLowerCase() !== 's' || isElsewhere(event)) return false;
    const id = itemOf(event.target)?.dataset.offerId;
    const offer = offers.find((each) => each.id === id);
    if (!offer) return false;
    event.preventDefault();
    shortlist.onToggle(offer);
    return true;
  };

  return (
    <div
      ref={list}
      class={waiting ? 'offer-list waiting' : 'offer-list'}
      role="region"
      aria-label={t('results.label')}
      aria-busy={waiting}
      tabIndex={-1}
      onFocusIn={(event) => {
        focused.current = event.target as HTMLElement;
        const id = itemOf(event.target)?.dataset.offerId;
        if (id) setCurrent(id);
      }}
      onFocusOut={(event) => {
        // An element that is taken away loses focus too, to nothing: only a move elsewhere counts.
        if (event.relatedTarget && !list.current?.contains(event.relatedTarget as Node)) focused.current = undefined;
      }}
      onKeyDown={(event) => {
        if (!save(event)) onKey(event, list.current);
      }}
    >
      {view === 'table' ? (
        <OfferTable offers={offers} decision={decision} reachable={reachable} onCompare={onCompare} />
      ) : (
        offers.map((offer, i) => {
          const card = (
            <OfferCard
              offer={offer}
              providerId={providerId}
              score={scores.byId.get(offer.id)}
              quantity={scores.quantity}
              average={scores.average}
              check={photos.get(offer.id)}
              checking={checking?.stage === 'running'}
              similarWords={similarWords}
              reachable={offer.id === reachable}
              onCompare={onCompare}
              onFindSimilar={onFindSimilar}
            />
          );
          if (lead) {
            return (
              <div key={offer.id} class="offer-led">
                {lead(offer)}
                {card}
              </div>
            );
          }
          return (
            <Fragment key={offer.id}>
              {i === weakFrom && <p class="offer-divider">{t('results.lessAlike')}</p>}
              {card}
            </Fragment>
          );
        })
      )}
    </div>
  );
}

/** Where the products that are hardly alike begin, after at least one that is; -1 where the rows are not in that order. */
function firstWeak(offers: readonly Offer[]): number {
  const isWeak = ({ similarity }: Offer) => similarity !== undefined && similarity < similarFrom;
  const first = offers.findIndex(isWeak);
  return first > 0 && offers.slice(first).every(isWeak) ? first : -1;
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function onKey(event: KeyboardEvent, list: HTMLElement | null) {
  if (!list || event.ctrlKey || event.metaKey || event.altKey) return;
  const item = itemOf(event.target);
  if (event.key === 'Enter' && item && item === event.target) {
    event.preventDefault();
    item.querySelector<HTMLAnchorElement>('a.offer-link')?.click();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  const items = [...list.querySelectorAll<HTMLElement>('[data-offer-id]')];
  const next = items[step(item ? items.indexOf(item) : -1, items.length)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A key with a modifier is the browser's, and one in a field is what is typed. */
const isElsewhere = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  ctrlKey || metaKey || altKey || (target instanceof Element && !!target.closest('input, textarea, select'));

const itemOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-offer-id]') : null;
