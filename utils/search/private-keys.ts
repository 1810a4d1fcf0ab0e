import { takeTurns } from './take-turns';

/** A private window's pictures stay in session storage, which is small: none is kept that is larger. Bytes. */
export const privatePictureBytes = 300_000;

/** How the ids begin of what a private window keeps beside its searches: the pictures of a set and of a cross-check. */
const lasting = 'lasting-';

/** A new id of data that stays when the window's next search is filed. */
export const lastingId = (): string => `${lasting}${crypto.randomUUID()}`;

/** True for a key of such data. */
export const isLasting = (windowId: number, key: string): boolean =>
  key.startsWith(`${privateKeys.all(windowId)}${lasting}`);

/** Where the data of a private window's searches stands in session storage: in memory only, wiped with the window. */
export const privateKeys = {
  /** The prefix of everything of a window. */
  all: (windowId: number) => `private:${windowId}:`,
  /** The prefix of everything of one search. */
  search: (windowId: number, id: string) => `private:${windowId}:${id}:`,
  page: (windowId: number, id: string, page: number) => `private:${windowId}:${id}:pages:${page}`,
  picture: (windowId: number, id: string, role: 'original' | 'prepared') => `private:${windowId}:${id}:${role}`,
  checks: (windowId: number, id: string) => `private:${windowId}:${id}:checks`,
  /** The prefix of a window's paid answers: they outlive its searches and go with the window. */
  answers: (windowId: number) => `private-answers:${windowId}:`,
  answer: (windowId: number, question: string) => `private-answers:${windowId}:${question}`,
  /** The prefix of a window's question to the web: it outlives searches and goes with the window. */
  webs: (windowId: number) => `private-web:${windowId}:`,
  web: (windowId: number, id: string, part: 'answer' | 'pictures') => `private-web:${windowId}:${id}:${part}`,
  state: (windowId: number, id: string) => `private:${windowId}:${id}:state`,
};

/**
 * Changes what stands there already, one change after another for each window: session storage has no transactions, so two
 * that read before either has written would lose one.
 */
export const changePrivate = takeTurns();

/** Where the loaded pages of a private window's search stand, in order. */
export function privatePages({ windowId, id, pages }: { windowId: number; id: string; pages: number }): string[] {
  return Array.from({ length: pages }, (_, i) => privateKeys.page(windowId, id, i + 1));
}
