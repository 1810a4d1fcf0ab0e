import { formatDate, formatList } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { Board, SavedOffer } from '@/utils/workspace/board';
import { exportSource, type ExportSource } from '@/utils/workspace/export/export-source';
import { savedColumns } from '@/utils/workspace/export/saved-columns';
import { readSavedPicture, readSavedPictureIds } from '@/utils/workspace/read-boards';

/** A board as a table, in the user's order. `quantity`: what prices are compared at, pieces. */
export async function boardExport(
  board: Board,
  offers: readonly SavedOffer[],
  quantity: number,
): Promise<ExportSource> {
  const kept = await readSavedPictureIds();
  const now = new Date().toISOString();
  const sample = offers.some(({ offer }) => offer.origin === 'sample');
  const planned = offers.some(({ plan }) => plan);
  const sources = [...new Set(offers.map(({ found }) => found.providerId))].map((id) => nameOf('provider', id));
  const source = t('export.note.from', { sources: formatList(sources) });
  return exportSource<SavedOffer>({
    kind: 'shortlist',
    list: 'offers',
    title: board.name,
    sample,
    items: offers,
    columns: savedColumns({ quantity, sample, planned }),
    notes: [
      { name: t('export.note.source'), text: source },
      { name: t('export.note.exported'), text: formatDate(now) },
      { name: t('boards.board'), text: board.name },
    ],
    json: { kind: 'find-on-1688-board', version: 1, source, sample, exportedAt: now, board: board.name, quantity },
    picture: ({ id, offer }, column) => {
      const which = column === 'product-picture' ? 'product' : 'offer';
      if (kept[which].has(id)) return () => readSavedPicture(id, which);
      return which === 'offer' ? offer.imageUrl : undefined;
    },
  });
}
