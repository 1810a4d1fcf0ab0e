import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { waitUntil } from '../e2e/harness/wait-until';
import { clearPanel } from '../e2e/harness/panel-actions';
import { uploadInPanel } from '../e2e/harness/upload';
import { measurePeak } from './peak-memory';

const folder = join(root, '../shared/formats');

interface Expected {
  file: string;
  expected: string;
  width?: number | null;
  height?: number | null;
}

if (!existsSync(folder)) throw new Error(`The corpus needs the picture files in ${folder}, which are not there.`);
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Expected[];

/** What the index's words ask for: a picture, a sentence, or either. */
function wanted({ expected }: Expected): 'done' | 'failed' | 'either' {
  if (/^(ok|rasterise)/.test(expected)) return 'done';
  return /partial|browser dependent|downscale/.test(expected) ? 'either' : 'failed';
}

let chromium: ExtensionBrowser;
let panel: Page;
beforeAll(async () => {
  chromium = await openExtensionBrowser();
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(() => chromium?.close());

/** The ended search of that file, or `refused` where the panel says that it cannot be opened. */
async function endOf(file: string): Promise<SearchState | 'refused' | undefined> {
  const states = await chromium.searchStates(panel);
  const own = states.find(({ source }) => source.kind === 'file' && source.name === file);
  if (own) return isRunning(own.stage) ? undefined : own;
  const said = await panel.$eval('.panel > [role=alert] p', (alert) => alert.textContent).catch(() => null);
  return said ? 'refused' : undefined;
}

describe('picture files in the real worker', () => {
  it.each(index.map((entry) => [entry.file, entry] as const))('%s', async (file, entry) => {
    await clearPanel(panel);
    await uploadInPanel(panel, join(folder, file));
    const state = await waitUntil(() => endOf(file), 'Neither a search nor a sentence came of it.', 30_000);
    if (state === 'refused') {
      // The panel itself could not open the file, and no search was begun.
      expect(wanted(entry)).not.toBe('done');
      return;
    }
    if (wanted(entry) !== 'either') expect(state.stage).toBe(wanted(entry));
    // A failure is one that we know and have a sentence for.
    if (state.stage === 'failed') expect(state.error?.code).toMatch(/^(picture-|not-an-image)/);
    const { picture } = state;
    if (state.stage === 'done' && entry.width && entry.height) {
      const ratios = [entry.width / entry.height, entry.height / entry.width];
      const ratio = picture!.width / picture!.height;
      expect(Math.min(...ratios.map((r) => Math.abs(r - ratio) / r))).toBeLessThan(0.02);
    }
  });
});

/** A PNG of one colour, 1 bit a pixel: a few kB that become four bytes a pixel. */
function plainPng(side: number): Uint8Array {
  const chunk = (name: string, body: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe.skipIf(process.platform !== 'linux')('memory', () => {
  const made = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(made, { recursive: true }));
  const megabytes = 1e6;

  it.each([
    // Refused before they are decoded: the second one took 300 MB without our limit.
    ['png_huge_65536.png', undefined, 'failed', 100],
    ['plain-12000.png', 12_000, 'failed', 100],
    // Just below our limit: 159 MB decoded, and more while it is reduced.
    ['plain-6300.png', 6300, 'done', 500],
  ] as const)('stays bounded with %s', async (file, side, stage, most) => {
    if (side) writeFileSync(join(made, file), plainPng(side));
    await clearPanel(panel);
    const peak = await measurePeak(chromium.browser);
    await uploadInPanel(panel, join(side ? made : folder, file));
    const state = await waitUntil(() => endOf(file), 'Neither a search nor a sentence came of it.', 30_000);
    const grown = (await peak()) / megabytes;
    console.log(`${file}: ${Math.round(grown)} MB more`);
    expect(grown).toBeLessThan(most);
    expect(state === 'refused' ? 'failed' : state.stage).toBe(stage);
    // What sees no decoded picture would prove nothing.
    if (stage === 'done') expect(grown).toBeGreaterThan(100);
  });
});
