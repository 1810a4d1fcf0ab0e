import type { Offer } from '../../offer/offer';
import { nameOf, t } from '../../i18n/t';
import { formatMoney } from '../../i18n/format';
import type { OfferMargin } from '../../sourcing/margins';
import type { PhotoCheck } from '../../sourcing/photo-check';
import type { PriceAtQuantity } from '../../sourcing/price-at-quantity';
import type { ColumnOf } from './export-source';
import { date, isWebAddress, link, money, number, percent, text, type CellKind, type ExportCell } from './table';

/** An offer with what this device found out about it. Absent is not known. */
export interface ExportedOffer {
  offer: Offer;
  /** The unit price at the quantity that prices are compared at. */
  price?: PriceAtQuantity;
  factoryScore?: number;
  photo?: PhotoCheck;
  margin?: OfferMargin;
}

type Column = ColumnOf<ExportedOffer>;

/**
 * The columns of an offer in their usual order. The first ones decide, and are exported unless the user says otherwise; the
 * others are there to be chosen. What each row is cannot be left out where some are samples. `quantity`: what prices are
 * compared at, pieces.
 */
export function offerColumns({ quantity, sample }: { quantity: number; sample: boolean }): Column[] {
  const column = (id: string, name: string, kind: CellKind, usual: boolean, cell: Column['cell']): Column => ({
    id,
    name,
    kind,
    usual,
    cell,
  });
  const of = (
    id: string,
    name: string,
    kind: CellKind,
    usual: boolean,
    cell: (offer: Offer) => ExportCell | undefined,
  ) => column(id, name, kind, usual, ({ offer }) => cell(offer));
  return [
    of('picture', t('export.column.picture'), 'picture', true, (o) => pictureCell(o.imageUrl)),
    of('title', t('export.column.title'), 'text', true, (o) => text(o.title)),
    of('title-translated', t('export.column.translated'), 'text', true, (o) => text(o.titleTranslated)),
    of('price', t('table.price'), 'money', true, (o) => money(o.price)),
    column('price-at', t('export.column.priceAt', { quantity }), 'money', true, ({ price }) => money(price?.price)),
    of('tiers', t('details.tiers'), 'text', true, tiers),
    of('minimum-order', t('offer.minimumOrder'), 'number', true, (o) => number(o.minimumOrder)),
    of('unit', t('export.column.unit'), 'text', false, (o) => text(o.unit && nameOf('unit', o.unit))),
    of('dropship-price', t('export.column.dropshipPrice'), 'money', true, (o) => money(o.dropshipPrice)),
    of('dropship', t('table.dropship'), 'text', false, (o) => yesNo(o.dropship)),
    of('dropship-free', t('export.column.dropshipFree'), 'text', false, (o) => yesNo(o.dropshipFreeShipping)),
    column('margin', t('landed.margin'), 'percent', true, ({ margin }) => percent(margin?.margin)),
    column('margin-without', t('export.column.marginWithout'), 'text', true, ({ margin }) =>
      text(margin?.without.map((code) => t(`landed.line.${code}`)).join(', ')),
    ),
    of('monthly-sales', t('details.monthlySales'), 'number', true, (o) => number(o.monthlySales)),
    of('units-sold', t('details.unitsSold'), 'number', false, (o) => number(o.unitsSold)),
    of('monthly-revenue', t('details.monthlyRevenue'), 'money', false, (o) => money(o.monthlyRevenue)),
    of('repurchase-rate', t('details.repurchase'), 'percent', true, (o) => percent(o.repurchaseRate)),
    of('refund-rate', t('details.refunds'), 'percent', false, (o) => percent(o.qualityRefundRate)),
    of('trade-score', t('details.tradeScore'), 'number', false, (o) => number(o.tradeScore)),
    of('service-score', t('details.serviceScore'), 'number', true, (o) => number(o.serviceScore)),
    of('similarity', t('table.match'), 'percent', true, (o) => percent(o.similarity)),
    column('photo', t('table.photo'), 'text', true, ({ photo }) => text(photo && t(`photo.${photo.verdict}`))),
    column('factory-score', t('table.factory'), 'number', true, ({ factoryScore }) => number(factoryScore)),
    of('supplier', t('table.supplier'), 'text', true, (o) => text(o.supplier.name)),
    of('supplier-type', t('export.column.supplierType'), 'text', true, supplierType),
    of('supplier-years', t('export.column.years'), 'number', true, (o) => number(o.supplier.years)),
    of('supplier-credit', t('export.column.credit'), 'number', false, (o) => number(o.supplier.creditLevel)),
    of('supplier-certificates', t('export.column.supplierCertificates'), 'text', false, (o) =>
      names('certificate', o.supplier.certifications),
    ),
    of('identities', t('export.column.identities'), 'text', true, (o) =>
      names('identity', [...(o.sellerIdentities ?? []), ...(o.offerIdentities ?? [])]),
    ),
    of('province', t('export.column.province'), 'text', false, (o) => text(o.supplier.province)),
    of('city', t('export.column.city'), 'text', false, (o) => text(o.supplier.city)),
    of('ships-from', t('details.shipsFrom'), 'text', true, (o) => text(o.shipsFrom)),
    of('ships-within', t('export.column.shipsWithin'), 'number', true, (o) => number(o.shipsWithinHours)),
    of('returns', t('details.returns'), 'text', false, (o) => yesNo(o.noReasonReturn)),
    of('custom', t('details.custom'), 'text', true, (o) => yesNo(o.customization?.supported)),
    of('custom-minimum', t('details.customMinimum'), 'number', false, (o) => number(o.customization?.minimumQuantity)),
    of('sample-minimum', t('details.sampleMinimum'), 'number', false, (o) =>
      number(o.customization?.minimumSampleQuantity),
    ),
    of('sample-price', t('details.samplePrice'), 'money', false, (o) => money(o.customization?.samplePrice)),
    of('patented', t('details.patented'), 'text', true, (o) => yesNo(o.patented)),
    of('certificates', t('export.column.certificates'), 'text', false, (o) => names('certificate', o.certificates)),
    of('weight', t('export.column.weight'), 'number', false, (o) => number(o.parcel?.weight)),
    of('size', t('export.column.size'), 'text', false, size),
    of('lanes', t('details.lanes'), 'text', false, (o) => names('filter', o.laneFlags)),
    of('collections', t('details.collections'), 'text', false, (o) => names('collection', o.collections)),
    of('category', t('export.column.category'), 'text', false, (o) => text(o.categoryId)),
    of('listed', t('details.listed'), 'date', false, (o) => date(o.listedAt)),
    of('id', t('export.column.id'), 'text', true, (o) => text(o.id)),
    of('link', t('export.column.link'), 'link', true, (o) => link(o.url)),
    of('shop', t('offer.shop'), 'link', true, (o) => link(o.supplier.shopUrl)),
    of('picture-link', t('export.column.pictureLink'), 'link', false, (o) => link(o.imageUrl)),
    {
      ...of('data', t('export.column.data'), 'text', true, (o) => text(t(`export.origin.${o.origin}`))),
      fixed: sample,
    },
  ];
}

/** A picture of the extension's own has no address that leads anywhere outside. */
const pictureCell = (url: string | undefined): ExportCell | undefined =>
  url === undefined ? undefined : isWebAddress(url) ? { kind: 'picture', url } : { kind: 'picture' };

const yesNo = (value: boolean | undefined) =>
  value === undefined ? undefined : text(t(value ? 'word.yes' : 'word.no'));

const names = (group: 'certificate' | 'identity' | 'filter' | 'collection', values: readonly string[] | undefined) =>
  text(values?.map((value) => nameOf(group, value)).join(', '));

/** The price ladder in one cell: `5+: ¥12.26; 50+: ¥11.40`. */
const tiers = ({ priceTiers }: Offer) =>
  text(priceTiers?.map(({ minQuantity, price }) => `${minQuantity}+: ${formatMoney(price)}`).join('; '));

function supplierType({ supplier: { type, typeInferred } }: Offer) {
  if (!type) return undefined;
  const words = t(`supplierType.${type}`);
  return text(typeInferred ? t('supplierType.inferred', { type: words }) : words);
}

const size = ({ parcel }: Offer) =>
  text(parcel?.size && `${parcel.size.length} × ${parcel.size.width} × ${parcel.size.height}`);
