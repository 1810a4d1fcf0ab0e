import type { Supplier } from '@/utils/offer/supplier';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { safeHref } from './offer-links';
import './supplier-line.css';

/** Who sells it: the type first, since it decides more than the name, and the shop's link. */
export function SupplierLine({ supplier }: { supplier: Supplier }) {
  const shop = safeHref(supplier.shopUrl);
  const name = supplier.name && (
    <span lang="zh" title={supplier.name}>
      {supplier.name}
    </span>
  );
  return (
    <p class="supplier-line">
      {supplier.type && (
        <span class="supplier-type">
          <SupplierTypeIcon type={supplier.type} />
          <span class="supplier-type-words">
            <SupplierTypeWords supplier={supplier} />
          </span>
        </span>
      )}
      {shop ? (
        <a class="supplier-name" href={shop} target="_blank" rel="noopener noreferrer">
          {name ?? t('offer.shop')}
        </a>
      ) : (
        <span class={name ? 'supplier-name' : 'supplier-name not-given'}>{name ?? t('offer.supplierNotGiven')}</span>
      )}
    </p>
  );
}

/** The type in words, marked where it was read from badges and not given. */
export function SupplierTypeWords({ supplier }: { supplier: Supplier }) {
  if (!supplier.type) return null;
  const words = t(`supplierType.${supplier.type}`);
  return supplier.typeInferred ? (
    <span title={t('supplierType.inferredWhy')}>{t('supplierType.inferred', { type: words })}</span>
  ) : (
    <>{words}</>
  );
}

function SupplierTypeIcon({ type }: { type: NonNullable<Supplier['type']> }) {
  return <Icon name={type === 'trader' || type === 'brand' ? 'parcel' : 'factory'} size={14} />;
}
