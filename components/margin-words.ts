import type { LandedCost } from '@/utils/sourcing/landed-cost';
import type { LandedCode } from '@/utils/sourcing/landed-line';
import { isGoodsOnly } from '@/utils/sourcing/margins';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';

/** The costs that are missed most come first. */
const weightiest: readonly LandedCode[] = [
  'duty',
  'international-freight',
  'domestic-freight',
  'vat-in-price',
  'import-vat',
  'referral-fee',
  'fulfilment-fee',
  'ads',
  'returns',
  'order-costs',
];

/** What a margin stands before, such as "before duty": the weightiest line that does not count; undefined where all do. */
export function beforeWords(without: readonly LandedCode[]): string | undefined {
  const first = weightiest.find((code) => without.includes(code));
  return first && t(`margin.before.${first}`);
}

/** The same in a few characters, beside a figure: that little more than the price of the goods counts, or what it stands before. */
export const shortBefore = (without: readonly LandedCode[]): string | undefined =>
  isGoodsOnly({ without }) ? t('margin.goodsOnly') : beforeWords(without);

/** After how many sold pieces the order is paid for, or that none of its pieces does it; undefined where it is not known. */
export function breakEvenWords({ breakEvenQuantity, quantity, profit }: LandedCost): string | undefined {
  if (profit === undefined) return undefined;
  if (breakEvenQuantity === undefined || breakEvenQuantity > quantity) return t('landed.noBreakEvenQuantity');
  return t('landed.breakEvenOf', { pieces: formatNumber(breakEvenQuantity), quantity: formatNumber(quantity) });
}

/** The names of the lines that do not count, in one text. */
export const lineNames = (without: readonly LandedCode[]): string =>
  without.map((code) => t(`landed.line.${code}`)).join(', ');
