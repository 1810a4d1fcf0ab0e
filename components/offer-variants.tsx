import type { Sku } from '@/utils/offer/offer-detail';
import { formatMoney, formatShort } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { SmallPicture } from './small-picture';
import './offer-variants.css';

/** As many rows stand open; the others are behind a press. */
const open = 6;

/** An offer's variants with their prices and stock. */
export function OfferVariants({ skus }: { skus: readonly Sku[] }) {
  const rest = skus.slice(open);
  return (
    <>
      <Rows skus={skus.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('detail.moreVariants', { count: rest.length })}</summary>
          <Rows skus={rest} />
        </details>
      )}
    </>
  );
}

function Rows({ skus }: { skus: readonly Sku[] }) {
  return (
    <ul class="offer-variants">
      {skus.map((sku, i) => (
        <li key={sku.id ?? i}>
          {sku.imageUrl && <SmallPicture url={sku.imageUrl} size={32} />}
          <span class="variant-name" title={original(sku)}>
            {variantName(sku)}
            {sku.articleNumber && <span class="soft small"> {sku.articleNumber}</span>}
          </span>
          <span class="variant-price">
            {sku.price ? <strong>{formatMoney(sku.price)}</strong> : <span class="soft">{t('detail.byQuantity')}</span>}
            <span class={sku.stock === undefined ? 'not-given' : 'soft small'}>
              {sku.stock === undefined
                ? t('detail.stockNotGiven')
                : t('detail.inStock', { count: formatShort(sku.stock) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const variantName = ({ attributes }: Sku) =>
  attributes.map(({ value, valueTranslated }) => valueTranslated ?? value).join(' · ') || t('detail.oneVariant');

/** The service's own words, for ordering. */
const original = ({ attributes }: Sku) => attributes.map(({ name, value }) => `${name}: ${value}`).join(', ');
