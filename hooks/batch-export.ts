import { batchName, itemTitle } from '@/components/batch-words';
import type { RowMoney } from '@/components/batch-row';
import { errorWords } from '@/components/error-words';
import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { findEntry } from '@/utils/providers/catalog';
import type { CatalogEntry } from '@/utils/providers/provider';
import { readPicture } from '@/utils/search/read-search';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';
import { batchColumns, type ExportedItem } from '@/utils/workspace/export/batch-columns';
import { exportSource, type ExportSource } from '@/utils/workspace/export/export-source';

/** A batch as a table: a row for each picture, in its order. `quantity`: what prices are compared at, pieces. */
export function batchExport(
  batch: Batch,
  items: readonly BatchItem[],
  money: ReadonlyMap<string, RowMoney>,
  quantity: number,
): ExportSource {
  const now = new Date().toISOString();
  const entry = findEntry(batch.providerId);
  const sample = items.some(({ result }) => result?.sample || result?.best?.offer.origin === 'sample');
  const source = t('export.note.from', { sources: nameOf('provider', batch.providerId) });
  const title = batchName(batch);
  return exportSource<ExportedItem>({
    kind: 'batch',
    list: 'pictures',
    title,
    sample,
    items: items.map((item) => ({
      item,
      title: itemTitle(item),
      state: stateWords(item, entry),
      landed: money.get(item.searchId)?.landed?.cost,
      margin: money.get(item.searchId)?.margin,
    })),
    columns: batchColumns({ quantity, sample }),
    notes: [
      { name: t('export.note.source'), text: source },
      { name: t('export.note.exported'), text: formatDate(now) },
      { name: t('batch.title'), text: title },
    ],
    json: { kind: 'find-on-1688-batch', version: 1, source, sample, exportedAt: now, batch: title, quantity },
    picture: ({ item }, column) => {
      if (column === 'picture') return item.result?.best?.offer.imageUrl;
      const of = { id: item.searchId, windowId: -1, private: false };
      return async () => (await readPicture(of, 'prepared')) ?? readPicture(of, 'thumbnail');
    },
  });
}

function stateWords({ stage, error, result }: BatchItem, entry: CatalogEntry | undefined): string {
  if (error) return errorWords(error, entry);
  if (stage === 'done') return t(result?.best ? 'batch.stage.done' : 'batch.noMatch');
  return t(stage === 'failed' ? 'batch.item.cancelled' : `batch.item.${stage}`);
}
