import type { ComponentChild } from 'preact';
import type { Money } from '@/utils/offer/money';
import type { Offer } from '@/utils/offer/offer';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { RowValues } from '@/utils/sourcing/judge-row';
import type { LandedCode } from '@/utils/sourcing/landed-line';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import type { PriceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { shownMoney } from '@/utils/sourcing/shown-money';
import { supplierTypeOf } from '@/utils/sourcing/supplier-type';
import type { KnownParcel } from '@/utils/plan-figures';
import {
  formatDecimal,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
  formatScore,
  formatSignedPercent,
} from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { beforeWords } from './margin-words';
import { dropshipWords, placeOf, shipsWithin } from './offer-words';
import { PhotoMark } from './photo-mark';
import { PriceLadder } from './price-ladder';
import { ScoreLineList } from './score-line-list';
import { SupplierTypeWords } from './supplier-line';

/** An offer that stands beside others, with what this device found out about it. */
export interface ComparedOffer {
  offer: Offer;
  price?: PriceAtQuantity;
  /** Absent where the offer is not among those that are loaded now. */
  score?: FactoryScore;
  check?: PhotoCheck;
  /** One unit landed, and what could not count in it. */
  landed?: { cost: Money; without: readonly LandedCode[] };
  margin?: { fraction: string; without: readonly LandedCode[] };
  parcel?: KnownParcel;
}

/** A row of the comparison: what is compared, and what is drawn of it. */
export interface CompareRow extends RowValues {
  id: string;
  name: string;
  /** One for each offer; undefined where there is nothing to show. */
  cells: readonly ComponentChild[];
  /** What is said then, where it is another thing than "not given". */
  absent?: string;
}

/** All that can be compared, money first, then who makes it, then how it comes. */
export function compareRows(offers: readonly ComparedOffer[], quantity: number, lines: boolean): CompareRow[] {
  return rowsOf(quantity)
    .filter(({ id }) => lines || id !== 'lines')
    .map(({ value, cell, comparable, ...row }) => ({
      ...row,
      values: offers.map(value),
      cells: offers.map((each) => (value(each) === undefined ? undefined : cell(each))),
      ...(comparable ? { comparable: comparable(offers) } : {}),
    }));
}

interface RowKind {
  id: string;
  name: string;
  better?: 'lowest' | 'highest';
  absent?: string;
  /** A plain decimal, or words that are the same where the datum is. */
  value(each: ComparedOffer): string | undefined;
  cell(each: ComparedOffer): ComponentChild;
  comparable?(all: readonly ComparedOffer[]): boolean;
}

const rowsOf = (quantity: number): RowKind[] => [
  {
    id: 'price',
    name: t('compare.priceAt', { quantity }),
    better: 'lowest',
    value: ({ price }) => price?.price.amount,
    cell: ({ price }) => (
      <>
        <strong>{formatMoney(price!.price)}</strong>
        {price!.belowFirstTier && price!.from !== undefined && (
          <small>{t('landed.firstStep', { from: formatNumber(price!.from) })}</small>
        )}
      </>
    ),
    // What is sold only in greater quantities has no price at this one.
    comparable: (all) => all.every(({ price }) => !price?.belowFirstTier),
  },
  {
    id: 'tiers',
    name: t('details.tiers'),
    value: ({ offer: { priceTiers: tiers } }) => (tiers?.length ? JSON.stringify(tiers) : undefined),
    cell: ({ offer }) => <PriceLadder tiers={offer.priceTiers!} />,
  },
  count('minimum', t('offer.minimumOrder'), 'lowest', ({ offer }) => offer.minimumOrder, formatNumber),
  {
    id: 'dropship',
    name: t('details.dropship'),
    better: 'lowest',
    value: ({ offer }) =>
      offer.dropship === false ? 'no' : (offer.dropshipPrice?.amount ?? (offer.dropship ? 'yes' : undefined)),
    cell: ({ offer }) => dropshipWords(offer),
  },
  {
    id: 'landed',
    name: t('landed.cost'),
    better: 'lowest',
    absent: t('compare.needsPlan'),
    value: ({ landed }) => landed?.cost.amount,
    cell: ({ landed }) => (
      <>
        <strong>{formatMoney(shownMoney(landed!.cost.amount, landed!.cost.currency))}</strong>
        <Before without={landed!.without} />
      </>
    ),
    comparable: (all) => alike(all.map(({ landed }) => landed?.without)),
  },
  {
    id: 'margin',
    name: t('landed.margin'),
    better: 'highest',
    absent: t('compare.needsPlan'),
    value: ({ margin }) => margin?.fraction,
    cell: ({ margin }) => (
      <>
        <strong>{formatSignedPercent(margin!.fraction)}</strong>
        <Before without={margin!.without} />
      </>
    ),
    comparable: (all) => alike(all.map(({ margin }) => margin?.without)),
  },
  {
    id: 'photo',
    name: t('table.photo'),
    absent: t('photo.unchecked'),
    value: ({ check }) => (check?.verdict === 'not-checked' ? undefined : check?.verdict),
    cell: ({ offer, check }) => <PhotoMark check={check!} label={offer.title} short />,
  },
  {
    id: 'type',
    name: t('details.supplierType'),
    value: ({ offer }) => supplierTypeOf(offer)?.type,
    cell: ({ offer }) => {
      const { type, inferred } = supplierTypeOf(offer)!;
      return <SupplierTypeWords supplier={{ type, typeInferred: inferred }} />;
    },
  },
  {
    id: 'supplier',
    name: t('details.supplier'),
    value: ({ offer }) => offer.supplier.name,
    cell: ({ offer }) => <span lang="zh">{offer.supplier.name}</span>,
  },
  count(
    'years',
    t('details.years'),
    undefined,
    ({ offer }) => offer.supplier.years,
    (years) => t('details.yearsCount', { count: years }),
  ),
  {
    ...count('score', t('score.total'), 'highest', ({ score }) => score?.total, formatPoints),
    absent: t('compare.notLoaded'),
  },
  {
    id: 'lines',
    name: t('score.title'),
    absent: t('compare.notLoaded'),
    value: ({ score }) => score && score.lines.map(({ code, points }) => `${code} ${points}`).join(),
    cell: ({ score }) => <ScoreLineList lines={score!.lines} />,
  },
  count('sold', t('details.monthlySales'), 'highest', ({ offer }) => offer.monthlySales, formatNumber),
  count('repurchase', t('details.repurchase'), 'highest', ({ offer }) => offer.repurchaseRate, formatPercent),
  count('service', t('details.serviceScore'), 'highest', ({ offer }) => offer.serviceScore, formatScore),
  words('from', t('details.shipsFrom'), ({ offer }) => placeOf(offer)),
  count(
    'ships',
    t('details.shipsWithin'),
    'lowest',
    ({ offer }) => offer.shipsWithinHours,
    (hours) => shipsWithin(hours)!,
  ),
  {
    id: 'weight',
    name: t('details.weight'),
    value: ({ parcel }) => parcel?.parcel.weight,
    cell: ({ parcel }) => (
      <Parcel parcel={parcel!} words={t('details.kilograms', { weight: formatDecimal(parcel!.parcel.weight!) })} />
    ),
  },
  {
    id: 'size',
    name: t('details.size'),
    value: ({ parcel }) => sizeOf(parcel)?.join(' '),
    cell: ({ parcel }) => (
      <Parcel
        parcel={parcel!}
        words={t('details.centimetres', { size: sizeOf(parcel)!.map(formatDecimal).join(' × ') })}
      />
    ),
  },
  words('patented', t('details.patented'), ({ offer }) =>
    offer.patented === undefined ? undefined : t(offer.patented ? 'word.yes' : 'word.no'),
  ),
];

/** A number with one way to write it. */
function count(
  id: string,
  name: string,
  better: RowKind['better'],
  value: (each: ComparedOffer) => number | undefined,
  format: (value: number) => string,
): RowKind {
  return {
    id,
    name,
    ...(better ? { better } : {}),
    value: (each) => {
      const known = value(each);
      return known === undefined ? undefined : String(known);
    },
    cell: (each) => format(value(each)!),
  };
}

const words = (id: string, name: string, value: RowKind['value']): RowKind => ({ id, name, value, cell: value });

/** Where the weight or size is not the offer's own, whose it is. */
function Parcel({ parcel: { from }, words: figure }: { parcel: KnownParcel; words: string }) {
  return (
    <>
      {figure}
      {from !== 'offer' && <small>{t(`compare.parcelFrom.${from}`)}</small>}
    </>
  );
}

function Before({ without }: { without: readonly LandedCode[] }) {
  const before = beforeWords(without);
  return before ? <small>{before}</small> : null;
}

const sizeOf = (parcel: KnownParcel | undefined) => {
  const size = parcel?.parcel.size;
  return size && [size.length, size.width, size.height];
};

/** True where the same costs are left out of all, so that the sums mean the same. */
const alike = (all: readonly (readonly LandedCode[] | undefined)[]): boolean =>
  all.every((without) => without?.join() === all[0]?.join());
