import type { ComponentChild, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import {
  formatMoney,
  formatPercent,
  formatPoints,
  formatScore,
  formatShort,
  formatShortMoney,
} from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { MessageKey } from '@/utils/i18n/messages';
import { BestMark } from './best-mark';
import { CompareButton } from './compare-button';
import type { CardFacts } from './decision';
import { Icon } from './icon';
import { MarginChip } from './margin-chip';
import { memo } from './memo';
import { offerLink } from './offer-links';
import { OfferPicture } from './offer-picture';
import { dropshipWords, placeOf, shipsWithin } from './offer-words';
import { PhotoMark } from './photo-mark';
import { similarityPercent } from './similarity';
import { PlanButton } from './plan-button';
import { SaveButton } from './save-button';
import { SimilarityMark } from './similarity-mark';
import { SupplierLine } from './supplier-line';
import { TranslatedTitle } from './translated-title';
import { useDrawnRows } from './use-drawn-rows';
import './offer-table.css';

interface OfferTableProps {
  offers: readonly Offer[];
  decision: Pick<CardFacts, 'scores' | 'photos'>;
  /** The ids of rows that are in the page wherever they are. */
  stay: ReadonlySet<string>;
  onCompare?(offer: Offer): void;
}

/** The loaded offers as rows, for comparing figures down a column. The first column stays while the others scroll. */
export function OfferTable({ offers, decision, stay, onCompare }: OfferTableProps) {
  const { scores, photos } = decision;
  const head = useRef<HTMLTableRowElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { pieces, whole, measure } = useDrawnRows({ place: body, offers, divided: false, stay, kind: 'table' });
  useSteadyColumns(head, !whole);
  return (
    <div class="offer-table-frame">
      <table class="offer-table" aria-rowcount={offers.length + 1}>
        <thead>
          <tr ref={head} aria-rowindex={1}>
            <th scope="col">{t('table.product')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.figure ? 'figure' : ''}>
                {t(column.key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {pieces.map((piece) => {
            if ('room' in piece) {
              return (
                <tr key={`room-${piece.before}`} class="offer-room" aria-hidden="true">
                  <td colSpan={columns.length + 1} style={{ height: `${piece.room}px` }} />
                </tr>
              );
            }
            const offer = offers[piece.row]!;
            return (
              <OfferRow
                key={offer.id}
                offer={offer}
                place={piece.row}
                score={scores.byId.get(offer.id)}
                check={photos.get(offer.id)}
                measure={measure}
                onCompare={onCompare}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface OfferRowProps extends Omit<Found, 'onCompare'>, Pick<OfferTableProps, 'onCompare'> {
  offer: Offer;
  /** Its place in the list, from 0. */
  place: number;
  measure(element: HTMLElement | null): void;
}

const OfferRow = memo(({ offer, place, score, check, measure, onCompare }: OfferRowProps) => {
  const found = { score, check, onCompare: onCompare && offer.imageUrl ? () => onCompare(offer) : undefined };
  return (
    <tr ref={measure} data-offer-id={offer.id} data-index={place} aria-rowindex={place + 2} tabIndex={0}>
      <th scope="row">
        <div class="offer-table-product">
          <div class="offer-table-picture">
            <OfferPicture offer={offer} />
            <SaveButton offer={offer} short />
            {offer.patented && (
              <span class="offer-table-warning" title={t('offer.checkRights')}>
                <Icon name="warning" size={13} />
                <span class="unseen">{t('table.patented')}</span>
              </span>
            )}
          </div>
          <div>
            <a class="offer-link" lang="zh" title={offer.title} {...offerLink(offer)}>
              {offer.title}
            </a>
            <TranslatedTitle offer={offer} />
            <BestMark offerId={offer.id} />
          </div>
        </div>
      </th>
      {columns.map((column) => (
        <td key={column.key} class={column.figure ? 'figure' : ''}>
          {column.cell(offer, found) ?? <span class="not-given">{t('offer.notGiven')}</span>}
        </td>
      ))}
    </tr>
  );
});

/** Columns as wide as their widest cell so far: else they would move whenever other rows come into view. */
function useSteadyColumns(head: RefObject<HTMLTableRowElement | null>, on: boolean) {
  useLayoutEffect(() => {
    const cells = [...(head.current?.cells ?? [])].slice(1);
    if (!on) return cells.forEach(({ style }) => (style.minWidth = ''));
    const widths = cells.map((cell) => cell.getBoundingClientRect().width);
    cells.forEach(({ style }, i) => (style.minWidth = `${widths[i]}px`));
  });
}

interface Column {
  key: MessageKey;
  /** Figures stand on the right, one under the other. */
  figure?: boolean;
  cell(offer: Offer, found: Found): ComponentChild;
}

/** What this device found out about an offer. */
interface Found {
  score?: FactoryScore;
  check?: PhotoCheck;
  onCompare?(): void;
}

const columns: Column[] = [
  { key: 'table.price', figure: true, cell: (o) => o.price && <strong>{formatMoney(o.price)}</strong> },
  {
    key: 'table.match',
    cell: (o) => {
      if (o.similarity === undefined) return undefined;
      // What a service says is a figure of its own making; the photo check stands beside it.
      if (o.origin === 'service') return t('similarity.short', { percent: similarityPercent(o.similarity) });
      return <SimilarityMark similarity={o.similarity} short />;
    },
  },
  {
    key: 'table.photo',
    cell: (o, { check, onCompare }) =>
      check ? <PhotoMark check={check} label={o.title} short onOpen={onCompare} /> : t('photo.unchecked'),
  },
  { key: 'table.factory', figure: true, cell: (_, { score }) => given(score?.total, formatPoints) },
  {
    key: 'landed.margin',
    figure: true,
    cell: (o) => <MarginChip offerId={o.id} absent={<span class="not-given">{t('offer.notGiven')}</span>} />,
  },
  { key: 'offer.minimumOrder', figure: true, cell: (o) => given(o.minimumOrder, formatShort) },
  { key: 'offer.sold', figure: true, cell: (o) => given(o.monthlySales, formatShort) },
  { key: 'offer.revenue', figure: true, cell: (o) => o.monthlyRevenue && formatShortMoney(o.monthlyRevenue) },
  { key: 'offer.reorders', figure: true, cell: (o) => given(o.repurchaseRate, formatPercent) },
  { key: 'table.score', figure: true, cell: (o) => given(o.serviceScore ?? o.tradeScore, formatScore) },
  { key: 'table.dropship', cell: dropshipWords },
  { key: 'table.ships', cell: (o) => shipsWithin(o.shipsWithinHours) },
  { key: 'compare.choose', cell: (o) => <CompareButton offer={o} /> },
  { key: 'plan.tab', cell: (o) => <PlanButton offer={o} /> },
  { key: 'table.from', cell: placeOf },
  { key: 'table.supplier', cell: (o) => <SupplierLine supplier={o.supplier} /> },
  {
    key: 'table.rights',
    cell: (o) =>
      o.patented === undefined ? undefined : o.patented ? (
        <span class="offer-table-warning" title={t('offer.checkRights')}>
          <Icon name="warning" size={13} />
          {t('table.patented')}
        </span>
      ) : (
        t('table.notPatented')
      ),
  },
];

const given = (value: number | undefined, format: (value: number) => string) =>
  value === undefined ? undefined : format(value);
