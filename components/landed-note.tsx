import type { LandedLine } from '@/utils/sourcing/landed-line';
import { formatKilograms, formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { LandedView } from './landed-view';

/** What a line is computed from, in few words below its name. */
export function LandedNote({ line, view }: { line: LandedLine; view: LandedView }) {
  const words = noteOf(line, view);
  return words ? <span class="landed-note">{words}</span> : null;
}

function noteOf(line: LandedLine, { price, profile, cost }: LandedView): string | undefined {
  switch (line.code) {
    case 'goods':
      return (
        price &&
        [
          t('landed.at', { price: formatMoney(price.price), quantity: price.quantity }),
          ...(price.belowFirstTier && price.from !== undefined ? [t('landed.firstStep', { from: price.from })] : []),
        ].join(', ')
      );
    case 'domestic-freight':
    case 'international-freight':
      return line.state === 'not-given' ? t('landed.needsWeight') : weightWords(line);
    case 'duty':
      return t(profile.dutyBase === 'goods' ? 'landed.ofGoods' : 'landed.ofGoodsAndFreight');
    case 'import-vat':
      return profile.importVat === 'reclaimed' ? t('landed.reclaimed') : undefined;
    case 'vat-in-price':
      return profile.priceIncludesVat ? undefined : t('landed.priceWithoutVat');
    case 'referral-fee':
    case 'ads':
      return t('landed.ofPrice');
    case 'returns':
      return t('landed.ofSold');
    case 'order-costs':
      return t('landed.sharedBy', { count: cost.quantity });
    case 'price':
    case 'fulfilment-fee':
      return undefined;
  }
}

function weightWords({ weight }: LandedLine): string | undefined {
  if (!weight) return undefined;
  const byVolume = weight.volumeWeight === weight.chargeable && weight.weight !== weight.chargeable;
  return t(byVolume ? 'landed.byVolume' : 'landed.byWeight', { weight: formatKilograms(weight.chargeable) });
}
