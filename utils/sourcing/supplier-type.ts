import type { Offer } from '../offer/offer';
import { parseSupplierType } from '../offer/parse-supplier-type';
import type { SupplierType } from '../offer/supplier';

/**
 * Identities that say who makes the goods. `超级工厂` (super factory) is the platform's programme for factories that it
 * has inspected. `实力商家` and `诚信通会员` are held by makers and resellers alike, so they say nothing here.
 */
const identities: Readonly<Record<string, SupplierType>> = {
  超级工厂: 'source-factory',
  超級工廠: 'source-factory',
  super_factory: 'source-factory',
};

/** A supplier type, and whether it was given or read from the seller's identities. */
export interface KnownSupplierType {
  type: SupplierType;
  inferred: boolean;
}

/** The supplier type of an offer: as given, else as an identity implies (marked), else undefined. */
export function supplierTypeOf({
  supplier,
  sellerIdentities,
}: Pick<Offer, 'supplier' | 'sellerIdentities'>): KnownSupplierType | undefined {
  if (supplier.type) return { type: supplier.type, inferred: supplier.typeInferred ?? false };
  for (const identity of sellerIdentities ?? []) {
    const word = identity.normalize('NFKC').trim();
    const type = (Object.hasOwn(identities, word) ? identities[word] : undefined) ?? parseSupplierType(word);
    if (type) return { type, inferred: true };
  }
  return undefined;
}
