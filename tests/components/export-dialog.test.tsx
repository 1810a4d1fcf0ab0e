// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '@/components/export-dialog';
import { FindError } from '@/utils/errors';
import type { ExportChoice } from '@/utils/workspace/export/export-choice';
import type { ExportHost } from '@/utils/workspace/export/export-host';
import { exportSource } from '@/utils/workspace/export/export-source';
import type { ExportProgress } from '@/utils/workspace/export/run-export';
import { text } from '@/utils/workspace/export/table';
import { button, clearDrawn, draw, one, press, words } from './draw';

afterEach(clearDrawn);

const source = exportSource<{ id: string }>({
  kind: 'offers',
  list: 'offers',
  title: 'Mug',
  sample: true,
  notes: [{ name: 'Source', text: 'Data from 1688 via LinkFox' }],
  json: {},
  items: [{ id: '1' }, { id: '2' }],
  columns: [
    { id: 'picture', name: 'Picture', kind: 'picture', usual: true, cell: () => ({ kind: 'picture' }) },
    { id: 'id', name: 'Number', kind: 'text', usual: true, cell: ({ id }) => text(id) },
    { id: 'data', name: 'Data', kind: 'text', usual: true, fixed: true, cell: () => text('Sample') },
  ],
  picture: () => undefined,
});

function show(host: Partial<ExportHost> = {}, choice?: ExportChoice) {
  const onChoice = vi.fn();
  const whole: ExportHost = {
    waitsForPictures: async () => false,
    allowPictures: async () => true,
    save: async () => ({ blob: new Blob(), rows: 2, linked: 0, name: '1688 Mug.xlsx' }),
    copy: async () => undefined,
    ...host,
  };
  const dialog = (now?: ExportChoice) => (
    <ExportDialog
      title="Export 2 offers"
      source={source}
      choice={now}
      host={whole}
      isPrivate={false}
      onChoice={onChoice}
      onClose={vi.fn()}
    />
  );
  const again = draw(dialog(choice));
  return { onChoice, again: (now: ExportChoice) => again(dialog(now)) };
}
const settle = () => act(async () => void (await new Promise((done) => setTimeout(done))));

describe('the export dialog', () => {
  it('says what was saved, and what of it are links only', async () => {
    show({ save: async () => ({ blob: new Blob(), rows: 2, linked: 2, name: '1688 Mug.xlsx' }) });
    press(button('Save Excel file'));
    await settle();
    expect(words('[role=status]').join(' ')).toContain(
      'Saved as “1688 Mug.xlsx”. 2 pictures could not be read and are links.',
    );
    expect(document.activeElement).toBe(button('Save Excel file'));
  });

  it('shows how far it is, and ends it by Cancel', async () => {
    let report: (progress: ExportProgress) => void = () => undefined;
    const save: ExportHost['save'] = (_source, _choice, told, signal) =>
      new Promise((_, reject) => {
        report = told;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    show({ save });
    press(button('Save Excel file'));
    act(() => report({ step: 'pictures', done: 1, total: 2 }));
    expect(words('.export-progress p')[0]).toBe('Reading pictures: 1 of 2');
    expect(one<HTMLProgressElement>('progress').value).toBe(1);
    expect(document.activeElement).toBe(button('Cancel'));
    press(button('Cancel'));
    await settle();
    expect(words('[role=status]').join(' ')).toContain('Cancelled. No file was written.');
  });

  it('says what failed, and tries again by a press', async () => {
    const save = vi.fn(() => Promise.reject(new FindError('export-failed', { detail: 'no memory' })));
    show({ save });
    press(button('Save Excel file'));
    await settle();
    expect(words('[role=alert] p')).toEqual(['The file could not be written: no memory']);
    press(button('Try again'));
    await settle();
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('asks for the pictures where they wait for the browser', async () => {
    const allowPictures = vi.fn(async () => true);
    show({ waitsForPictures: async () => true, allowPictures });
    await settle();
    press(button('Allow pictures'));
    await settle();
    expect(allowPictures).toHaveBeenCalled();
    expect(words('.notice')).toEqual([]);
  });

  it('moves columns by buttons, keeps the focus, and leaves out none that must be there', () => {
    const { onChoice, again } = show();
    press(button('Move Picture down'));
    const moved = onChoice.mock.calls[0]![0] as ExportChoice;
    expect(moved.order).toEqual(['id', 'picture', 'data']);
    again(moved);
    expect(words('.export-columns li label')).toEqual(['Number', 'Picture', 'Data always there with sample data']);
    expect(document.activeElement).toBe(button('Move Picture down'));
    expect(
      [...document.querySelectorAll<HTMLInputElement>('.export-columns input')].map(({ disabled }) => disabled),
    ).toEqual([false, false, true]);
  });

  it('offers no table of JSON', () => {
    show({}, { format: 'json', order: [], off: [], pictures: true, raw: false });
    expect(words('.export-columns')).toEqual([]);
    expect(words('.export-foot button')).toEqual(['Save JSON file']);
  });
});
