import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWriter } from '@/utils/workspace/export/csv-writer';
import type { ExportCell, ExportColumn, ExportRow } from '@/utils/workspace/export/table';
import { hostileText } from './hostile-text';

const column = (id: string, kind: ExportColumn['kind']): ExportColumn => ({ id, name: id, kind });
const words = (text: string): ExportCell => ({ kind: 'text', text });

async function write(columns: ExportColumn[], rows: ExportRow[], notes = [{ name: 'Source', text: 'Data from 1688' }]) {
  const writer = csvWriter({ columns, notes });
  await writer.take({ kind: 'rows', rows });
  return Buffer.from(await (await writer.end()).arrayBuffer());
}

/** Read by another library, which takes no offence at anything but broken quoting. */
const read = (file: Buffer): string[][] => parse(file, { bom: true, relax_column_count: false });

/** A spreadsheet's apostrophe marks a text. */
const unmarked = (field: string) =>
  /^'+(?!-?(?:0|[1-9]\d{0,14})(\.\d+)?$)([\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n]|\d{16,}$|0\d+$)/u.test(field)
    ? field.slice(1)
    : field;

/** A half of a pair has no form in UTF-8. */
const inUtf8 = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

describe('a CSV file', () => {
  it('begins with the byte order mark by which Excel knows UTF-8', async () => {
    const file = await write([column('title', 'text')], [[words('夏季纯棉短袖T恤')]]);
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(read(file)).toEqual([
      ['title', 'Source'],
      ['夏季纯棉短袖T恤', 'Data from 1688'],
    ]);
  });

  it('gives every text back, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 8 }), async (texts) => {
        const columns = [column('a', 'text'), column('b', 'text')];
        const [, ...lines] = read(
          await write(
            columns,
            texts.map((row) => row.map(words)),
          ),
        );
        expect(lines.map((line) => line.slice(0, 2).map(unmarked))).toEqual(texts.map((row) => row.map(inUtf8)));
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text begin a formula, and no number lose digits', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const [, [field = ''] = []] = read(await write([column('a', 'text')], [[words(text)]]));
        expect(field.trimStart()).not.toMatch(/^(?!-?\d+(\.\d+)?$)[=+\-@＝＋－＠]/);
        expect(field).not.toMatch(/^(\d{16,}|0\d+)$/);
      }),
    );
  });

  it('keeps amounts as numbers under a title with their currency, signs and all', async () => {
    const money = (amount: string, currency: string): ExportCell => ({ kind: 'money', money: { amount, currency } });
    const rows: ExportRow[] = [
      [money('12.260', 'CNY'), money('3.5', 'USD'), { kind: 'percent', fraction: '-0.125' }],
      [undefined, money('9', 'EUR'), undefined],
    ];
    const file = await write(
      [column('price', 'money'), column('store', 'money'), column('margin', 'percent')],
      rows,
      [],
    );
    expect(read(file)).toEqual([
      ['price (CNY)', 'store', 'store, currency', 'margin'],
      ['12.260', '3.5', 'USD', '-0.125'],
      ['', '9', 'EUR', ''],
    ]);
  });
});
