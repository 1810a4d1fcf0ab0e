import { describe, expect, it } from 'vitest';
import { inquiryInOwnWords } from '@/components/inquiry-words';
import { inquiryOf } from '@/utils/sourcing/inquiry';
import { inquiryInChinese } from '@/utils/sourcing/inquiry-chinese';
import { planOrder } from '@/utils/sourcing/order-plan';
import type { Offer } from '@/utils/offer/offer';
import { offer, yuan } from './offer';

const messageOf = (from: Offer, quantity: number) => {
  const plan = planOrder(from, quantity, 'standard');
  if (plan.kind !== 'plan') throw new Error(plan.reason);
  return inquiryOf(from, plan);
};
const maker = offer('605142626872', {
  title: '夏季纯棉短袖T恤',
  supplier: { name: '广州某服装厂' },
  price: yuan('18'),
  minimumOrder: 300,
  customization: { supported: true, services: ['来样加工'], samplePrice: yuan('50') },
});

describe('inquiryOf', () => {
  it('says in Chinese what the plan says, ready to paste', () => {
    expect(inquiryInChinese(messageOf(maker, 100)).split('\n')).toEqual([
      '您好，广州某服装厂！',
      '我对贵司的这款产品感兴趣：夏季纯棉短袖T恤 https://detail.1688.com/offer/605142626872.html',
      '计划采购数量：100件。',
      '定制要求：标准定制（如改颜色、印图案）。',
      '打样费¥50.00、打样约7天，请确认。',
      '我们预估的定制单价为¥21.60，请确认或报价。',
      '批量货款约¥2160.00（不含运费）。',
      '我们知道起订量为300件，请问首单能否少一些？',
      '大货生产周期约20天，请问是否可行？',
      '付款方式：30%预付款¥648.00，70%尾款¥1512.00。',
      '请告知单件重量、外箱尺寸和运费。',
      '期待您的回复，谢谢！',
    ]);
  });

  it('gives no address that the supplier cannot open, such as that of a sample', () => {
    const lines = messageOf({ ...maker, url: 'chrome-extension://abc/sample.html?id=1' }, 100);
    expect(inquiryInChinese(lines).split('\n')[1]).toBe('我对贵司的这款产品感兴趣：夏季纯棉短袖T恤');
    expect(inquiryInOwnWords(lines)).toContain('I am interested in this product of yours: 夏季纯棉短袖T恤\n');
  });

  it('asks for what the offer does not give', () => {
    const codes = messageOf({ ...maker, customization: undefined, minimumOrder: undefined }, 100).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['ask-sample-making', 'ask-sample-fee']));
    expect(codes).not.toContain('sample-fee');
    expect(codes).not.toContain('ask-minimum');
  });

  it('keeps a hostile title and name on their lines', () => {
    const hostile = { ...maker, title: `a\n\u202e\u0000b${'x'.repeat(5000)}`, supplier: { name: ' \r\n' } };
    const lines = messageOf(hostile, 300);
    const text = inquiryInChinese(lines);
    expect(text.split(/[\n\r\u2028\u2029]/)).toHaveLength(lines.length);
    expect(text).toMatch(/^您好！\n/);
    expect(text).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
    expect(text.length).toBeLessThan(700);
  });
});
