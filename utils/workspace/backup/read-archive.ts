/** One file of an archive, as its bytes stand there. */
export interface ArchiveEntry {
  bytes: Blob;
  /** True: compressed by deflate. */
  deflated: boolean;
  /** How long it is when it is read, by the archive's own word. */
  size: number;
}

const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };

/** The end of an archive with the longest comment, bytes. */
const longestEnd = 65_557;

/**
 * The files of a zip archive by name, from its directory (APPNOTE.TXT, 4.3.12 and 4.3.16); nothing else is read. Undefined where
 * it is none. Throws where the directory leads outside of the file.
 */
export async function readArchive(file: Blob): Promise<Map<string, ArchiveEntry> | undefined> {
  const start = Math.max(0, file.size - longestEnd);
  const tail = new DataView(await file.slice(start).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== signatures.end) end -= 1;
  if (end < 0) return undefined;
  const count = tail.getUint16(end + 10, true);
  const from = tail.getUint32(end + 16, true);
  const directory = new DataView(await file.slice(from, from + tail.getUint32(end + 12, true)).arrayBuffer());
  const entries = new Map<string, ArchiveEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (directory.getUint32(at, true) !== signatures.directory) throw new RangeError('The directory is damaged.');
    const field = (offset: number) => directory.getUint16(at + offset, true);
    const whole = (offset: number) => directory.getUint32(at + offset, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, field(28)));
    entries.set(name, { ...(await contentOf(file, whole(42), whole(20))), deflated: field(10) === 8, size: whole(24) });
    at += 46 + field(28) + field(30) + field(32);
  }
  return entries;
}

async function contentOf(file: Blob, from: number, size: number): Promise<{ bytes: Blob }> {
  const head = new DataView(await file.slice(from, from + 30).arrayBuffer());
  if (head.getUint32(0, true) !== signatures.local) throw new RangeError('The directory is damaged.');
  const start = from + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + size > file.size) throw new RangeError('The archive is cut off.');
  return { bytes: file.slice(start, start + size) };
}

/** The content of an entry as it is read, piece by piece; more than the entry says rejects. */
export async function* readEntry({ bytes, deflated, size }: ArchiveEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = deflated ? bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')) : bytes.stream();
  const reader = stream.getReader();
  let read = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      read += next.value.length;
      if (read > size) throw new RangeError('An entry is longer than it says.');
      yield next.value as Uint8Array<ArrayBuffer>;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
