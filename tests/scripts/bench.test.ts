import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entrySizes } from '@/tests/bench/entry-size.mjs';
import { benchFiles, benchTable, checkRows } from '@/tests/bench/run.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-on-1688-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('entrySizes', () => {
  it('counts a page with all that it loads at its start, each file once', () => {
    mkdirSync(join(folder, 'chunks'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const page = '<script type="module" src="/chunks/main.js"></script><link rel="stylesheet" href="/page.css">';
    const main = 'import{a}from"./shared.js";import"./shared.js";const later=()=>import("./later.js")';
    write('manifest.json', '{}');
    write('page.html', page);
    write('page.css', 'p{}');
    write('chunks/main.js', main);
    write('chunks/shared.js', 'export const a=1');
    write('chunks/later.js', 'not at the start');
    const total = [page, 'p{}', main, 'export const a=1'].join('').length;
    expect(entrySizes(folder)).toMatchObject([{ name: 'page.html', kind: 'page', raw: total }]);
  });

  it('tells the kinds of entry apart', () => {
    mkdirSync(join(folder, 'content-scripts'));
    const manifest = { content_scripts: [{ js: ['/content-scripts/store.js', 'note.js'] }] };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    for (const name of ['background.js', 'note.js', 'page-image.js', 'content-scripts/store.js']) {
      writeFileSync(join(folder, name), ';');
    }
    expect(Object.fromEntries(entrySizes(folder).map(({ name, kind }) => [name, kind]))).toEqual({
      'background.js': 'background',
      'note.js': 'content',
      'page-image.js': 'unlisted',
      'content-scripts/store.js': 'content',
    });
  });
});

describe('bench rows', () => {
  it('come from the files *.bench.mjs and *.bench.ts alone', () => {
    for (const name of ['b.bench.ts', 'a.bench.mjs', 'row.ts', 'a.bench.json']) writeFileSync(join(folder, name), '');
    expect(benchFiles(folder)).toEqual(['a.bench.mjs', 'b.bench.ts']);
  });

  it('must have a ratio: none would meet every goal', () => {
    expect(() => checkRows([{ name: 'a', ratio: NaN, goal: 1, detail: '' }])).toThrow('The row "a" has no ratio');
  });

  it('say whether the goal is met', () => {
    const table = benchTable([
      { name: 'a', ratio: 1.5, goal: 1.5, detail: '' },
      { name: 'b', ratio: 1.6, goal: 1.5, detail: '' },
    ]);
    expect(table).toMatch(/^a .*1\.50× .* met/m);
    expect(table).toMatch(/^b .*1\.60× .* missed/m);
  });
});
