import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { checkImport } from '@/utils/workspace/library/import/check-import';
import { guessColumns } from '@/utils/workspace/library/import/guess-columns';
import type { ImportTable } from '@/utils/workspace/library/import/import-table';
import { readImport } from '@/utils/workspace/library/import/read-import';
import { inGbk, makeXlsx } from './make-files';

vi.setConfig({ testTimeout: 60_000 });

/** Reads a file as it is guessed. */
async function imported(file: Blob) {
  const table = (await readImport(file)) as ImportTable;
  const columns = guessColumns(table.header, table.rows);
  return { columns, ...(await checkImport(table, { columns }, () => undefined)) };
}

describe('columns', () => {
  const guess = (header: string) => guessColumns(header.split(','), []);

  it('are found in the table of seed 001', async () => {
    const csv =
      'product_id,title,main_image,price,min_buy,similarity,supplier_id,company_name,credit_level\n' +
      '628745190321,夏季纯棉短袖T恤,https://cbu01.alicdn.com/img/a.jpg,23.5,5,0.96,2209876543210,XX服装有限公司,5\n';
    const { columns, offers, problems } = await imported(new Blob([`\ufeff${csv}`]));
    expect(columns).toEqual([
      'id',
      'title',
      'imageUrl',
      'price',
      'minimumOrder',
      undefined,
      'supplierId',
      'supplierName',
      'creditLevel',
    ]);
    expect(problems).toEqual([]);
    expect(offers).toEqual([
      {
        id: '628745190321',
        title: '夏季纯棉短袖T恤',
        url: 'https://detail.1688.com/offer/628745190321.html',
        imageUrl: 'https://cbu01.alicdn.com/img/a.jpg',
        origin: 'library',
        price: { amount: '23.5', currency: 'CNY' },
        minimumOrder: 5,
        supplier: { id: '2209876543210', name: 'XX服装有限公司', creditLevel: 5 },
      },
    ]);
  });

  it('keep a title and its translation apart, whichever stands first', () => {
    expect(guess('Title (translated),Title')).toEqual(['titleTranslated', 'title']);
    expect(guess('Title (translated)')).toEqual(['titleTranslated']);
    expect(guess('Title (Chinese),Title')).toEqual([undefined, 'title']);
    expect(guess('Name,Title (Chinese),Price (CNY)')).toEqual([undefined, 'title', 'price']);
    const shown = { title: '商品名', titleTranslated: '商品名（訳）' };
    expect(guessColumns(['商品名（訳）', '商品名'], [], shown)).toEqual(['titleTranslated', 'title']);
    expect(guessColumns(['商品名', '商品名（訳）'], [], shown)).toEqual(['title', 'titleTranslated']);
  });

  it('are found by Chinese and English names', () => {
    expect(guess('商品ID,商品标题,主图链接,批发价,起订量,供应商名称,月销量,回头率,所在地')).toEqual([
      'id',
      'title',
      'imageUrl',
      'price',
      'minimumOrder',
      'supplierName',
      'monthlySales',
      'repurchaseRate',
      'place',
    ]);
    expect(guess('SKU,Product Name,Unit Price (RMB),MOQ,Image URL,Link,Factory,Weight (kg)')).toEqual([
      'id',
      'title',
      'price',
      'minimumOrder',
      'imageUrl',
      'url',
      'supplierName',
      'weight',
    ]);
  });

  it('are found by the end of a path, and pictures and pages by what stands in them', () => {
    const rows = [
      { line: 2, cells: ['x', 'https://img.example/1.jpg', 'https://detail.1688.com/offer/628745190321.html'] },
    ];
    expect(guessColumns(['data.supplier.company_name', 'col2', 'col3'], rows)).toEqual([
      'supplierName',
      'imageUrl',
      'url',
    ]);
  });

  it.each([
    ['Item,Unit cost,Pcs,Photo', 'title price - imageUrl'],
    [
      'Item No.,Item name,Cost,MOQ (pcs),Image link,Supplier,Link',
      'id title price minimumOrder imageUrl supplierName url',
    ],
    ['Item #,Description,Unit Price (RMB),Qty,Factory', 'id title price - supplierName'],
    ['SKU,Item,Price,Cost,MOQ,Qty', 'id title price - minimumOrder -'],
    ['No.,Picture,品名 Product Name,单价 Unit Price,起订量 MOQ', '- imageUrl title price minimumOrder'],
    ['型号,产品描述,含税价,数量,工厂', 'id title price - supplierName'],
    ['貨號,品名,單價,起訂量,圖片,供應商', 'id title price minimumOrder imageUrl supplierName'],
    [
      'Art.-Nr.,Bezeichnung,Stückpreis,Mindestbestellmenge,Bild-Link,Hersteller',
      'id title price minimumOrder imageUrl supplierName',
    ],
    ['Artikel,EK-Preis,Menge,Lieferant,Gewicht (kg)', 'title price - supplierName weight'],
    [
      'Código,Descripción,Precio unitario,Pedido mínimo,Imagen,Proveedor,Enlace',
      'id title price minimumOrder imageUrl supplierName url',
    ],
    ['品番,商品名,単価,最小ロット,画像URL,仕入先,リンク', 'id title price minimumOrder imageUrl supplierName url'],
    ['Price,Currency', 'price currency'],
    ['Pcs/ctn,G.W.,Carton size,HS code,Remark', '- - - - -'],
  ])('are found in a price list: %s', (header, wanted) =>
    expect(guess(header).map((id) => id ?? '-')).toEqual(wanted.split(' ')),
  );

  it('with a name of several senses are what their cells fit', () => {
    const of = (header: string, ...cells: string[]) =>
      guessColumns(
        header.split(','),
        cells.map((line, i) => ({ line: i + 2, cells: line.split(',') })),
      );
    expect(of('Item,Price', '10023,5', '10024,6')).toEqual(['id', 'price']);
    expect(of('Item,Price', 'Mug,5', 'Bowl,6')).toEqual(['title', 'price']);
    expect(of('Item,Title', 'A-1,Mug', 'A-2,Bowl')).toEqual(['id', 'title']);
    expect(of('Pcs,Title', 'set,Mug', 'pc,Bowl')).toEqual(['unit', 'title']);
    // One model in three colours stays three offers.
    expect(of('型号,品名', 'M1,红', 'M1,蓝', 'M1,绿')).toEqual([undefined, 'title']);
    expect(of('Photo,Image', 'see file,https://img.example/1')).toEqual([undefined, 'imageUrl']);
  });

  it('never give one field to two columns', () => {
    const names = [
      'Item',
      'Price',
      'Cost',
      'Unit cost',
      'Preis',
      '单价',
      'Qty',
      'MOQ',
      'SKU',
      'Photo',
      'Bild',
      'Link',
      'Name',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (header) => {
        const found = guessColumns(header, []).filter((id) => id !== undefined);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('called shop are names or addresses by what they hold', () => {
    const of = (cell: string) => guessColumns(['Shop'], [{ line: 2, cells: [cell] }]);
    expect(of('https://shop1.1688.com/')).toEqual(['shopUrl']);
    expect(of('XX服装')).toEqual(['supplierName']);
  });
});

describe('rows', () => {
  it('name every value that cannot be read, and leave out what is no offer', async () => {
    const csv = [
      'product_id,title,price,main_image,min_buy',
      '1,One,$5,nowhere,many',
      ',,,,7',
      '3,Three,1,,1,extra',
      '6.28E+18,Four,2,https://img.example/4.jpg,',
      '5,"Five,3,,',
    ].join('\n');
    const { offers, leftOut, problems } = await imported(new Blob([csv]));
    expect(offers).toEqual([
      { id: '1', title: 'One', url: '', origin: 'library', supplier: {} },
      {
        id: expect.stringMatching(/^own-[0-9a-f]{16}$/),
        title: 'Four',
        url: '',
        imageUrl: 'https://img.example/4.jpg',
        origin: 'library',
        supplier: {},
        price: { amount: '2', currency: 'CNY' },
      },
    ]);
    expect(leftOut).toBe(3);
    expect(problems).toEqual([
      { line: 2, problem: 'currency', field: 'price', column: 'price', cell: '$5' },
      { line: 2, problem: 'address', field: 'imageUrl', column: 'main_image', cell: 'nowhere' },
      { line: 2, problem: 'number', field: 'minimumOrder', column: 'min_buy', cell: 'many' },
      { line: 3, problem: 'nothing' },
      { line: 4, problem: 'cells' },
      { line: 5, problem: 'rounded', field: 'id', column: 'product_id', cell: '6.28E+18' },
      { line: 6, problem: 'unended' },
    ]);
  });

  it('read prices as suppliers write them, and none of another currency as yuan', async () => {
    const csv = [
      'title,price,currency',
      'One,¥12.5-18.0,',
      'Two,"12,50 €",',
      'Three,USD 3.2,',
      'Four,1-99: 12; 100+: 10,',
      'Five,3.2,USD',
      'Six,3.2,RMB',
    ].join('\n');
    const { offers, problems } = await imported(new Blob([csv]));
    expect(offers.map(({ price }) => price?.amount)).toEqual([undefined, undefined, undefined, '12', undefined, '3.2']);
    expect(offers[3]!.priceTiers?.map(({ minQuantity, price }) => [minQuantity, price.amount])).toEqual([
      [1, '12'],
      [100, '10'],
    ]);
    expect(problems.map((each) => [each.line, each.problem, 'field' in each && each.field])).toEqual([
      [2, 'range', 'price'],
      [3, 'currency', 'price'],
      [4, 'currency', 'price'],
      [6, 'currency', 'currency'],
    ]);
  });

  it('without a number have it from their page, or one that stays the same', async () => {
    const csv =
      'title,link\nOne,https://detail.1688.com/offer/628745190321.html\nTwo,https://shop.example/two\nTwo,https://shop.example/two\n';
    const { offers } = await imported(new Blob([csv]));
    expect(offers[0]!.id).toBe('628745190321');
    expect(offers[1]!.id).toMatch(/^own-/);
    expect(offers[2]!.id).toBe(offers[1]!.id);
  });

  it('can be cancelled between portions', async () => {
    const table = (await readImport(new Blob(['id,title\n', '1,x\n'.repeat(3000)]))) as ImportTable;
    const cancelled = checkImport(table, { columns: ['id', 'title'] }, (done) => {
      if (done >= 2000) throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
  });
});

const word = fc.string({ unit: fc.constantFrom(...'杯子T恤 ,;"\'\n=+-@<&>😀ä|'), minLength: 1, maxLength: 20 });
const anyText = word.map((text) => `x${text.replace(/\s+/g, ' ').trim()}`);
const anyRow = fc.record({
  id: fc.oneof(fc.stringMatching(/^[1-9]\d{11,18}$/), fc.constant('SKU-1')),
  title: anyText,
  price: fc.integer({ min: 1, max: 9_999_999 }).map((fen) => String(fen / 100)),
  minimumOrder: fc.integer({ min: 1, max: 100_000 }),
  supplier: anyText,
});
type AnyRow = typeof anyRow extends fc.Arbitrary<infer Row> ? Row : never;

const header = ['商品ID', '标题', '价格', '起订量', '供应商'];
const cellsOf = ({ id, title, price, minimumOrder, supplier }: AnyRow) => [
  id,
  title,
  price,
  String(minimumOrder),
  supplier,
];
const offerOf = ({ id, title, price, minimumOrder, supplier }: AnyRow): Offer => ({
  id,
  title,
  url: '',
  origin: 'library',
  price: { amount: price, currency: 'CNY' },
  minimumOrder,
  supplier: { name: supplier },
});

describe('a table that was written', () => {
  it('is read back as it was, as CSV in any dialect and encoding', async () => {
    const dialect = fc.record({ delimiter: fc.constantFrom(',', ';', '\t'), newline: fc.constantFrom('\n', '\r\n') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 1, maxLength: 6 }),
        dialect,
        fc.boolean(),
        async (rows, how, gbk) => {
          const text = Papa.unparse([header, ...rows.map(cellsOf)], how);
          const bytes = gbk && !/[😀ä]/u.test(text) ? inGbk(text) : new TextEncoder().encode(text);
          const { offers, problems } = await imported(new Blob([bytes]));
          expect(problems).toEqual([]);
          expect(offers).toEqual(rows.map(offerOf));
        },
      ),
    );
  });

  it('is read back as it was, as a workbook with texts or numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 6 }), fc.boolean(), async (rows, numbers) => {
        const cells = rows
          .map(cellsOf)
          .map((row) => row.map((cell, i) => (numbers && (i === 2 || i === 3) ? { digits: cell } : cell)));
        const { offers, problems } = await imported(makeXlsx({ Offers: [header, ...cells] }));
        expect(problems).toEqual([]);
        expect(offers).toEqual(rows.map(offerOf));
      }),
      { numRuns: 40 },
    );
  });
});
