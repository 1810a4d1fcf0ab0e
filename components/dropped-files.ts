/** More files than this are not read out of dropped folders: nothing here takes as many. */
const mostFiles = 5000;

/**
 * The files of dropped folders and of what was dropped beside them, by name. Called in the drop's own handler: afterwards
 * the browser tells of it no more. Undefined where no folder is among it.
 */
export function filesInFolders({ items }: DataTransfer): Promise<File[]> | undefined {
  const entries = [...items].flatMap((item) => (item.kind === 'file' && item.webkitGetAsEntry()) || []);
  return entries.some(({ isDirectory }) => isDirectory) ? readAll(entries) : undefined;
}

async function readAll(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const found: { path: string; file: File }[] = [];
  const open = [...entries];
  for (let entry = open.shift(); entry && found.length < mostFiles; entry = open.shift()) {
    if (isFolder(entry)) open.push(...(await entriesOf(entry)));
    else found.push({ path: entry.fullPath, file: await fileOf(entry as FileSystemFileEntry) });
  }
  // A seller's pictures are numbered: 2 comes before 10.
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return found.sort((a, b) => compare(a.path, b.path)).map(({ file }) => file);
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, failed) => entry.file(done, failed));

/** The browser hands over a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
