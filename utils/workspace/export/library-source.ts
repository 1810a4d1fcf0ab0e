import { t } from '../../i18n/t';
import { formatDate } from '../../i18n/format';
import type { Offer } from '../../offer/offer';
import { priceAtQuantity } from '../../sourcing/price-at-quantity';
import { exportSource, type ExportSource } from './export-source';
import { offerColumns, type ExportedOffer } from './offer-columns';

/** What a search, its photo checks and its plan found out of an offer; in a library there is none of it. */
const ofSearches: ReadonlySet<string> = new Set(['margin', 'margin-without', 'similarity', 'photo', 'factory-score']);

/**
 * The user's own library for export. Its JSON file holds the offers as they are kept, and is read back by the import.
 *
 * @param quantity what prices are compared at, pieces
 * @param now ISO 8601
 */
export function librarySource(offers: readonly Offer[], quantity: number, now: string): ExportSource {
  const items = offers.map((offer): ExportedOffer => ({ offer, price: priceAtQuantity(offer, quantity) }));
  const source = t('export.ownLibrary');
  const rows = exportSource<ExportedOffer>({
    kind: 'library',
    list: 'offers',
    title: t('library.title'),
    sample: false,
    items,
    columns: offerColumns({ quantity, sample: false }).filter(({ id }) => !ofSearches.has(id)),
    picture: ({ offer }) => offer.imageUrl,
    notes: [
      { name: t('export.note.source'), text: source },
      { name: t('export.note.exported'), text: formatDate(now) },
    ],
    json: { kind: 'find-on-1688-library', version: 1, source, exportedAt: now },
  });
  return { ...rows, record: (index) => offers[index] };
}
