import { t } from '@/utils/i18n/t';

/** Leads to the sample shop, for whoever has no shop at hand yet. */
export function SampleShopLink() {
  return (
    <p class="small">
      <a class="button link" href="/sample-shop.html" target="_blank" rel="noopener">
        {t('shop.try')}
      </a>
    </p>
  );
}
