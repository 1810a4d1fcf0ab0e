import type { FileHead, FilePart } from './file-writer';

/** What a page asks of the worker that writes a file; each is answered once, in any order. */
export type WriterRequest = { id: number } & (
  { kind: 'begin'; head: FileHead } | { kind: 'take'; part: FilePart } | { kind: 'end' }
);

/** `value`: whether the part was taken, or the file. */
export type WriterAnswer = { id: number } & ({ value: boolean | Blob } | { error: string });
