/** The described answer; the price ladder is the description's own. */
export const imageSearchProductAnswer = {
  result: {
    total_results: 45,
    products: {
      product: [
        {
          product_id: '628745190321',
          title: '纯棉T恤',
          main_image: '//cbu01.alicdn.com/img/t.jpg',
          category_id: 1008003,
          price: { priceRange: '10-50件:¥20;51-100件:¥18' },
          min_order_quantity: 10,
          supplier_info: {
            supplier_id: 'b2b-22098',
            supplier_name: '广州某某服装厂',
            supplier_type: '源头工厂',
            province: '广东',
            city: '广州',
            certifications: [{ type: '工厂认证' }, { type: 'ISO9001' }],
            operating_years: 8,
          },
          customization: {
            supportCustomization: true,
            serviceTags: ['来样加工', '快速打样'],
            minSampleQuantity: 5,
            samplePrice: '50.00',
          },
          similarity: 87.5,
        },
      ],
    },
  },
};
