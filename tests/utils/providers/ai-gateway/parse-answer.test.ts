import { describe, expect, it } from 'vitest';
import { parseAiGatewayAnswer } from '@/utils/providers/ai-gateway/parse-answer';
import { answerOf } from '../fixtures';
import { gainsByLoss } from '../malformed';
import { aiGatewayAnswer } from './answers';
import { malformedAiGateway, readAiGateway } from './malformed-answers';

describe('parseAiGatewayAnswer', () => {
  it('reads rows with their similarity; soldOut counts units sold', () => {
    const { raw, ...page } = parseAiGatewayAnswer(answerOf(aiGatewayAnswer));
    expect(page).toEqual({
      page: 1,
      totalPages: 1,
      total: 1,
      offers: [
        {
          id: '820011223344',
          title: '腋下包',
          url: 'https://detail.1688.com/offer/820011223344.html',
          imageUrl: 'https://cbu01.alicdn.com/img/bag.jpg',
          origin: 'service',
          price: { amount: '45.5', currency: 'CNY' },
          minimumOrder: 2,
          unit: '件',
          unitsSold: 50000,
          supplier: { name: '某某箱包厂' },
          offerIdentities: ['严选'],
          similarity: 0.97332934,
        },
      ],
    });
    expect(JSON.stringify(raw)).toContain('same_product_recall');
    expect(JSON.stringify(raw)).not.toContain('SECRET');
  });

  it('unwraps the older endpoint’s answers', () => {
    for (const body of [
      { model: aiGatewayAnswer },
      { data: { model: { data: aiGatewayAnswer.data } } },
      { model: aiGatewayAnswer.data },
    ])
      expect(parseAiGatewayAnswer(answerOf(body)).offers).toHaveLength(1);
  });

  it('only loses by what an answer lacks', () => expect(gainsByLoss(readAiGateway, aiGatewayAnswer)).toEqual([]));

  it('invents nothing from malformed answers', () => malformedAiGateway(300));
});
