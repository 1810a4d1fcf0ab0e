/** The described answer; figures of the description. */
export const imageSearchAnswer = {
  alibaba_image_search_response: {
    result: {
      total: 128,
      page: 1,
      page_size: 20,
      products: [
        {
          product_id: '628745190321',
          title: '夏季纯棉短袖T恤',
          main_image: 'http://cbu01.alicdn.com/img/ibank/2024/abcdef.jpg',
          price: '23.50',
          min_buy: 5,
          supplier: { user_id: '2209876543210', company_name: '某某服装有限公司', credit_level: 4 },
          similarity: 0.96,
        },
      ],
    },
  },
};
