import { readFile } from './image/read-file';
import { sendMessage } from './messages';

/**
 * Gives files to a window's picture set, as a new one or added to its own; one after the other, since a message holds one
 * picture well and many not. What can be read is given whatever the others are; rejects with the first failure.
 */
export async function givePictures(windowId: number, files: readonly File[], to: 'new' | 'shown'): Promise<void> {
  const failures: unknown[] = [];
  let next = to;
  for (const file of files) {
    const give = async () => {
      const source = { kind: 'file' as const, name: file.name };
      await sendMessage('givePictures', { windowId, to: next, pictures: [{ source, file: await readFile(file) }] });
      next = 'shown';
    };
    await give().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Of dropped, pasted or chosen files the pictures; where none says that it is one, all of them. */
export function picturesAmong(files: readonly File[]): readonly File[] {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  return pictures.length > 0 ? pictures : files;
}
