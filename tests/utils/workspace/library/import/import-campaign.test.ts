import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { countLibrary } from '@/utils/workspace/library/library-head';
import { ImportSession } from '@/utils/workspace/library/import/import-session';
import { dumpLibrary, emptyLibrary } from '../library-dump';
import { supplierList } from './supplier-list';

vi.setConfig({ testTimeout: 60_000 });

const at = '2026-11-30T08:00:00.000Z';
beforeEach(emptyLibrary);

/** The short form of what `tests/soak/library-import.test.ts` does in a browser with 100,000 rows. */
it('imports a long list with all that is wrong with it: cancelled without a trace, then in whole, then nothing new', async () => {
  const list = supplierList(3000, 1688);
  expect(list).toMatchObject({ leftOut: 31, unread: 25 });
  let cancelAt = 500;
  const session = new ImportSession((done) => {
    if (done >= cancelAt) session.cancel();
  });
  const preview = await session.read({ kind: 'read', file: new Blob([list.csv]), options: {}, shown: {} });
  if (preview.format === 'offers') throw new Error('It is a table.');
  cancelAt = Infinity;
  const summary = await session.check({ kind: 'check', mapping: { columns: preview.guess } });
  expect(summary).toMatchObject({ offers: list.offers, leftOut: list.leftOut, unread: list.unread });
  const before = await dumpLibrary();
  cancelAt = 500;
  await expect(session.commit({ kind: 'commit', at })).rejects.toThrow(/cancelled/);
  expect(await dumpLibrary()).toEqual(before);
  cancelAt = Infinity;
  const offers = list.different;
  expect(await session.commit({ kind: 'commit', at })).toEqual({ added: offers, joined: 0, same: 0 });
  expect(countLibrary((await new LibraryCache(false).open()).head)).toMatchObject({ offers, waiting: offers });
  expect(await session.commit({ kind: 'commit', at })).toEqual({ added: 0, joined: 0, same: offers });
});
