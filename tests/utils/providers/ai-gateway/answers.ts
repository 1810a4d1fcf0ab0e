/** The answer of the current endpoint: its fields, values partly placeholders. */
export const aiGatewayAnswer = {
  data: [
    {
      itemId: '820011223344',
      title: '腋下包',
      imageUrl: 'https://cbu01.alicdn.com/img/bag.jpg',
      detailUrl: 'https://detail.1688.com/offer/820011223344.html?token=SECRET',
      score: '0.97332934',
      currentPrice: 45.5,
      yxIndex: 4.9,
      quantityBegin: 2,
      unit: '件',
      company: '某某箱包厂',
      soldOut: 50000,
      storeAmount: 0,
      cateId: 0,
      recallSource: 'same_product_recall',
      promotionTags: [],
      serviceInfos: [{ type: 'a', value: 'b' }],
      offerTags: ['严选'],
    },
  ],
  __msgCode__: 'OK',
  __success__: true,
  count: 1,
  intent: { intentType: 'IMAGE_SEARCH', findSame: true },
};
