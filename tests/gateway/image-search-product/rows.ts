import { type Match } from '../core/goods-query';

/** The nine fields that `fields` can name, and what each brings into a row. */
export const FIELDS = [
  ...['product_id', 'title', 'main_image', 'price_ladder', 'min_order_quantity', 'supplier_info'],
  ...['customization', 'similarity', 'category_id'],
];

/** A row with the fields that were asked for. `price_ladder` comes under the name `price`, as the seed reads it. */
export function row(one: Match, picture: string, rank: number, fields: readonly string[]): unknown {
  const custom = one.custom;
  const values: Record<string, [string, unknown]> = {
    product_id: ['product_id', one.offerId],
    title: ['title', one.title],
    main_image: ['main_image', picture],
    price_ladder: ['price', one.tiers.length > 0 ? { priceRange: ladder(one, rank) } : { price: one.price / 100 }],
    min_order_quantity: ['min_order_quantity', one.moq],
    supplier_info: [
      'supplier_info',
      {
        supplier_id: one.supplier.userId,
        supplier_name: one.supplier.company,
        supplier_type: one.supplier.type,
        province: one.supplier.province,
        city: one.supplier.city,
        certifications: one.supplier.certifications.map((type) => ({ type })),
        operating_years: one.supplier.years,
      },
    ],
    customization: [
      'customization',
      custom && {
        supportCustomization: custom.supported,
        serviceTags: custom.services,
        minSampleQuantity: custom.minSample,
        samplePrice: custom.samplePrice === undefined ? undefined : custom.samplePrice / 100,
      },
    ],
    // Of 0 to 100; the seed caps it, so a first row may say a little more.
    similarity: ['similarity', rank === 0 ? 100.4 : Math.round(one.similarity * 1000) / 10],
    category_id: ['category_id', one.category[0]],
  };
  return Object.fromEntries(fields.map((name) => values[name]!));
}

/** `10-50件:¥20;51-100件:¥18`; the last step is open. Every third row writes full-width marks and both decimals. */
function ladder(one: Match, rank: number): string {
  const wide = rank % 3 === 2;
  return one.tiers
    .map((tier) => {
      const span = tier.to === undefined ? `${tier.from}` : `${tier.from}-${tier.to}`;
      return `${span}件${wide ? '：' : ':'}¥${wide ? (tier.price / 100).toFixed(2) : String(tier.price / 100)}`;
    })
    .join(wide ? '；' : ';');
}
