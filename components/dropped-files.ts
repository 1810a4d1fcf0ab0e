/** More files than this are not opened in dropped folders: nothing here takes as many. */
const mostFiles = 5000;

/** What was in dropped folders, and what was dropped beside them. */
export interface DroppedFiles {
  /** By name. */
  files: File[];
  /** Files and folders that could not be read. */
  unread: { name: string; error: unknown }[];
  /** The names of the files beyond the most that are opened. */
  beyond: string[];
}

/**
 * The files of dropped folders and of what was dropped beside them. Called in the drop's own handler: afterwards the
 * browser tells of it no more. Undefined where no folder is among it.
 */
export function filesInFolders({ items }: DataTransfer): Promise<DroppedFiles> | undefined {
  const entries = [...items].flatMap((item) => (item.kind === 'file' && item.webkitGetAsEntry()) || []);
  return entries.some(({ isDirectory }) => isDirectory) ? readAll(entries) : undefined;
}

async function readAll(entries: readonly FileSystemEntry[]): Promise<DroppedFiles> {
  const found: { path: string; file: File }[] = [];
  const unread: DroppedFiles['unread'] = [];
  const open = [...entries];
  const beyond: string[] = [];
  for (let entry = open.shift(); entry; entry = open.shift()) {
    try {
      if (isFolder(entry)) open.push(...(await entriesOf(entry)));
      else if (found.length < mostFiles) found.push({ path: entry.fullPath, file: await fileOf(entry) });
      else beyond.push(entry.name);
    } catch (error) {
      unread.push({ name: entry.name, error });
    }
  }
  // A seller's pictures are numbered: 2 comes before 10.
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return { files: found.sort((a, b) => compare(a.path, b.path)).map(({ file }) => file), unread, beyond };
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemEntry) =>
  new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));

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
