import type { InquiryLine } from './inquiry';
import type { Complexity } from './order-plan';

const complexityWords: Readonly<Record<Complexity, string>> = {
  simple: '简单定制（小改动，如贴标、换包装）',
  standard: '标准定制（如改颜色、印图案）',
  complex: '复杂定制（如改结构、改材质）',
};

/** The message to the supplier in Chinese, ready to paste: one sentence a line. */
export function inquiryInChinese(lines: readonly InquiryLine[]): string {
  return lines.map(sentence).join('\n');
}

function sentence(line: InquiryLine): string {
  switch (line.code) {
    case 'greeting':
      return line.supplier ? `您好，${line.supplier}！` : '您好！';
    case 'offer':
      return `我对贵司的这款产品感兴趣：${[line.title, line.url].filter(Boolean).join(' ')}`;
    case 'quantity':
      return `计划采购数量：${line.quantity}件。`;
    case 'customization':
      return `定制要求：${complexityWords[line.complexity]}。`;
    case 'unit-price':
      return `我们预估的定制单价为¥${line.amount}，请确认或报价。`;
    case 'batch':
      return `批量货款约¥${line.amount}（不含运费）。`;
    case 'ask-sample-making':
      return '请问是否支持来样加工？';
    case 'sample-fee':
      return `打样费¥${line.amount}、打样约${line.days}天，请确认。`;
    case 'ask-sample-fee':
      return `请问打样费是多少？打样约${line.days}天是否可行？`;
    case 'ask-minimum':
      return `我们知道起订量为${line.minimum}件，请问首单能否少一些？`;
    case 'production':
      return `大货生产周期约${line.days}天，请问是否可行？`;
    case 'payment':
      return `付款方式：30%预付款¥${line.deposit}，70%尾款¥${line.balance}。`;
    case 'ask-freight':
      return '请告知单件重量、外箱尺寸和运费。';
    case 'closing':
      return '期待您的回复，谢谢！';
  }
}
