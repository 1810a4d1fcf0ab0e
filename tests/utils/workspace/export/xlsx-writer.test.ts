import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportCell, ExportColumn, ExportRow } from '@/utils/workspace/export/table';
import { xlsxWriter } from '@/utils/workspace/export/xlsx-writer';
import { hostileText } from './hostile-text';
import { readXlsx } from '@/tests/readers/read-xlsx';

const column = (id: string, kind: ExportColumn['kind']): ExportColumn => ({ id, name: id, kind });
const words = (text: string): ExportCell => ({ kind: 'text', text });
const jpeg = (byte: number) => new Blob([new Uint8Array([0xff, 0xd8, byte])], { type: 'image/jpeg' });

async function write(columns: ExportColumn[], rows: ExportRow[], pictures: { row: number; blob: Blob }[] = []) {
  const sheets = { rows: 'Offers', notes: 'About' };
  const notes = [{ name: 'Source', text: 'Data from 1688 via LinkFox' }];
  const writer = xlsxWriter({ columns, notes, sheets }, async (blob) => {
    if (blob.size === 0) throw new Error('no picture');
    return { blob, width: 192, height: 96 };
  });
  await writer.take({ kind: 'rows', rows });
  const taken: boolean[] = [];
  for (const picture of pictures) taken.push(await writer.take({ kind: 'picture', column: 0, ...picture }));
  return { taken, file: Buffer.from(await (await writer.end()).arrayBuffer()) };
}

describe('an Excel file', () => {
  it('gives every text back, whatever it holds, and none as a number or a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 60 }), async (texts) => {
        const { file } = await write(
          [column('a', 'text'), column('b', 'text')],
          texts.map((row) => row.map(words)),
        );
        const [sheet] = readXlsx(file);
        // An empty text is an empty cell.
        const wanted = texts.map((row) => row.map((text) => text || undefined));
        expect(sheet!.cells.slice(1).map((row) => [row[0], row[1]])).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('has figures as numbers with their formats, exact or as text', async () => {
    const rows: ExportRow[] = [
      [
        { kind: 'money', money: { amount: '12.260', currency: 'CNY' } },
        { kind: 'percent', fraction: '0.625' },
        { kind: 'number', value: '1200' },
        { kind: 'date', iso: '2026-05-10T23:30:00Z' },
      ],
      [{ kind: 'money', money: { amount: '0.12345678901234567', currency: 'USD' } }, undefined, undefined, undefined],
    ];
    const kinds = ['money', 'percent', 'number', 'date'] as const;
    const { file } = await write(
      kinds.map((kind) => column(kind, kind)),
      rows,
    );
    const [sheet] = readXlsx(file);
    expect(sheet!.cells[1]).toEqual([12.26, 0.625, 1200, 46152]);
    expect(sheet!.formats[1]).toEqual(['[$¥-804]#,##0.000', '0.0%', '#,##0', 'yyyy-mm-dd']);
    expect(sheet!.cells[2]).toEqual(['0.12345678901234567', undefined, undefined, undefined]);
  });

  it('freezes the header, leads to addresses and says on a second sheet where it is from', async () => {
    const url = 'https://detail.1688.com/offer/1234567890123456789.html?a=1&b="2"';
    const { file } = await write(
      [column('id', 'text'), column('link', 'link')],
      [[words('1234567890123456789'), { kind: 'link', url }]],
    );
    const [sheet, about] = readXlsx(file);
    expect(sheet).toMatchObject({ name: 'Offers', frozenRows: 1 });
    expect(sheet!.cells).toEqual([
      ['id', 'link'],
      ['1234567890123456789', url],
    ]);
    expect(sheet!.formats[1]![0]).toBe('@');
    expect(sheet!.links).toEqual(new Map([['B2', url]]));
    expect(about).toMatchObject({ name: 'About', cells: [['Source', 'Data from 1688 via LinkFox']] });
  });

  it('has the pictures in their cells; one that cannot be opened stays a link', async () => {
    const url = (n: number) => `https://cbu01.alicdn.com/${n}.jpg`;
    const rows: ExportRow[] = [1, 2, 3].map((n) => [{ kind: 'picture', url: url(n) }, words(`offer ${n}`)]);
    const { file, taken } = await write([column('picture', 'picture'), column('title', 'text')], rows, [
      { row: 0, blob: jpeg(1) },
      { row: 1, blob: new Blob([]) },
      { row: 2, blob: jpeg(3) },
    ]);
    expect(taken).toEqual([true, false, true]);
    const [sheet] = readXlsx(file);
    expect([...sheet!.pictures].map(([cell, bytes]) => [cell, bytes.at(-1)])).toEqual([
      ['A2', 1],
      ['A4', 3],
    ]);
    expect(sheet!.cells.slice(1).map(([first]) => first)).toEqual([undefined, url(2), undefined]);
    expect([...sheet!.links.values()]).toEqual([url(1), url(2), url(3)]);
  });
});
