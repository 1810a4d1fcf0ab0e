// @vitest-environment happy-dom
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportColumn, ExportRow } from '@/utils/workspace/export/table';
import { tableText } from '@/utils/workspace/export/table-text';
import { hostileText } from './hostile-text';

const columns: ExportColumn[] = [
  { id: 'title', name: 'Title', kind: 'text' },
  { id: 'price', name: 'Price', kind: 'money' },
  { id: 'link', name: 'Page', kind: 'link' },
];
const row = (text: string): ExportRow => [
  { kind: 'text', text },
  { kind: 'money', money: { amount: '3.50', currency: 'CNY' } },
  { kind: 'link', url: 'https://detail.1688.com/offer/1.html?a=1&b="2"' },
];
const notes = [{ name: 'Source', text: 'Data from 1688 via LinkFox' }];

describe('a copied table', () => {
  it('is read by tabs and lines, with its source after a blank line', () => {
    const { text } = tableText(columns, [row('夏季 "T恤"\n👕'), row('=1+1')], notes);
    expect(parse(text, { delimiter: '\t', relax_column_count: true, skip_empty_lines: true })).toEqual([
      ['Title', 'Price (CNY)', 'Page'],
      ['夏季 "T恤"\n👕', '3.50', 'https://detail.1688.com/offer/1.html?a=1&b="2"'],
      ["'=1+1", '3.50', 'https://detail.1688.com/offer/1.html?a=1&b="2"'],
      ['Source', 'Data from 1688 via LinkFox'],
    ]);
  });

  it('holds no markup but its own, whatever a title says', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constant('<img src=x onerror=alert(1)>')), (text) => {
        const { html } = tableText(columns, [row(text)], notes);
        const page = new DOMParser().parseFromString(html, 'text/html');
        const names = new Set([...page.body.querySelectorAll('*')].map(({ tagName }) => tagName));
        expect([...names].filter((name) => !'TABLE THEAD TBODY TR TH TD A P BR'.split(' ').includes(name))).toEqual([]);
        expect(page.querySelector('a')!.getAttribute('href')).toBe('https://detail.1688.com/offer/1.html?a=1&b="2"');
        expect(page.querySelectorAll('td')).toHaveLength(3);
      }),
    );
  });
});
