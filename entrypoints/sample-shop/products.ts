import type { ShopProduct } from '@/components/sample-shop';
import { t } from '@/utils/i18n/t';

/** What the shop sells, with pictures of the sample library: prices and goods are invented. */
const goods = [
  ['kettle', '026', '34.90'],
  ['lamp', '038', '49.00'],
  ['headphones', '066', '59.90'],
  ['mug', '003', '12.50'],
  ['handbag', '129', '68.00'],
  ['rings', '112', '16.90'],
  ['cactus', '183', '9.90'],
  ['bag', '131', '42.00'],
] as const;

/** The shop's goods, their pictures read as bytes: browsers tell a page's scripts no address of the extension's own. */
export function readProducts(): Promise<ShopProduct[]> {
  return Promise.all(
    goods.map(async ([id, file, amount]) => {
      const picture = await (await fetch(`/sample-library/pictures/${file}.webp`)).blob();
      return { id, title: t(`shop.${id}`), price: { amount, currency: 'USD' }, picture };
    }),
  );
}
