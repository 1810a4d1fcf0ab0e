import type { Money } from '@/utils/offer/money';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import './sample-shop.css';

/** Something that the sample shop sells. */
export interface ShopProduct {
  /** Its name in the page's address. */
  id: string;
  title: string;
  price: Money;
  picture: Blob;
}

interface SampleShopProps {
  products: readonly ShopProduct[];
  /** The product that the page is about. */
  shown: ShopProduct;
}

/** A product page as shops have them, to try a search on: with the product's data written into it as microdata. */
export function SampleShop({ products, shown }: SampleShopProps) {
  return (
    <div class="sample-shop">
      <meta property="og:site_name" content={t('shop.name')} />
      <aside class="sample-shop-note">{t('shop.note')}</aside>
      <header>
        <a class="sample-shop-name" href="?">
          {t('shop.name')}
        </a>
        <a href="welcome.html">{t('shop.back')}</a>
      </header>
      <main>
        <article class="sample-shop-product" itemscope itemtype="https://schema.org/Product">
          <figure>
            <BlobPicture blob={shown.picture} alt={shown.title} />
          </figure>
          <div>
            <h1 itemprop="name">{shown.title}</h1>
            <meta itemprop="sku" content={`SHOP-${shown.id}`} />
            <p class="sample-shop-price" itemprop="offers" itemscope itemtype="https://schema.org/Offer">
              <meta itemprop="price" content={shown.price.amount} />
              <meta itemprop="priceCurrency" content={shown.price.currency} />
              {formatMoney(shown.price)}
            </p>
            <p class="sample-shop-hint">{t('shop.hint')}</p>
            <ol>
              <li>{t('shop.stepPress')}</li>
              <li>{t('shop.stepChoose')}</li>
              <li>{t('shop.stepSee')}</li>
            </ol>
            <p class="soft">{t('shop.invented')}</p>
          </div>
        </article>
        <h2>{t('shop.more')}</h2>
        <ul class="sample-shop-goods">
          {products
            .filter(({ id }) => id !== shown.id)
            .map(({ id, title, price, picture }) => (
              <li key={id}>
                <a href={`?product=${id}`}>
                  <figure>
                    <BlobPicture blob={picture} alt={title} />
                  </figure>
                  <span>{title}</span>
                  <strong>{formatMoney(price)}</strong>
                </a>
              </li>
            ))}
        </ul>
      </main>
    </div>
  );
}
