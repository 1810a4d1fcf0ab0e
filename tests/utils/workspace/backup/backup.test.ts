import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { Zippable } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { changeSettings, readSettings } from '@/utils/settings';
import { backupParts, keptStores, type StoreName } from '@/utils/workspace/backup/backup-parts';
import { checkBackup } from '@/utils/workspace/backup/read-backup';
import { restoreBackup, type RestoreWay } from '@/utils/workspace/backup/restore-backup';
import { keepMapping, keptMapping } from '@/utils/workspace/library/import/kept-mappings';
import { writeBackup } from '@/utils/workspace/backup/write-backup';
import { clearAll, dump, fill } from './stored-fixture';

const columns = { format: 'csv' as const, order: ['title', 'price'], off: ['id'], pictures: false, raw: false };
const signal = () => new AbortController().signal;
const report = vi.fn();
const write = () => writeBackup(report, signal());
const check = (file: Blob) => checkBackup(file, report, signal());
const restore = async (file: Blob, way: RestoreWay) => restoreBackup(await check(file), way, report, signal());
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

beforeEach(async () => {
  fakeBrowser.reset();
  await clearAll();
});

describe('a backup', () => {
  it('holds every store, or says why not', async () => {
    const stores = [...(await db()).objectStoreNames].sort();
    expect(Object.keys(backupParts).sort()).toEqual(stores);
    for (const part of Object.values(backupParts)) if (!part.kept) expect(part.reason.length).toBeGreaterThan(10);
    await fill();
    // The fixture has a record in each, so that what follows tests them all.
    for (const [store, records] of Object.entries(await dump())) expect(records.length, store).toBeGreaterThan(0);
  });

  it('brings everything back on a device that has nothing', async () => {
    await fill();
    await changeSettings({
      theme: 'dark',
      providers: { linkfox: { options: {}, agreedAt: '2026-01-01T00:00:00Z', dailyCap: 5 } },
      exports: { library: columns },
    });
    await keepMapping(['货号', '品名'], { columns: ['id', 'title'], mark: ',' });
    const before = await dump();
    const file = await write();
    await clearAll();
    fakeBrowser.reset();
    await restore(file, 'replace');
    const after = await dump();
    // What was under way does not go on by itself.
    before.ledger![0]![1] = {
      ...(before.ledger![0]![1] as object),
      outcome: 'unknown',
      endedAt: '2026-05-10T12:00:00.000Z',
    };
    before.batches![0]![1] = { ...(before.batches![0]![1] as object), stage: 'paused' };
    const { begunAt: _, ...watch } = before.watches![0]![1] as { begunAt: string };
    before.watches![0]![1] = { ...watch, paused: true };
    expect(after).toEqual(before);
    expect(await readSettings()).toMatchObject({
      theme: 'dark',
      exports: { library: columns },
      providers: { linkfox: { dailyCap: 5 } },
    });
    expect((await readSettings()).providers.linkfox).not.toHaveProperty('agreedAt');
    expect(await keptMapping(['货号', '品名'])).toEqual({ columns: ['id', 'title'], mark: ',' });
  });

  it('holds no key', async () => {
    await fill();
    await changeSettings({ providers: { linkfox: { options: {}, agreedAt: '2026-01-01T00:00:00Z' } } });
    const file = await write();
    const { manifest } = await check(file);
    expect(Object.keys(manifest.stores)).not.toContain('keys');
    await clearAll();
    await restore(file, 'replace');
    expect(await dump(['keys'])).toEqual({ keys: [] });
    expect(JSON.stringify([await dump(), manifest])).not.toContain('secret-a');
  });

  it('merged leaves what is here, and brings in what is missing', async () => {
    await fill('a');
    await keepMapping(['a'], { columns: ['id'] });
    await keepMapping(['b'], { columns: ['title'] });
    const file = await write();
    fakeBrowser.reset();
    await clearAll();
    await fill('b');
    const here = await dump();
    await keepMapping(['a'], { columns: ['url'] });
    const { libraryKept } = await restore(file, 'merge');
    // Of the same list's columns, those here stay.
    expect([await keptMapping(['a']), await keptMapping(['b'])]).toEqual([
      { columns: ['url'] },
      { columns: ['title'] },
    ]);
    const after = await dump();
    const ids = (store: StoreName) => after[store]!.map(([key]) => key);
    expect(ids('searches')).toEqual(['search-a', 'search-b']);
    expect(ids('savedOffers')).toEqual(['offer-a', 'offer-b']);
    expect(after.boards![0]![1]).toMatchObject({ order: ['offer-b', 'offer-a'] });
    // Rows of two libraries cannot stand in one another's places.
    expect(libraryKept).toBe(true);
    for (const store of keptStores.filter((name) => name.startsWith('library')))
      expect(after[store]).toEqual(here[store]);
  });

  it('replaced takes what is here away, but neither keys nor what was paid for', async () => {
    await fill('a');
    const file = await write();
    await clearAll();
    await fill('b');
    await restore(file, 'replace');
    const after = await dump();
    expect(after.searches!.map(([key]) => key)).toEqual(['search-a']);
    expect(after.ledger!.map(([key]) => key)).toEqual(['call-a', 'call-b']);
    expect((await dump(['keys'])).keys!).toEqual([['linkfox', { credentials: { key: 'secret-b' } }]]);
  });

  it('of an older version, with fewer stores, comes in', async () => {
    await fill('a');
    const file = await write();
    const older = await changed(file, (manifest) => {
      const { searches, pages, pictures } = manifest.stores as Record<string, unknown>;
      return { ...manifest, database: 1, stores: { searches, pages, pictures } };
    });
    await clearAll();
    await fill('b');
    await restore(older, 'replace');
    const after = await dump();
    expect(after.searches!.map(([key]) => key)).toEqual(['search-a']);
    expect(after.boards).toEqual([]);
  });

  it.each([
    ['of a newer form', { version: 2 }],
    ['of a newer database', { database: 999 }],
  ])('%s is refused', async (_, change) => {
    await fill();
    const file = await changed(await write(), (manifest) => ({ ...manifest, ...change }));
    await expect(check(file)).rejects.toMatchObject({ code: 'backup-newer' });
  });

  it('that is none ends in a sentence', async () => {
    await expect(check(new Blob([]))).rejects.toMatchObject({ code: 'backup-foreign' });
    await expect(check(new Blob(['{"kind":"find-on-1688-settings"}']))).rejects.toMatchObject({
      code: 'backup-foreign',
    });
    const other = await changed(await write(), () => ({ kind: 'another' }));
    await expect(check(other)).rejects.toMatchObject({ code: 'backup-foreign' });
  });

  it('that was cut off or changed anywhere is refused, and nothing is touched', async () => {
    await fill('a');
    const whole = await bytesOf(await write());
    await clearAll();
    await fill('b');
    const before = await dump();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.boolean(),
        fc.integer({ min: 1, max: 255 }),
        async (at, cut, by) => {
          const bytes = cut ? whole.slice(0, at) : Uint8Array.from(whole, (byte, i) => (i === at ? byte ^ by : byte));
          const outcome = await restore(new Blob([bytes]), 'replace').then(
            () => 'restored',
            (error: { code?: string }) => error.code,
          );
          // A changed byte of the archive's own marks, such as a time, is no content: then all of it came in whole.
          if (outcome === 'restored') {
            expect(cut).toBe(false);
            expect((await dump()).searches!.map(([key]) => key)).toEqual(['search-a']);
            await clearAll();
            await fill('b');
          } else {
            expect(['backup-damaged', 'backup-foreign', 'backup-newer']).toContain(outcome);
            expect(await dump()).toEqual(before);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('leaves everything as it was where the settings cannot be written', async () => {
    await fill('a');
    const file = await write();
    await clearAll();
    await fill('b');
    const before = await dump();
    const backup = await check(file);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(restoreBackup(backup, 'replace', report, signal())).rejects.toThrow('Quota');
    expect(await dump()).toEqual(before);
  });

  it('ends when it is cancelled, in the middle of anything', async () => {
    await fill('a');
    const file = await write();
    await clearAll();
    await fill('b');
    const before = await dump();
    const backup = await check(file);
    const abort = new AbortController();
    const stop = ({ done }: { done: number }) => done > 2 && abort.abort();
    await expect(restoreBackup(backup, 'replace', stop, abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await dump()).toEqual(before);
  });
});

/** The backup with another manifest; the archive is made anew. */
async function changed(file: Blob, change: (manifest: Record<string, unknown>) => unknown): Promise<Blob> {
  const { unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(await bytesOf(file));
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown>;
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(change(manifest)));
  const entries = Object.entries(files).map(([name, bytes]) => [
    name,
    [bytes, { level: name.endsWith('.bin') ? 0 : 6 }],
  ]);
  return new Blob([zipSync(Object.fromEntries(entries) as Zippable) as Uint8Array<ArrayBuffer>]);
}
