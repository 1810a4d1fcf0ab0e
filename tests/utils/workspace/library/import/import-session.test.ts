import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportRequest } from '@/utils/workspace/library/import/import-messages';
import { ImportSession } from '@/utils/workspace/library/import/import-session';
import { serveImport } from '@/utils/workspace/library/import/serve-import';
import { libraryOffers } from '../library-of';
import { failWrite } from '../../../disk-faults';
import { dumpLibrary, emptyLibrary } from '../library-dump';

const at = '2026-11-30T08:00:00.000Z';
const csv = (count: number) =>
  new Blob([
    'id,title,price\n',
    ...Array.from({ length: count }, (_, i) => `${i + 1},Offer ${i + 1},${i ? '5' : '$5'}\n`),
  ]);

const read = (session: ImportSession, file: Blob) => session.read({ kind: 'read', file, options: {}, shown: {} });

async function checked(count: number, session = new ImportSession(() => undefined)) {
  const preview = await read(session, csv(count));
  if (preview.format === 'offers') throw new Error('These are no offers in our form.');
  await session.check({ kind: 'check', mapping: { columns: preview.guess } });
  return session;
}

beforeEach(emptyLibrary);

describe('ImportSession', () => {
  it('shows a file, says what it would bring, and changes nothing before it is done', async () => {
    const session = new ImportSession(() => undefined);
    const preview = await read(session, csv(30));
    expect(preview).toMatchObject({ format: 'csv', count: 30, guess: ['id', 'title', 'price'] });
    expect('rows' in preview && preview.rows).toHaveLength(20);
    const summary = await session.check({ kind: 'check', mapping: { columns: ['id', 'title', 'price'] } });
    expect(summary).toMatchObject({ offers: 30, leftOut: 0, unread: 1, missing: ['imageUrl'] });
    expect(summary.problems).toEqual([{ line: 2, problem: 'currency', field: 'price', column: 'price', cell: '$5' }]);
    const unnamed = await session.check({ kind: 'check', mapping: { columns: ['id', undefined, 'price'] } });
    expect(unnamed).toMatchObject({ offers: 0, missing: ['title', 'price', 'imageUrl'] });
    await session.check({ kind: 'check', mapping: { columns: ['id', 'title', 'price'] } });
    expect(await libraryOffers()).toEqual({});
    expect(await session.commit({ kind: 'commit', at })).toEqual({ added: 30, joined: 0, same: 0 });
    expect(Object.keys(await libraryOffers())).toHaveLength(30);
  });

  it('writes all problems as a table that no spreadsheet runs', async () => {
    const session = new ImportSession(() => undefined);
    await read(session, new Blob(['id,price,title\n1,=cmd|x!A1,One\n,,\n2,free,Two\n']));
    await session.check({ kind: 'check', mapping: { columns: ['id', 'price', 'title'] } });
    const file = session.problems({
      kind: 'problems',
      header: ['Row', 'Column', 'Cell', 'Problem'],
      sentences: { amount: 'Not an amount' },
    });
    expect(await file.text()).toBe(
      'Row,Column,Cell,Problem\r\n2,price,"\'=cmd|x!A1",Not an amount\r\n4,price,free,Not an amount',
    );
  });

  it('leaves the library as it was when it is cancelled, and may be done afterwards', async () => {
    await (await checked(3)).commit({ kind: 'commit', at });
    const before = await dumpLibrary();
    const session = await checked(
      3000,
      new ImportSession((done, total) => {
        if (total === 3000 && done === 1500) session.cancel();
      }),
    );
    await expect(session.commit({ kind: 'commit', at })).rejects.toThrow('cancelled');
    expect(await dumpLibrary()).toEqual(before);
  });

  it('leaves the library as it was when the disk is full', async () => {
    const session = await checked(5);
    const before = await dumpLibrary();
    const fault = failWrite(4);
    await expect(session.commit({ kind: 'commit', at })).rejects.toThrow('The disk is full.');
    fault.end();
    expect(await dumpLibrary()).toEqual(before);
    expect(await session.commit({ kind: 'commit', at })).toMatchObject({ added: 5 });
  });

  it('takes offers in our own form as they are, and no samples', async () => {
    const session = new ImportSession(() => undefined);
    const offer = { id: '1', title: '杯子', url: '', origin: 'service', supplier: {}, similarity: 0.9 };
    const file = new Blob([JSON.stringify({ offers: [offer, { ...offer, id: '2', origin: 'sample' }] })]);
    expect(await read(session, file)).toEqual({ format: 'offers', count: 2 });
    expect(await session.check({ kind: 'check', mapping: { columns: [] } })).toMatchObject({ offers: 1, leftOut: 1 });
    await session.commit({ kind: 'commit', at });
    expect(await libraryOffers()).toEqual({ 1: { id: '1', title: '杯子', url: '', origin: 'library', supplier: {} } });
  });
});

describe('serveImport', () => {
  it('answers each request, with an error that can be stored where it fails', async () => {
    const answers: ImportAnswer[] = [];
    const scope = {
      onmessage: null as ((event: MessageEvent<ImportRequest & { id: number }>) => void) | null,
      postMessage: (answer: ImportAnswer) => void answers.push(answer),
    };
    serveImport(scope);
    const send = (id: number, request: ImportRequest) =>
      scope.onmessage!({ data: { ...request, id } } as MessageEvent<ImportRequest & { id: number }>);
    send(1, { kind: 'read', file: new Blob(['']), options: {}, shown: {} });
    send(2, { kind: 'commit', at });
    send(3, { kind: 'cancel' });
    await expect.poll(() => answers.filter((answer) => 'id' in answer).length).toBe(3);
    expect(answers).toContainEqual({ id: 1, error: { code: 'import-empty', params: {} } });
    expect(answers).toContainEqual({ id: 2, error: { code: 'import-stopped', params: {} } });
    expect(answers).toContainEqual({ id: 3, value: null });
  });
});
