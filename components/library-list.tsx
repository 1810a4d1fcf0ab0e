import type { Offer } from '@/utils/offer/offer';
import type { PictureFailure } from '@/utils/workspace/library/library-chunk';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { IconButton } from './icon-button';
import { pictureWords } from './library-words';
import { offerLink, safeHref } from './offer-links';
import { OfferPicture } from './offer-picture';
import { VirtualList } from './virtual-list';
import './library-list.css';

/** A row of the list: what is known without reading the offer. */
export interface LibraryRow {
  /** The offer's id. */
  id: string;
  /** Where its record stands. */
  row: number;
  picture: 'none' | 'waiting' | 'made' | PictureFailure;
}

interface LibraryListProps {
  rows: readonly LibraryRow[];
  /** The offer of a row; absent while it is read. */
  offerAt(row: LibraryRow): Offer | undefined;
  onOpen(address: string): void;
  onRemove(id: string): void;
}

/** The user's own offers, as many as there are; only those in view are read. */
export function LibraryList({ rows, offerAt, onOpen, onRemove }: LibraryListProps) {
  return (
    <div class="library-list">
      <VirtualList
        items={rows}
        label={t('library.list')}
        rowHeight={64}
        onOpen={(each) => {
          const address = safeHref(offerAt(each)?.url);
          if (address) onOpen(address);
        }}
        onKey={(event, { id }) => {
          if (event.key !== 'Delete') return false;
          onRemove(id);
          return true;
        }}
        row={(each) => <Row {...each} offer={offerAt(each)} onRemove={() => onRemove(each.id)} />}
      />
    </div>
  );
}

function Row({ id, picture, offer, onRemove }: LibraryRow & { offer?: Offer; onRemove(): void }) {
  // It is there within a frame or two; the row has its size already.
  if (!offer) return <div class="library-row" aria-busy="true" />;
  const { supplier, minimumOrder, monthlySales, price } = offer;
  const title = offer.title || offer.titleTranslated || id;
  const waits = pictureWords(picture);
  return (
    <div class="library-row">
      <OfferPicture offer={offer} />
      <div class="library-offer">
        {offer.url ? (
          <a {...offerLink(offer)} title={title} tabIndex={-1}>
            {title}
          </a>
        ) : (
          <strong title={title}>{title}</strong>
        )}
        <p class="soft small">
          {[supplier.name, offer.titleTranslated !== title && offer.titleTranslated].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span class={`library-picture small ${picture}`}>{waits}</span>
      <span class="library-figure soft">
        {monthlySales !== undefined && t('library.sold', { count: formatNumber(monthlySales) })}
      </span>
      <span class="library-figure soft">
        {minimumOrder !== undefined && t('library.least', { count: formatNumber(minimumOrder) })}
      </span>
      <span class="library-figure library-price">{price && formatMoney(price)}</span>
      <IconButton
        icon="trash"
        words={t('library.remove', { title })}
        hint={t('library.removeShort')}
        onPress={onRemove}
      />
    </div>
  );
}
