import type { PriceTier } from '@/utils/offer/price-tier';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';

/** Unit prices by quantity. */
export function PriceLadder({ tiers }: { tiers: PriceTier[] }) {
  return (
    <ul class="price-ladder">
      {tiers.map((tier) => (
        <li key={tier.minQuantity}>
          <span class="soft">
            {tier.maxQuantity === undefined
              ? t('offer.tierFrom', { from: tier.minQuantity })
              : t('offer.tierRange', { from: tier.minQuantity, to: tier.maxQuantity })}
          </span>
          <strong>{formatMoney(tier.price)}</strong>
        </li>
      ))}
    </ul>
  );
}
