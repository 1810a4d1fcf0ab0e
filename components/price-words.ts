import type { StorePrice } from '@/utils/stores/product';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';

/** A store's price in words, with "from" where others rise above it. */
export const priceWords = (price: StorePrice): string =>
  price.from ? t('query.priceFrom', { price: formatMoney(price) }) : formatMoney(price);
