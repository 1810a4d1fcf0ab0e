import { formatDate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { exportSource, type ExportSource } from '@/utils/workspace/export/export-source';
import { loneOfferColumns } from '@/utils/workspace/export/lone-offer-columns';
import { planColumns, type PlannedOffer } from '@/utils/workspace/export/plan-columns';

interface PlansToExport {
  /** What the product is called. */
  title: string;
  /** Where the data is from, in words. */
  source: string;
  items: readonly PlannedOffer[];
  /** Pieces. */
  quantity: number;
}

/** The planned offers of a window as a table: each with what its order costs and earns. */
export function planExport({ title, source, items, quantity }: PlansToExport): ExportSource {
  const now = new Date().toISOString();
  const sample = items.some(({ offer }) => offer.origin === 'sample');
  const [picture, name, translated, ...rest] = loneOfferColumns<PlannedOffer>({ quantity, sample });
  return exportSource<PlannedOffer>({
    kind: 'plans',
    list: 'plans',
    title,
    sample,
    items,
    columns: [picture!, name!, translated!, ...planColumns<PlannedOffer>(true), ...rest],
    notes: [
      { name: t('export.note.source'), text: source },
      { name: t('export.note.exported'), text: formatDate(now) },
      { name: t('export.note.query'), text: title },
    ],
    json: { kind: 'find-on-1688-plans', version: 1, source, sample, exportedAt: now, query: title, quantity },
    picture: ({ offer }) => offer.imageUrl,
  });
}
