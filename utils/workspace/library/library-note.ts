import type { StoredError } from '../../errors';
import { watchSession } from '../../watch-session';

/** Where it stands in session storage. */
export const libraryNoteKey = 'library';

/** What views watch of the library: that it changed, and whether its pictures are being read. */
export interface LibraryNote {
  /** Another one after every change. */
  revision: string;
  reading: boolean;
  /** Why the reading ended early. */
  error?: StoredError;
}

/** Calls back with the note now and on every change; returns the function that ends it. */
export function watchLibrary(callback: (note: LibraryNote | undefined) => void): () => void {
  return watchSession(libraryNoteKey, (stored) => stored as LibraryNote | undefined, callback);
}
