import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cellProblems, type CellReader, type ColumnHints } from '@/utils/workspace/library/import/cells/cell-reader';
import { currencyCell } from '@/utils/workspace/library/import/cells/currency-words';
import * as figures from '@/utils/workspace/library/import/cells/figure-cells';
import * as measures from '@/utils/workspace/library/import/cells/measure-cells';
import * as prices from '@/utils/workspace/library/import/cells/price-cells';
import * as texts from '@/utils/workspace/library/import/cells/text-cells';
import * as times from '@/utils/workspace/library/import/cells/time-cells';
import * as wordCells from '@/utils/workspace/library/import/cells/word-cells';
import { columnHints } from '@/utils/workspace/library/import/column-hints';

const readers = { ...figures, ...measures, ...prices, ...texts, ...times, ...wordCells };

vi.setConfig({ testTimeout: 60_000 });

const plain = { mark: '.', percent: false, name: '' } as const;
const value = <Value>(reader: CellReader<Value>, cell: string | number, hints: Partial<ColumnHints> = {}) => {
  const read = reader(cell, { ...plain, ...hints });
  return 'value' in read ? read.value : read.problem;
};
const price = (cell: string | number, mark: '.' | ',' = '.') => {
  const read = value(readers.moneyCell, cell, { mark });
  return typeof read === 'string' ? read : `${read.amount} ${read.currency}`;
};

describe('prices', () => {
  it.each([
    ['23.50', '23.5 CNY'],
    ['¥23.50', '23.5 CNY'],
    ['￥１２．５', '12.5 CNY'],
    ['23,50 元', '23.5 CNY'],
    ['1,280.00', '1280 CNY'],
    ['1.280,00', '1280 CNY'],
    ['1’280.50', '1280.5 CNY'],
    ['1 280,50', '1280.5 CNY'],
    ['12,34,567.50', '1234567.50 CNY'],
    ['٢٣٫٥٠', '23.5 CNY'],
    ['0.125', '0.125 CNY'],
    ['CN¥12.26', '12.26 CNY'],
    ['RMB 8', '8 CNY'],
    ['12.5元/件', '12.5 CNY'],
    [12.5, '12.5 CNY'],
    [40.630000000000003, '40.63 CNY'],
    ['$12.50', 'currency'],
    ['12 USD', 'currency'],
    ['USD3.2', 'currency'],
    ['US$ 3.2', 'currency'],
    ['12,50 €', 'currency'],
    ['1,200円', 'currency'],
    ['3.2美元', 'currency'],
    ['3.2 dollars', 'currency'],
    ['12 块', '12 CNY'],
    ['￥12.5-18.0', 'range'],
    ['12.5-18', 'range'],
    ['¥12.5 ~ ¥18', 'range'],
    ['面议', 'amount'],
    ['0', 'amount'],
    ['-5', 'amount'],
    [-5, 'amount'],
    [NaN, 'amount'],
  ])('reads %s', (cell, wanted) => expect(price(cell)).toBe(wanted));

  const foreignHeadings =
    'Unit price (USD)|Price $|Preis €|单价（美元）|Price USD|EUR/pc|单价(澳元)|价格（日币）|单价 加元|价格(卢布)'
      .concat(
        '|单价（泰铢）|Price (baht)|单价 新加坡元|价格(加拿大元)|Price (kronor)|Price in won|Price (kr)|Preis in Franken',
      )
      .split('|');

  it.each(['JPY 3.2', 'kr 3.2', 'RM 3.2', 'Rp 3.2', 'Fr. 3.2', 'лв. 3.2', 'р. 3.2', 'Lei 3.2', '12 baht', '12加元'])(
    'takes %s for no yuan',
    (cell) => expect(value(readers.moneyCell, cell, { name: 'Price' })).toBe('currency'),
  );

  it('takes a lone ¥ and a bare number for the yen under a Japanese heading', () => {
    for (const cell of [1200, '1200', '¥1,200', '1,200円'])
      expect(value(readers.moneyCell, cell, { name: cell === 1200 ? '値段' : '単価' })).toBe('currency');
    expect(value(readers.moneyCell, '12元', { name: '仕入価格' })).toMatchObject({ amount: '12' });
    expect(value(readers.moneyCell, 12, { name: '単価（元）' })).toMatchObject({ amount: '12' });
  });

  it('knows a currency column’s yuan by all its names, and nothing else', () => {
    for (const name of ['CNY', '人民币元', 'RMB 元', 'CNY (¥)', '人民币（元）', 'Chinese Yuan', '￥'])
      expect(value(currencyCell, name), name).toBe('CNY');
    for (const name of ['USD', '美元', '日元', 'CNY/USD']) expect(value(currencyCell, name), name).toBe('currency');
  });

  it('reads no bare amount as yuan in a column of another currency', () => {
    const named = (name: string, cell: string | number = '3.2') => {
      const read = value(readers.moneyCell, cell, { name });
      return typeof read === 'string' ? read : read.amount;
    };
    for (const name of [...foreignHeadings, 'Price USD (1 USD = 7.2 CNY)', 'Price (RMB, not USD)']) {
      expect(named(name), name).toBe('currency');
      expect(named(name, 3.2), name).toBe('currency');
      expect(named(name, '¥3.2'), name).toBe('3.2');
    }
    for (const name of [
      'Price',
      '单价（元）',
      '价格/元',
      'Price RMB',
      'Preis',
      'Country',
      '单元价',
      '价格元',
      '人民币元',
      '装卸价',
      'Price/ft',
    ]) {
      expect(named(name), name).toBe('3.2');
    }
    expect(value(readers.ladderCell, '1-99: 12; 100+: 10', { name: 'Tiers (USD)' })).toBe('currency');
  });

  it('reads a ladder where one price is looked for, all of it or none', () => {
    const tiers = (cell: string) => {
      const read = value(readers.priceCell, cell);
      return Array.isArray(read) ? read.map((each) => `${each.minQuantity} ${each.price.amount}`).join(', ') : read;
    };
    expect(tiers('1-99: 12; 100+: 10')).toBe('1 12, 100 10');
    expect(tiers('1-99pcs: ¥12,50; ≥100pcs: ¥10,00')).toBe('1 12.5, 100 10');
    expect(tiers('1-99: 12; 100+: ask us')).toBe('ladder');
    expect(tiers('1-99: $12; 100+: $10')).toBe('currency');
    expect(tiers('12-18')).toBe('range');
  });

  it('takes a sign before three digits for what it is in its column', () => {
    expect([price('1.234'), price('1,234')]).toEqual(['1.234 CNY', '1234 CNY']);
    expect([price('1.234', ','), price('1,234', ',')]).toEqual(['1234 CNY', '1.234 CNY']);
  });

  it('reads what every locale writes, given its column', () => {
    const locales = ['en-US', 'de-DE', 'de-CH', 'fr-FR', 'en-IN', 'ar-EG', 'zh-CN', 'pt-BR', 'ru-RU', 'pl-PL'];
    const amounts = fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.boolean(), amounts, (locale, styled, fen) => {
        const format = new Intl.NumberFormat(locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          ...(styled ? { style: 'currency', currency: 'CNY' } : {}),
        });
        const cells = fen.map((each) => format.format(each / 100).replace(/[\u200e\u200f\u061c]/g, ''));
        const rows = cells.map((cell, i) => ({ line: i + 2, cells: [cell] }));
        const [hints] = columnHints({ format: 'csv', header: ['price'], rows }, ['price']);
        const read = cells.map((cell) => value(readers.moneyCell, cell.replace('د.ص', '¥'), hints));
        expect(read.map((each) => (typeof each === 'string' ? each : Number(each.amount)))).toEqual(
          fen.map((each) => each / 100),
        );
      }),
    );
  });
});

describe('other cells', () => {
  it.each([
    ['628745190321', '628745190321'],
    ['6287451903211234567', '6287451903211234567'],
    [628_745_190_321, '628745190321'],
    [6.28745190321123e18, 'rounded'],
    ['6.28745E+18', 'rounded'],
    ['628745190321.0', '628745190321'],
    ['A-17/红', 'A-17/红'],
    [1.5, 'id'],
    ['x'.repeat(101), 'id'],
  ])('keeps the number of an offer as it stands: %s', (cell, wanted) =>
    expect(value(readers.idCell, cell)).toBe(wanted),
  );

  it.each([
    ['1,200', 1200],
    ['5件', 5],
    ['≥5 pcs', 5],
    ['1.2万+', 12_000],
    ['3.5k', 3500],
    ['3만개', 30_000],
    ['1,2 тыс. шт.', 'number'],
    ['5 шт.', 5],
    ['10 ชิ้น', 10],
    ['已售800+件', 800],
    [12, 12],
    ['many', 'number'],
    [1.5, 'number'],
    ['1.5', 'number'],
  ])('reads the count %s', (cell, wanted) => expect(value(readers.countCell, cell)).toBe(wanted));

  it('reads rates by their sign or by their column', () => {
    expect(value(readers.rateCell, '35%')).toBe(0.35);
    expect(value(readers.rateCell, '0.35')).toBe(0.35);
    expect(value(readers.rateCell, 0.35)).toBe(0.35);
    expect(value(readers.rateCell, '33.9', { percent: true })).toBe(0.339);
    expect(value(readers.rateCell, '35')).toBe('rate');
    const rows = ['35', '0.5', '12,5'].map((cell, i) => ({ line: i, cells: [cell] }));
    expect(columnHints({ format: 'csv', header: [''], rows }, ['repurchaseRate'])[0]).toMatchObject({ percent: true });
  });

  it('reads ladders as services and our own exports write them', () => {
    const steps = (cell: string, mark: '.' | ',' = '.') => {
      const read = value(readers.ladderCell, cell, { mark });
      return typeof read === 'string'
        ? read
        : read.map((tier) => `${tier.minQuantity}-${tier.maxQuantity ?? ''} ${tier.price.amount}`);
    };
    expect(steps('10-50件:¥20;51-100件:¥18')).toEqual(['10-50 20', '51-100 18']);
    expect(steps('5+: ¥12.26; 50+: ¥11.40')).toEqual(['5-49 12.26', '50- 11.4']);
    expect(steps('5+: 12,26 CN¥; 50+: 11,40 CN¥', ',')).toEqual(['5-49 12.26', '50- 11.4']);
    expect(steps('面议')).toBe('ladder');
  });

  it('takes web addresses only, the first of several', () => {
    expect(value(readers.pictureCell, 'http://cbu01.alicdn.com/a.jpg')).toBe('https://cbu01.alicdn.com/a.jpg');
    expect(value(readers.pictureCell, '//cbu01.alicdn.com/a.jpg,//cbu01.alicdn.com/b.jpg')).toBe(
      'https://cbu01.alicdn.com/a.jpg',
    );
    expect(value(readers.addressCell, 'http://shop.example/x')).toBe('http://shop.example/x');
    for (const bad of [
      'javascript:alert(1)',
      'data:image/png;base64,xx',
      'file:///c:/a.jpg',
      'a.jpg',
      'https://u:p@host/',
      7,
    ]) {
      expect(value(readers.addressCell, bad)).toBe('address');
    }
  });

  it('reads weights by their unit, which the column may name, and sizes', () => {
    expect(value(readers.weightCell, '500 g')).toBe('0.5');
    expect(value(readers.weightCell, '1,5', { name: 'Weight, kg', mark: ',' })).toBe('1.5');
    expect(value(readers.weightCell, 320, { name: '重量(g)' })).toBe('0.32');
    expect(value(readers.weightCell, '320', { name: 'Weight' })).toBe('unit');
    expect(value(readers.sizeCell, '10 × 20.5 × 3')).toEqual({ length: '10', width: '20.5', height: '3' });
    expect(value(readers.sizeCell, '10x20')).toBe('size');
  });

  it.each(
    '1.5 kg|1.5 кг|1.5 кг.|1.5キロ|1.5 キログラム|1.5킬로|1.5公斤|1.5 Kilogramm|1.5 kilogrammes|1.5 quilos|1.5 กก.|1.5 كجم|1500 г|1500グラム|1500그램|1500 Gramm|1500 gramos|1500 กรัม|1500 غرام'.split(
      '|',
    ),
  )('reads the weight %s', (cell) => expect(value(readers.weightCell, cell)).toBe('1.5'));

  it('reads the unit that a column names, and no unit that is the end of another word', () => {
    for (const name of ['Вес, кг', 'weight_kg', '重量kg', '重量（キロ）', 'Gewicht [kg]']) {
      expect(value(readers.weightCell, '2', { name }), name).toBe('2');
    }
    expect(value(readers.weightCell, '2 mg')).toBe('unit');
    expect(value(readers.weightCell, '2 мг')).toBe('unit');
    expect(value(readers.sizeCell, '10 × 20 × 30 см')).toEqual({ length: '10', width: '20', height: '30' });
  });

  it('reads yes and no in the languages of the interface', () => {
    for (const word of 'はい|예|네|Ja|oui|Sí|sì|Sim|да|نعم|ใช่|Có|支援|有|あり'.split('|')) {
      expect(value(readers.yesNoCell, word), word).toBe(true);
    }
    for (const word of 'いいえ|아니요|Nein|non|no|Não|нет|لا|ไม่ใช่|Không|無|不支援|なし'.split('|')) {
      expect(value(readers.yesNoCell, word), word).toBe(false);
    }
  });

  it.each([
    ['2 Tage', 48],
    ['3일', 72],
    ['2 días', 48],
    ['2 giorni', 48],
    ['2 дня', 48],
    ['2 ngày', 48],
    ['24 giờ', 24],
    ['48 Stunden', 48],
    ['48 часов', 48],
    ['48時間', 48],
  ])('reads the wait %s', (cell, wanted) => expect(value(readers.hoursCell, cell)).toBe(wanted));

  it('reads words, days, hours and types', () => {
    expect(value(readers.yesNoCell, '是')).toBe(true);
    expect(value(readers.yesNoCell, 'No')).toBe(false);
    expect(value(readers.yesNoCell, 'maybe')).toBe('yes-no');
    expect(value(readers.hoursCell, '48小时发货')).toBe(48);
    expect(value(readers.hoursCell, '2 days')).toBe(48);
    expect(value(readers.hoursCell, 15, { name: 'Lead time (days)' })).toBe(360);
    expect(value(readers.hoursCell, '15', { name: 'Lead time' })).toBe(15);
    expect(value(readers.hoursCell, '当天发货')).toBe(0);
    expect(value(readers.dateCell, '2024/4/20')).toBe('2024-04-20T00:00:00.000Z');
    expect(value(readers.dateCell, '20/04/2024')).toBe('date');
    expect(value(readers.dateCell, '2024-13-40')).toBe('date');
    expect(value(readers.supplierTypeCell, '源头工厂')).toBe('source-factory');
    expect(value(readers.supplierTypeCell, 'Manufacturer (inferred)')).toBe('manufacturer');
    expect(value(readers.scoreCell, '4.5分')).toBe(4.5);
    expect(value(readers.scoreCell, '9')).toBe('score');
    expect(value(readers.listCell, 'CE, ISO 9001；CE')).toEqual(['CE', 'ISO 9001']);
  });

  it('never throws and never makes up a value for hostile cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.double(),
      fc.constantFrom('__proto__', 'constructor'),
    );
    const all: readonly CellReader<unknown>[] = Object.values(readers);
    fc.assert(
      fc.property(cell, (each) => {
        for (const reader of all) {
          const read = reader(each, plain);
          if ('problem' in read) expect(cellProblems).toContain(read.problem);
        }
      }),
    );
  });
});
