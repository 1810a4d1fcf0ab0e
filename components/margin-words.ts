import type { LandedCode } from '@/utils/sourcing/landed-line';
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

/** The names of the lines that do not count, in one text. */
export const lineNames = (without: readonly LandedCode[]): string =>
  without.map((code) => t(`landed.line.${code}`)).join(', ');
