import { describe, expect, it } from 'vitest';
import { filesInFolders } from '@/components/dropped-files';

const file = (path: string) => ({
  isDirectory: false,
  fullPath: path,
  file: (done: (found: File) => void) => done(new File(['x'], path.split('/').at(-1)!)),
});
/** As browsers do: some of the entries at a time, and none at the end. */
const folder = (path: string, inside: readonly object[], atATime = 2) => ({
  isDirectory: true,
  fullPath: path,
  createReader() {
    const left = [...inside];
    return { readEntries: (done: (entries: object[]) => void) => done(left.splice(0, atATime)) };
  },
});
const drop = (...entries: (object | null)[]) =>
  ({ items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;
const names = async (data: DataTransfer) => (await filesInFolders(data))?.map(({ name }) => name);

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

  it('tells where a folder cannot be read', async () => {
    const locked = {
      ...folder('/locked', []),
      createReader: () => ({
        readEntries: (_: unknown, failed: (error: Error) => void) => failed(new Error('locked')),
      }),
    };
    await expect(filesInFolders(drop(locked))).rejects.toThrow('locked');
  });

  it('ends with a folder of more files than anybody takes', async () => {
    const files = Array.from({ length: 6000 }, (_, i) => file(`/many/${i}.jpg`));
    expect(await names(drop(folder('/many', files, 100)))).toHaveLength(5000);
  });
});
