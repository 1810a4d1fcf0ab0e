// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { currencyOf, moneyContext } from '@/utils/stores/currency';

const page = (address: string, lang = '', sign = '$') => {
  const document = new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><body></body></html>`,
    'text/html',
  );
  return currencyOf(sign, moneyContext(new URL(address), document));
};

describe('currencyOf', () => {
  it.each([
    ['https://legear.com.au/products/x', '', '$', 'AUD'],
    ['https://www.amazon.ca/dp/1', 'en-ca', '$', 'CAD'],
    ['https://www.amazon.com/dp/1', 'en-us', '$', 'USD'],
    ['https://www.mercadolibre.com.co/p/1', 'es', '$', 'COP'],
    ['https://shop.com/en-nz/x', 'en', '$', 'NZD'],
    ['https://us.shop.com/x', 'en', '$', 'USD'],
    ['https://shop.com/x', 'en-AU', '$', 'AUD'],
    ['https://shop.com/x', 'en', '$', 'USD'],
    ['https://brand.co/x', 'en', '$', 'USD'],
    ['https://www.amazon.co.jp/x', '', '¥', 'JPY'],
    ['https://item.taobao.com/x', 'zh-CN', '￥', 'CNY'],
    ['https://shop.com/x', 'ja', '¥', 'JPY'],
    ['https://www.amazon.se/x', '', 'kr', 'SEK'],
    ['https://shop.dk/x', '', 'kr.', 'DKK'],
    ['https://shop.pk/x', '', 'Rs.', 'PKR'],
  ])('at %s in %j %s is %s', (address, lang, sign, currency) => expect(page(address, lang, sign)).toBe(currency));

  it.each([
    ['https://shop.com/x', 'en', '¥'],
    ['https://shop.com/x', 'en', 'kr'],
    ['https://shop.de/x', 'de', '$'],
    ['https://shop.com/x', 'en', 'Rs'],
  ])('at %s in %j %s is not guessed', (address, lang, sign) => expect(page(address, lang, sign)).toBeUndefined());
});
