import { describe, expect, it } from 'vitest';
import { filesInFolders } from '@/components/dropped-files';

const nameOf = (path: string) => path.split('/').at(-1)!;
const file = (path: string) => ({
  isDirectory: false,
  name: nameOf(path),
  fullPath: path,
  file: (done: (found: File) => void) => done(new File(['x'], nameOf(path))),
});
/** As browsers do: some of the entries at a time, and none at the end. */
const folder = (path: string, inside: readonly object[], atATime = 2) => ({
  isDirectory: true,
  name: nameOf(path),
  fullPath: path,
  createReader() {
    const left = [...inside];
    return { readEntries: (done: (entries: object[]) => void) => done(left.splice(0, atATime)) };
  },
});
const drop = (...entries: (object | null)[]) =>
  ({ items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;
const names = async (data: DataTransfer) => (await filesInFolders(data))?.files.map(({ name }) => name);

describe('what is dropped', () => {
  it('is read out of folders and the folders in them, however many the browser hands over at a time, by name', async () => {
    const shop = folder('/shop', [
      file('/shop/10.jpg'),
      file('/shop/2.jpg'),
      folder('/shop/new', [file('/shop/new/a.jpg')]),
      file('/shop/1.jpg'),
      folder('/shop/empty', []),
    ]);
    expect(await names(drop(shop, file('/beside.jpg')))).toEqual(['beside.jpg', '1.jpg', '2.jpg', '10.jpg', 'a.jpg']);
  });

  it('is left to others where no folder is among it', () => {
    expect(filesInFolders(drop(file('/1.jpg'), null))).toBeUndefined();
    expect(filesInFolders(drop())).toBeUndefined();
  });

  it('tells which folder or file cannot be read, and gives the others', async () => {
    const locked = {
      ...folder('/locked', []),
      createReader: () => ({
        readEntries: (_: unknown, failed: (error: Error) => void) => failed(new Error('locked')),
      }),
    };
    const moved = {
      ...file('/shop/moved.jpg'),
      file: (_: unknown, failed: (error: Error) => void) => failed(new Error('moved')),
    };
    const shop = folder('/shop', [file('/shop/1.jpg'), moved, locked, file('/shop/2.jpg')]);
    const { files, unread, beyond } = (await filesInFolders(drop(shop)))!;
    expect(files.map(({ name }) => name)).toEqual(['1.jpg', '2.jpg']);
    expect(unread).toEqual([
      { name: 'moved.jpg', error: new Error('moved') },
      { name: 'locked', error: new Error('locked') },
    ]);
    expect(beyond).toEqual([]);
  });

  it('opens no more files than anybody takes, and names the others', async () => {
    const files = Array.from({ length: 6000 }, (_, i) => file(`/many/${i}.jpg`));
    const dropped = (await filesInFolders(drop(folder('/many', files, 100))))!;
    expect(dropped.files).toHaveLength(5000);
    expect(dropped.beyond).toHaveLength(1000);
    expect(dropped.beyond[0]).toBe('5000.jpg');
  });
});
