import { browser } from 'wxt/browser';
import { db } from '@/utils/db';
import { toStoredError, type StoredError } from '@/utils/errors';
import { withHeartbeat } from '@/utils/search/heartbeat';
import { dropEarlier } from '@/utils/workspace/library/drop-earlier';
import { libraryNoteKey, type LibraryNote } from '@/utils/workspace/library/library-note';
import { retryFailedPictures } from '@/utils/workspace/library/note-pictures';
import { readWaitingPictures } from '@/utils/workspace/library/read-waiting';
import { bringBackTime, purgeRemoved } from '@/utils/workspace/library/remove-offers';

/** The reading of this worker's life; what it has read stands in the database. */
let running: Promise<void> | undefined;
/** Something changed while it was at its end: it looks once more. */
let again = false;

/** Reads the pictures that wait. */
export function readLibraryPictures(): void {
  again = true;
  running ??= run().finally(() => (running = undefined));
}

/** Registers what makes more pictures readable: a host that was allowed, wherever that was asked. */
export function wireLibrary(): void {
  browser.permissions.onAdded.addListener(() => readLibraryPictures());
}

/** After offers came in or went: views read them again, and pictures that are new are read. */
export async function followLibrary(): Promise<void> {
  await tell({ reading: !!running });
  readLibraryPictures();
}

/** Lets the failed ones be read again, by a press. */
export async function retryLibraryPictures(): Promise<void> {
  await retryFailedPictures();
  readLibraryPictures();
}

/** Takes up what an earlier worker left, and lets go of what can no longer be brought back. */
export async function resumeLibrary(): Promise<void> {
  // Most have none, and a worker starts often.
  if ((await (await db()).count('libraryState')) === 0) return;
  const tooLate = Date.now() - bringBackTime;
  await purgeRemoved(tooLate);
  await dropEarlier(tooLate);
  readLibraryPictures();
}

/** Shows in the library what could not be done for it in the background. */
export const tellLibraryTrouble = (error: unknown) => tell({ reading: !!running, error: toStoredError(error) });

async function run(): Promise<void> {
  let error: StoredError | undefined;
  while (again) {
    again = false;
    try {
      await readWaitingPictures({
        mayRead: (host) => browser.permissions.contains({ origins: [`https://${host.replace(/:\d+$/, '')}/*`] }),
        onKept: () => tell({ reading: true }),
        heldUp: withHeartbeat,
        signal: new AbortController().signal,
      });
    } catch (thrown) {
      console.warn('The pictures of the library are not read on:', thrown);
      error = toStoredError(thrown);
    }
  }
  await tellEnd(error).catch(console.warn);
}

/** Views follow the note; where nothing was ever read there is none to end. */
async function tellEnd(error: StoredError | undefined): Promise<void> {
  const stands = libraryNoteKey in (await browser.storage.session.get(libraryNoteKey));
  if (stands || error) await tell({ reading: false, ...(error ? { error } : {}) });
}

const tell = (note: Omit<LibraryNote, 'revision'>) =>
  browser.storage.session.set({ [libraryNoteKey]: { revision: crypto.randomUUID(), ...note } });
