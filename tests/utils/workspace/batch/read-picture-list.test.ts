import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { mostPictures } from '@/utils/workspace/batch/batch';
import { readPictureList } from '@/utils/workspace/batch/read-picture-list';

const urls = (text: string) => readPictureList(text).pictures.map(({ url }) => url);

describe('a list of addresses', () => {
  it('is taken line by line, whatever commas an address holds', () => {
    const list = 'https://m.shop.com/71,300_.jpg\r\n\r\nhttps://m.shop.com/b.png?w=1,2&f=.webp\rshop.com/c.jpg\n';
    expect(urls(list)).toEqual([
      'https://m.shop.com/71,300_.jpg',
      'https://m.shop.com/b.png?w=1,2&f=.webp',
      'https://shop.com/c.jpg',
    ]);
  });

  it('counts equal addresses once and says how many there were', () => {
    const { pictures, duplicates } = readPictureList(
      'https://a.com/1.jpg\nhttps://a.com/1.jpg#top\nHTTPS://A.com/1.jpg',
    );
    expect(pictures).toHaveLength(1);
    expect(duplicates).toBe(2);
  });

  it('names every line that it cannot use', () => {
    const { bad, pictures } = readPictureList(
      [
        'https://a.com/1.jpg',
        'javascript:alert(1)',
        'file:///etc/passwd',
        'just words',
        `https://a.com/${'x'.repeat(3000)}`,
        'https://user:secret@a.com/2.jpg',
        'https://[broken/3.jpg',
      ].join('\n'),
    );
    expect(pictures).toHaveLength(1);
    expect(bad.map(({ line, why }) => [line, why])).toEqual([
      [2, 'not-web'],
      [3, 'not-web'],
      [4, 'no-address'],
      [5, 'too-long'],
      [6, 'with-password'],
      [7, 'no-address'],
    ]);
    expect(bad[0]!.text).toBe('javascript:alert(1)');
  });

  it('stops at what a batch holds and says how many are beyond', () => {
    const all = Array.from({ length: mostPictures + 7 }, (_, i) => `https://a.com/${i}.jpg`).join('\n');
    expect(readPictureList(all)).toMatchObject({ beyond: 7, bad: [] });
  });
});

describe('a table', () => {
  it('with a header tells what is sold, for how much and where', () => {
    const csv =
      '\ufeff"SKU";"Title";"Price";"Link";"Image URL"\r\n1;"Mug; large, ""blue""";"$ 24.99";https://www.shop.com/p/1;https://cdn.shop.com/1.jpg\r\n';
    expect(readPictureList(csv)).toEqual({
      pictures: [
        {
          url: 'https://cdn.shop.com/1.jpg',
          product: {
            title: 'Mug; large, "blue"',
            price: { amount: '24.99', currency: 'USD' },
            store: 'shop.com',
            url: 'https://www.shop.com/p/1',
          },
        },
      ],
      bad: [],
      duplicates: 0,
      beyond: 0,
    });
  });

  it('without a header is read where the pictures stand', () => {
    expect(
      urls('Mug\thttps://shop.com/p/1\thttps://cdn.com/1.jpg\nCup\thttps://shop.com/p/2\thttps://cdn.com/2.png'),
    ).toEqual(['https://cdn.com/1.jpg', 'https://cdn.com/2.png']);
    expect(urls('https://a.com/1.jpg,https://a.com/2.jpg\nhttps://a.com/3.jpg,https://a.com/4.jpg')).toHaveLength(4);
  });

  it('names a line by where it begins, also after a cell of several lines', () => {
    const { bad } = readPictureList('title,image\n"two\nlines",https://a.com/1.jpg\nbroken,nothing\n');
    expect(bad).toEqual([{ line: 4, text: 'broken nothing', why: 'no-address' }]);
  });
});

it('keeps every address of any table that is written by the book', () => {
  const cell = fc
    .array(fc.constantFrom('a', '猫', '👩‍👧', '"', '""', ',', ';', '\t', '\n', '\r\n', '=1+1', "'", ' ', '|'), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''));
  const address = fc
    .tuple(fc.nat(30), fc.constantFrom('', '/a,b', '/a;b', '?q=1,2', '/%22'))
    .map(([host, path]) => `https://shop${host}.example${path}`);
  const row = fc.tuple(cell, address, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const table = [['note', 'picture', 'words'], ...rows.map(([a, url, b]) => [`${a}-`, url, `${b}-`])];
      const read = readPictureList(Papa.unparse(table, { delimiter, quotes: true }));
      const wanted = new Set(rows.map(([, url]) => new URL(url).href));
      expect(new Set(read.pictures.map(({ url }) => url))).toEqual(wanted);
      expect(read.pictures.length + read.duplicates).toBe(rows.length);
    }),
  );
});

it('never throws, and names or takes every line of anything at all', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom(
      '"',
      '\n',
      '\r\n',
      ',',
      ';',
      '\t',
      'https://a.com/1.jpg',
      'data:image/png;base64,AA',
      '\ufeff',
      '\u0000',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { pictures, bad } = readPictureList(parts.join(''));
      for (const { url } of pictures) expect(url).toMatch(/^https?:\/\//);
      for (const { line, text } of bad) {
        expect(line).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(160);
      }
    }),
  );
});
