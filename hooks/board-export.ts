import { formatDate, formatList } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { Board, SavedOffer } from '@/utils/workspace/board';
import { exportSource, type ExportSource } from '@/utils/workspace/export/export-source';
import { savedColumns, type WatchedPrice } from '@/utils/workspace/export/saved-columns';
import { readSavedPicture, readSavedPictureIds } from '@/utils/workspace/read-boards';
import { readWatches } from '@/utils/workspace/watch/read-watches';
import { changeSinceStart, pointPrice } from '@/utils/workspace/watch/series';

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
    columns: savedColumns({ quantity, sample, planned, watched: await watchedPrices(offers, quantity) }),
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

/** The newest prices of those that are watched. */
async function watchedPrices(
  offers: readonly SavedOffer[],
  quantity: number,
): Promise<ReadonlyMap<string, WatchedPrice>> {
  const watches = await readWatches();
  return new Map(
    offers.flatMap(({ id }) => {
      const watch = watches.get(id);
      if (!watch) return [];
      const price = pointPrice(watch.offer.at(-1), quantity);
      return [[id, { price, change: changeSinceStart(watch, quantity)?.share }] as const];
    }),
  );
}
