import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserWorker } from '@/scripts/browser/worker-page.mjs';
import { root } from '@/scripts/setup/root.mjs';
import type { BenchRow } from './row';

const count = 2000;

/** Runs in the worker: what the worker of an export does, and the bare work beside it. */
const source = `
import { zipSync } from 'fflate';
import { shrinkPicture } from '@/utils/image/shrink-picture';
import { csvWriter } from '@/utils/workspace/export/csv-writer';
import { jsonWriter } from '@/utils/workspace/export/json-writer';
import { offerColumns } from '@/utils/workspace/export/offer-columns';
import { xlsxWriter } from '@/utils/workspace/export/xlsx-writer';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';

const notes = [{ name: 'Source', text: 'Data from 1688 via LinkFox' }, { name: 'Searched for', text: 'Mug' }];
const sheets = { rows: 'Offers', notes: 'About' };

/** The least of three runs: what else the machine does only adds to one. */
async function best(run) {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    await run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

const api = {
  async measure(count) {
    const samples = await (await fetch('/files/offers.json')).json();
    const pictures = await Promise.all(samples.map(async ({ picture }) => (await fetch('/files/pictures/' + picture)).blob()));
    const items = Array.from({ length: count }, (_, i) => {
      const offer = { ...samples[i % samples.length].offer, id: '12345678901230' + String(i).padStart(5, '0') };
      return { offer, price: priceAtQuantity(offer, 100) };
    });
    const columns = offerColumns({ quantity: 100, sample: true });
    const rows = () => items.map((item) => columns.map(({ cell }) => cell(item)));
    const write = async (writer, part) => {
      await writer.take(part);
      return (await writer.end()).arrayBuffer();
    };
    const xlsx = async (withPictures) => {
      const writer = xlsxWriter({ columns, notes, sheets }, shrinkPicture);
      await writer.take({ kind: 'rows', rows: rows() });
      if (withPictures) for (let row = 0; row < count; row++) {
        await writer.take({ kind: 'picture', row, column: 0, blob: pictures[row % pictures.length] });
      }
      return (await writer.end()).arrayBuffer();
    };
    const bare = async () => {
      const files = {};
      for (let row = 0; row < count; row++) {
        const bitmap = await createImageBitmap(pictures[row % pictures.length]);
        const canvas = new OffscreenCanvas(192, 192);
        canvas.getContext('2d').drawImage(bitmap, 0, 0, 192, 192);
        bitmap.close();
        const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        files[row + '.jpg'] = [new Uint8Array(await jpeg.arrayBuffer()), { level: 0 }];
      }
      files['offers.json'] = new TextEncoder().encode(JSON.stringify(items));
      return zipSync(files);
    };
    return {
      plain: await best(() => new Blob([JSON.stringify(items, undefined, 2)]).arrayBuffer()),
      json: await best(() => write(jsonWriter({ json: {} }), { kind: 'items', list: 'offers', items })),
      csv: await best(() => write(csvWriter({ columns, notes }), { kind: 'rows', rows: rows() })),
      xlsx: await best(() => xlsx(false)),
      bare: await best(bare),
      pictures: await best(() => xlsx(true)),
    };
  },
};
`;

/** What writing 2,000 offers costs, every column of them: against plain JSON, and with pictures against the bare work on those. */
export default async function exportOffers(): Promise<BenchRow[]> {
  const folder = join(root, 'assets/sample-library');
  const worker = await startBrowserWorker(source, (name) => readFile(join(folder, name)));
  try {
    const ms: Record<string, number> = await worker.call('measure', count);
    const row = (name: string, ours: string, other: string, what: string, goal?: number): BenchRow => ({
      name: `export of ${count.toLocaleString('en')} offers: ${name}`,
      ratio: ms[ours]! / ms[other]!,
      ...(goal ? { goal } : {}),
      detail: `${ms[ours]!.toFixed(0)} ms; ${what}: ${ms[other]!.toFixed(0)} ms`,
    });
    return [
      row('JSON', 'json', 'plain', 'JSON.stringify of the same'),
      row('CSV, 51 columns', 'csv', 'plain', 'JSON.stringify of the same'),
      row('Excel without pictures', 'xlsx', 'plain', 'JSON.stringify of the same'),
      row(
        'Excel with pictures',
        'pictures',
        'bare',
        'the pictures decoded, reduced and put beside the JSON in a zip',
        2.5,
      ),
    ];
  } finally {
    await worker.close();
  }
}
