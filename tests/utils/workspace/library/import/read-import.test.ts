import { describe, expect, it } from 'vitest';
import { FindError } from '@/utils/errors';
import type { ImportTable } from '@/utils/workspace/library/import/import-table';
import { readImport } from '@/utils/workspace/library/import/read-import';
import { inGbk, inUtf16, makeXlsx } from './make-files';

const table = async (...parts: Parameters<typeof readImport>) => (await readImport(...parts)) as ImportTable;
const ofText = (text: string) => table(new Blob([text]));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof FindError ? error.code : String(error)),
  );

const chinese = '商品标题,价格\n夏季纯棉短袖T恤 宽松百搭 厂家直销,23.50\n陶瓷马克杯 山峦 批发,9.90\n';
const german = 'Titel;Preis\nKüchenmesser aus Stahl für Profis;12,50\nSchüssel, groß;9,90\n';

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(chinese)],
    ['utf-8', new TextEncoder().encode(`\ufeff${chinese}`)],
    ['gb18030', inGbk(chinese)],
    ['utf-16le', inUtf16(chinese)],
    ['utf-16be', inUtf16(chinese, { big: true })],
    ['utf-16le', inUtf16(chinese, { mark: false })],
    ['utf-16be', inUtf16(chinese, { big: true, mark: false })],
  ])('is found: %s', async (encoding, bytes) => {
    const read = await table(new Blob([bytes]));
    expect(read).toMatchObject({ format: 'csv', encoding, header: ['商品标题', '价格'] });
    expect(read.rows[1]).toEqual({ line: 3, cells: ['陶瓷马克杯 山峦 批发', '9.90'] });
  });

  it('is found for a table of another language', async () => {
    const bytes = Uint8Array.from([...german].map((sign) => sign.charCodeAt(0)));
    const read = await table(new Blob([bytes]));
    expect(read).toMatchObject({ encoding: 'windows-1252', header: ['Titel', 'Preis'] });
    expect(read.rows[0]!.cells).toEqual(['Küchenmesser aus Stahl für Profis', '12,50']);
    expect(read.rows[1]!.cells).toEqual(['Schüssel, groß', '9,90']);
  });

  it('is what the user says', async () => {
    const bytes = new Uint8Array([0xb1, 0xad, 0xd7, 0xd3, 0x2c, 0x31, 0x0a, 0x32, 0x2c, 0x33]);
    const read = await table(new Blob([bytes]), { encoding: 'gb18030' });
    expect(read.header).toEqual(['杯子', '1']);
    expect(await codeOf(readImport(new Blob([bytes]), { encoding: 'utf-8' }))).toBe('import-encoding');
  });

  it('is none for what is no text', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff);
    expect(await codeOf(readImport(new Blob([noise])))).toBe('import-encoding');
  });
});

describe('CSV', () => {
  it('reads quotes, line ends in cells and every separator, and counts lines as an editor does', async () => {
    const read = await ofText('a,"b ""c""",d\r\n\r\n"one\ntwo",2,3\r\n4,5,6\r\n');
    expect(read.header).toEqual(['a', 'b "c"', 'd']);
    expect(read.rows).toEqual([
      { line: 3, cells: ['one\ntwo', '2', '3'] },
      { line: 5, cells: ['4', '5', '6'] },
    ]);
    for (const separator of ['\t', ';', '|']) {
      expect((await ofText(`a,b${separator}c\n1${separator}2\n`)).rows[0]!.cells).toEqual(['1', '2']);
    }
    expect((await ofText('sep=;\na;b\n1,5;2\n')).rows).toEqual([{ line: 3, cells: ['1,5', '2'] }]);
  });

  it('names a row whose quotation mark never ends', async () => {
    const { rows } = await ofText('id,title\n1,one\n2,"two\n3,three\n');
    expect(rows.map(({ line, unended }) => [line, unended])).toEqual([
      [2, undefined],
      [3, true],
    ]);
  });

  it('says what is wrong with a file that is none', async () => {
    expect(await codeOf(readImport(new Blob([''])))).toBe('import-empty');
    expect(await codeOf(readImport(new Blob(['id,title\n'])))).toBe('import-empty');
    expect(await codeOf(readImport(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])])))).toBe('import-format');
    expect(await codeOf(readImport(new Blob(['id\n', '1\n'.repeat(100_001)])))).toBe('import-rows');
    const huge = { size: 300_000_000 } as Blob;
    await expect(readImport(huge)).rejects.toMatchObject({
      code: 'import-too-big',
      params: { megabytes: 300, limit: 200 },
    });
  });
});

describe('workbooks', () => {
  const rows = [['Offer number', 'Title'], [], ['628745190321', '杯子 <&> "x"'], [{ digits: '628745190322' }, '=1+1']];

  it('reads texts and numbers of the first sheet that holds rows, or of the one that is named', async () => {
    const file = makeXlsx({ About: [['Only a header']], Offers: rows, More: [['id'], ['1']] });
    const read = await table(file);
    expect(read).toMatchObject({ format: 'xlsx', sheets: ['Offers', 'More'], sheet: 'Offers' });
    expect(read.header).toEqual(['Offer number', 'Title']);
    expect(read.rows).toEqual([
      { line: 3, cells: ['628745190321', '杯子 <&> "x"'] },
      { line: 4, cells: [628_745_190_322, '=1+1'] },
    ]);
    expect((await table(file, { sheet: 'More' })).rows).toEqual([{ line: 2, cells: ['1'] }]);
  });

  it('keeps the sign of an amount whose format names another currency than the yuan', async () => {
    const cell = (format?: string) => ({ digits: '3.2', ...(format === undefined ? {} : { format }) });
    const formats = ['[$$-409]#,##0.00', '_("$"* #,##0.00_)', '#,##0.00\\ "€"', '[$USD] #,##0.00', '"US$"0.00'];
    const named = [
      '[$¥-411]#,##0',
      '[$kr-41D] 0',
      '[$RM-43E]0',
      '[$Rp-421]0',
      '[$Fr.-807] 0',
      '[$лв.-402]0',
      '[$Lei-418]0',
    ];
    const yuan = [undefined, '0.00', '"¥"#,##0.00', '[$¥-804]#,##0.00', '[$-409]0.00', '[Red]0.00', '0.00"元"'];
    const { rows } = await table(
      makeXlsx({ Offers: [['', 'Price'], ...[...formats, ...named, ...yuan].map((format) => ['', cell(format)])] }),
    );
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual([
      ...['$ 3.2', '$ 3.2', '€ 3.2', 'USD 3.2', 'US$ 3.2'],
      ...['JPY 3.2', 'kr 3.2', 'RM 3.2', 'Rp 3.2', 'Fr. 3.2', 'лв. 3.2', 'Lei 3.2'],
      ...yuan.map(() => 3.2),
    ]);
  });

  it('says that a broken one is broken, and reads none that unpacks to more than its bound', async () => {
    const whole = new Uint8Array(await makeXlsx({ Offers: rows }).arrayBuffer());
    expect(await codeOf(readImport(new Blob([whole.slice(0, 400)])))).toBe('import-broken');
    expect(await codeOf(readImport(makeXlsx({ Empty: [] })))).toBe('import-empty');
    // The size that the archive tells of its last file, in its table of contents.
    const bomb = whole.slice();
    const view = new DataView(bomb.buffer);
    for (let at = bomb.length - 4; at > 0; at--) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, 2_000_000_000, true);
      break;
    }
    expect(await codeOf(readImport(new Blob([bomb])))).toBe('import-too-big');
  });
});

describe('JSON', () => {
  it('makes columns of objects within, and keeps every digit of an id', async () => {
    const read = await ofText(
      '{"result":{"products":[{"product_id":6287451903211234567,"supplier":{"company_name":"XX"},"tags":["a","b"]},{"price":1.5}]}}',
    );
    expect(read).toMatchObject({
      format: 'json',
      header: ['product_id', 'supplier.company_name', 'tags', 'price'],
      rows: [
        { line: 1, cells: ['6287451903211234567', 'XX', 'a;b', ''] },
        { line: 2, cells: ['', '', '', 1.5] },
      ],
    });
  });

  it('reads one object a line, and says when it is broken or holds nothing', async () => {
    expect((await ofText('{"id":"1"}\n{"id":"2"}\n')).rows).toHaveLength(2);
    expect(await codeOf(readImport(new Blob(['{"id":'])))).toBe('import-broken');
    expect(await codeOf(readImport(new Blob(['[]'])))).toBe('import-empty');
    expect(await codeOf(readImport(new Blob(['[1,2]'])))).toBe('import-empty');
    expect(await codeOf(readImport(new Blob(['['.repeat(100_000)])))).toBe('import-broken');
  });

  it('knows our own offers', async () => {
    const offers = [{ id: '1', title: '', origin: 'service', supplier: {} }];
    expect(await readImport(new Blob([JSON.stringify({ version: 1, offers })]))).toEqual({ format: 'offers', offers });
  });
});
