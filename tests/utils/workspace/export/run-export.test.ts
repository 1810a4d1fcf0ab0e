import { describe, expect, it, vi } from 'vitest';
import { usualChoice } from '@/utils/workspace/export/export-choice';
import { exportSource, type ColumnOf } from '@/utils/workspace/export/export-source';
import type { FileHead, FilePart } from '@/utils/workspace/export/file-writer';
import { runExport, type ExportProgress, type ExportTools } from '@/utils/workspace/export/run-export';
import { text } from '@/utils/workspace/export/table';

interface Item {
  id: string;
  picture?: string;
}

const columns: ColumnOf<Item>[] = [
  {
    id: 'picture',
    name: 'Picture',
    kind: 'picture',
    usual: true,
    cell: ({ picture }) => (picture && { kind: 'picture', url: picture }) || undefined,
  },
  { id: 'id', name: 'Id', kind: 'text', usual: true, cell: ({ id }) => text(id) },
  { id: 'more', name: 'More', kind: 'text', usual: false, cell: () => text('more') },
];

const sourceOf = (items: Item[]) =>
  exportSource<Item>({
    kind: 'offers',
    list: 'offers',
    title: 'Mug',
    sample: false,
    notes: [],
    json: {},
    items,
    columns,
    picture: ({ picture }) => picture,
    raw: async () => ['answer'],
  });

/** A writer that notes what it is given. */
function writer() {
  const parts: FilePart[] = [];
  const close = vi.fn();
  let head: FileHead | undefined;
  return {
    parts,
    close,
    head: () => head!,
    open: (given: FileHead) => {
      head = given;
      return { take: async (part: FilePart) => (parts.push(part), true), end: async () => new Blob(['file']), close };
    },
  };
}

const tools = (more: Partial<ExportTools>): ExportTools => ({
  sheets: { rows: 'Offers', notes: 'About' },
  readPicture: async () => new Blob(['picture']),
  report: vi.fn(),
  signal: new AbortController().signal,
  ...more,
});

describe('an export', () => {
  it('hands over all rows in small parts, in the order of the columns, then the pictures that are there', async () => {
    const written = writer();
    const items = Array.from({ length: 250 }, (_, i) => ({
      id: `${i}`,
      ...(i < 3 ? { picture: `https://p/${i}` } : {}),
    }));
    const reports: ExportProgress[] = [];
    const readPicture = async (address: string) => (address.endsWith('1') ? undefined : new Blob([address]));
    const choice = { ...usualChoice(columns), order: ['id', 'picture'] };
    const file = await runExport(
      sourceOf(items),
      choice,
      tools({ openWriter: written.open, readPicture, report: (each) => reports.push(each) }),
    );
    expect(file).toMatchObject({ rows: 250, linked: 1 });
    expect(written.head().columns.map(({ id }) => id)).toEqual(['id', 'picture']);
    const rows = written.parts.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
    expect(rows).toHaveLength(250);
    expect(rows[1]).toEqual([
      { kind: 'text', text: '1' },
      { kind: 'picture', url: 'https://p/1' },
    ]);
    expect(Math.max(...written.parts.map((part) => (part.kind === 'rows' ? part.rows.length : 0)))).toBeLessThanOrEqual(
      100,
    );
    const pictures = written.parts.flatMap((part) => (part.kind === 'picture' ? [[part.row, part.column]] : []));
    expect(pictures.sort()).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(reports.at(-2)).toEqual({ step: 'pictures', done: 3, total: 3 });
    expect(written.close).toHaveBeenCalled();
  });

  it('puts all that is known, and the answers where they are wanted, into JSON', async () => {
    const written = writer();
    const choice = { ...usualChoice(columns), format: 'json' as const, raw: true };
    await runExport(sourceOf([{ id: '1' }]), choice, tools({ openWriter: written.open }));
    expect(written.parts).toEqual([
      { kind: 'items', list: 'offers', items: [{ id: '1' }] },
      { kind: 'items', list: 'serviceAnswers', items: ['answer'] },
    ]);
  });

  it('ends at once when it is cancelled, and reads no further picture', async () => {
    const written = writer();
    const abort = new AbortController();
    let asked = 0;
    const readPicture = async () => {
      asked += 1;
      if (asked === 3) abort.abort();
      abort.signal.throwIfAborted();
      return new Blob(['picture']);
    };
    const items = Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, picture: `https://p/${i}` }));
    const running = runExport(
      sourceOf(items),
      usualChoice(columns),
      tools({ openWriter: written.open, readPicture, signal: abort.signal }),
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toBeLessThanOrEqual(8);
    expect(written.close).toHaveBeenCalled();
  });

  it('says what failed', async () => {
    const written = writer();
    const open = (head: FileHead) => ({ ...written.open(head), end: () => Promise.reject(new Error('no memory')) });
    const running = runExport(sourceOf([{ id: '1' }]), usualChoice(columns), tools({ openWriter: open }));
    await expect(running).rejects.toThrow('no memory');
  });
});
