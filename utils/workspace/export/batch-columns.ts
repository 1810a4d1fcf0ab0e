import { t } from '../../i18n/t';
import type { Money } from '../../offer/money';
import type { OfferMargin } from '../../sourcing/margins';
import { priceAtQuantity } from '../../sourcing/price-at-quantity';
import { shownMoney } from '../../sourcing/shown-money';
import type { BatchItem } from '../batch/batch';
import type { ColumnOf } from './export-source';
import { offerColumns } from './offer-columns';
import { link, money, number, text } from './table';

/** A picture of a batch, with what its best offer would leave of the store's price. */
export interface ExportedItem {
  item: BatchItem;
  /** What the picture is called, and where its search stands, in words. */
  title: string;
  state: string;
  /** What one unit of its best offer costs landed, as far as costs are known. */
  landed?: Money;
  margin?: OfferMargin;
}

type Column = ColumnOf<ExportedItem>;

/** The columns of a batch: the picture that was searched, what became of it, and the best offer that was found. */
export function batchColumns({ quantity, sample }: { quantity: number; sample: boolean }): Column[] {
  return [
    own('searched', t('export.column.searched'), 'picture', () => ({ kind: 'picture' })),
    own('product', t('batch.column.product'), 'text', ({ title }) => text(title)),
    own('product-price', t('export.column.productPrice'), 'money', ({ item }) => money(item.product?.price)),
    own('product-link', t('export.note.page'), 'link', ({ item }) => link(item.product?.url)),
    own('state', t('batch.column.state'), 'text', ({ state }) => text(state)),
    own('found', t('export.note.count'), 'number', ({ item }) => number(item.result?.loaded)),
    ...offerColumns({ quantity, sample }).map(({ cell, ...column }): Column => ({
      ...column,
      cell: ({ item: { result }, margin }) => {
        const best = result?.best;
        if (!best) return undefined;
        if (column.id === 'photo') return text(best.verdict && t(`photo.${best.verdict}`));
        const price = priceAtQuantity(best.offer, quantity);
        return cell({ offer: best.offer, factoryScore: best.score, price, margin });
      },
    })),
    own('landed', t('landed.cost'), 'money', ({ landed }) =>
      money(landed && shownMoney(landed.amount, landed.currency)),
    ),
  ];
}

const own = (id: string, name: string, kind: Column['kind'], cell: Column['cell']): Column => ({
  id,
  name,
  kind,
  usual: true,
  cell,
});
