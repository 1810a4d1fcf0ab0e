import type { ComponentChildren, RefObject } from 'preact';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { withCost } from './cost';
import type { CardFacts } from './decision';
import { OfferCard } from './offer-card';
import { useDrawnRows } from './use-drawn-rows';

interface OfferCardsProps {
  /** What the cards stand in. */
  list: RefObject<HTMLElement | null>;
  offers: readonly Offer[];
  providerId: string;
  decision: CardFacts;
  /** The ids of cards that are in the page wherever they are. */
  stay: ReadonlySet<string>;
  /** What stands above an offer's card. */
  lead?(offer: Offer): ComponentChildren;
  onCompare?(offer: Offer): void;
}

/** The loaded offers as cards; of a long list those that are in view. */
export function OfferCards({ list, offers, decision, stay, lead, ...props }: OfferCardsProps) {
  const { scores, photos, dividedBy, checking, similarBy, onFindSimilar } = decision;
  const similarWords = withCost(t('offer.findSimilar'), similarBy?.cost);
  const { rows, pieces, measure } = useDrawnRows({
    place: list,
    offers,
    divided: !lead,
    photos: dividedBy,
    stay,
    kind: 'cards',
  });

  const draw = (place: number, row: number, isFirst: boolean) => {
    const offer = offers[place]!;
    const card = (
      <OfferCard
        key={offer.id}
        offer={offer}
        providerId={props.providerId}
        score={scores.byId.get(offer.id)}
        quantity={scores.quantity}
        average={scores.average}
        check={photos.get(offer.id)}
        checking={checking?.stage === 'running'}
        similarWords={similarWords}
        place={place}
        count={offers.length}
        row={row}
        measure={isFirst && !lead ? measure : undefined}
        onCompare={props.onCompare}
        onFindSimilar={onFindSimilar}
      />
    );
    if (!lead) return card;
    return (
      <div key={offer.id} ref={isFirst ? measure : undefined} data-index={row} class="offer-led">
        {lead(offer)}
        {card}
      </div>
    );
  };

  return (
    <>
      {pieces.flatMap((piece) => {
        if ('room' in piece) {
          const style = { height: `${piece.room}px` };
          return <div key={`room-${piece.before}`} class="offer-room" style={style} aria-hidden="true" />;
        }
        const row = rows[piece.row]!;
        if (row === 'divider') {
          return (
            <p key="divider" ref={measure} data-index={piece.row} class="offer-divider">
              {t('results.lessAlike')}
            </p>
          );
        }
        const places = Array.from({ length: row.to - row.from }, (_, i) => row.from + i);
        return places.map((place) => draw(place, piece.row, place === row.from));
      })}
    </>
  );
}
