import { nameOf, t } from '../../i18n/t';
import type { Money } from '../../offer/money';
import type { SavedOffer } from '../board';
import type { ColumnOf } from './export-source';
import { loneOfferColumns } from './lone-offer-columns';
import { planColumns } from './plan-columns';
import { date, link, money, percent, text } from './table';

type Column = ColumnOf<SavedOffer>;

/** How a watched price stands, at the quantity that prices are compared at. */
export interface WatchedPrice {
  price?: Money;
  /** Against the first price of its series, a fraction; absent where it is the same. */
  change?: number;
}

/**
 * The columns of a saved offer: the offer as it was, what the user says of it, what it answers, and its plan. `planned`:
 * some have one, so that its figures are exported unless the user says otherwise. `watched`: by the offer's id, of those that are watched.
 */
export function savedColumns(of: {
  quantity: number;
  sample: boolean;
  planned: boolean;
  watched: ReadonlyMap<string, WatchedPrice>;
}): Column[] {
  const [picture, title, translated, ...rest] = loneOfferColumns<SavedOffer>(of);
  return [
    picture!,
    title!,
    translated!,
    own('status', t('boards.status'), 'text', ({ status }) => text(status && t(`status.${status}`))),
    own('tags', t('boards.tags'), 'text', ({ tags }) => text(tags.join(', '))),
    own('note', t('boards.note'), 'text', ({ note }) => text(note)),
    own('answers', t('boards.answers'), 'text', ({ product }) => text(product?.title ?? product?.store)),
    own('product-price', t('export.column.productPrice'), 'money', ({ product }) => money(product?.price)),
    own('product-link', t('export.note.page'), 'link', ({ product }) => link(product?.url)),
    {
      ...own('product-picture', t('export.column.productPicture'), 'picture', () => ({ kind: 'picture' })),
      usual: false,
    },
    ...rest,
    ...(of.watched.size > 0 ? watchColumns(of.watched) : []),
    ...planColumns<SavedOffer>(of.planned),
    own('saved', t('boards.savedAt'), 'date', ({ savedAt }) => date(savedAt)),
    own('via', t('export.note.source'), 'text', ({ found }) => text(nameOf('provider', found.providerId))),
    own('found', t('export.column.foundAt'), 'date', ({ found }) => date(found.at)),
  ];
}

const watchColumns = (watched: ReadonlyMap<string, WatchedPrice>): Column[] => [
  own('watched-price', t('export.column.watchedPrice'), 'money', ({ id }) => money(watched.get(id)?.price)),
  own('watched-change', t('export.column.watchedChange'), 'percent', ({ id }) => percent(watched.get(id)?.change)),
];

const own = (id: string, name: string, kind: Column['kind'], cell: Column['cell']): Column => ({
  id,
  name,
  kind,
  usual: true,
  cell,
});
