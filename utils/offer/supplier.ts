/** Who makes or sells an offer, from the maker (`source-factory`) to the reseller (`trader`). */
export type SupplierType = 'source-factory' | 'manufacturer' | 'brand' | 'trader';

/** The company behind an offer. Every field that the service does not give is absent. */
export interface Supplier {
  id?: string;
  name?: string;
  shopUrl?: string;
  type?: SupplierType;
  /** True when `type` was read from the seller's identities and not given as such. */
  typeInferred?: boolean;
  province?: string;
  city?: string;
  /** The service's own words for certificates, such as `工厂认证` or `ISO9001`. */
  certifications?: string[];
  /** Whole years on the platform. */
  years?: number;
  /** The seed services' credit level, 0 to 5. */
  creditLevel?: number;
}
