import type { ComponentChildren, RefObject } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import type { CardFacts } from './decision';
import { OfferCards } from './offer-cards';
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
  /** Given a function that brings an offer into view and gives it the focus, as soon as it is among them. */
  goTo?: RefObject<((offerId: string) => void) | undefined>;
}

/**
 * The offers in rank order. The tab key reaches each before what can be pressed in it, the arrows go from one to the next,
 * Enter opens. Focus stays in the list when its offer goes away.
 */
export function OfferList({ offers, providerId, decision, view, waiting, lead, onCompare, goTo }: OfferListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  /** Where the focus was last in the list: it is drawn wherever it is. */
  const last = offers.some((offer) => offer.id === current) ? current : offers[0]?.id;
  /** Offers of which something was pressed: what was opened in them lives in their own cards. */
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set());
  const stay = useMemo(() => (last === undefined ? pressed : new Set([...pressed, last])), [pressed, last]);
  /** What has the focus inside the list, to give it back when an update took it. */
  const focused = useRef<HTMLElement | undefined>(undefined);
  /** What is to have it as soon as it is drawn. */
  const wanted = useRef<{ id: string; centred: boolean } | undefined>(undefined);

  const focusWanted = () => {
    const item = wanted.current && itemNamed(list.current, wanted.current.id);
    if (!item) return;
    if (wanted.current?.centred) item.scrollIntoView({ block: 'center' });
    item.focus({ preventScroll: wanted.current?.centred ?? false });
    wanted.current = undefined;
  };
  const focus = (id: string, centred = false) => {
    wanted.current = { id, centred };
    setCurrent(id);
    focusWanted();
  };
  if (goTo) goTo.current = (id) => focus(id, true);

  useLayoutEffect(focusWanted);
  useLayoutEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    // A row that moved loses the focus but is still there; one that went leaves it to the list.
    const place = focused.current.isConnected ? focused.current : list.current;
    place?.focus({ preventScroll: true });
  }, [offers, view]);

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = itemOf(event.target);
    if (event.key === 'Enter' && item && item === event.target) {
      event.preventDefault();
      item.querySelector<HTMLAnchorElement>('a.offer-link')?.click();
      return;
    }
    const place = offers.findIndex(({ id }) => id === item?.dataset.offerId);
    const next = offers[steps[event.key]?.(place, offers.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    focus(next.id);
  };
  // Where nothing has the focus the arrows begin at the list.
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.target === document.body) latest.current(event);
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

  const shown = { offers, decision, stay, onCompare };
  return (
    <div
      ref={list}
      class={waiting ? 'offer-list waiting' : 'offer-list'}
      // Of a feed some rows may be out of the page: each says its place.
      role={view === 'table' ? 'region' : 'feed'}
      aria-label={t('results.label')}
      aria-busy={waiting}
      tabIndex={-1}
      onFocusIn={(event) => {
        focused.current = event.target as HTMLElement;
        wanted.current = undefined;
        const id = itemOf(event.target)?.dataset.offerId;
        if (id) setCurrent(id);
      }}
      onFocusOut={(event) => {
        // An element that is taken away loses focus too, to nothing: only a move elsewhere counts.
        if (event.relatedTarget && !list.current?.contains(event.relatedTarget as Node)) focused.current = undefined;
      }}
      onClick={(event) => {
        const id = itemOf(event.target)?.dataset.offerId;
        if (id && !pressed.has(id)) setPressed(new Set([...pressed, id]));
      }}
      onKeyDown={(event) => {
        if (!save(event)) onKey(event);
      }}
    >
      {view === 'table' ? (
        <OfferTable {...shown} />
      ) : (
        <OfferCards {...shown} list={list} providerId={providerId} lead={lead} />
      )}
    </div>
  );
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A key with a modifier is the browser's, and one in a field is what is typed. */
const isElsewhere = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  ctrlKey || metaKey || altKey || (target instanceof Element && !!target.closest('input, textarea, select'));

const itemOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-offer-id]') : null;
const itemNamed = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-offer-id="${CSS.escape(id)}"]`);
