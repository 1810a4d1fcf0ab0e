import { browser } from 'wxt/browser';
import { db } from '../db';
import { parseState } from './read-search';

/** The searches that windows show now, or fall back to when a search of theirs brings nothing, and those of cross-checks. */
export async function searchesOfWindows(): Promise<string[]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored.flatMap(([key, value]) => {
    if (key.startsWith('cross:')) return searchesOfCrossCheck(value);
    const state = key.startsWith('search:') ? parseState(value, Number(key.slice('search:'.length))) : undefined;
    if (!state) return [];
    return state.stage === 'done' || !state.previous ? [state.id] : [state.id, state.previous];
  });
}

/** Cross-checks stand above searches, whose room knows no more of them than this. */
function searchesOfCrossCheck(value: unknown): string[] {
  const { pictures } = (value ?? {}) as { pictures?: readonly { search?: { id?: string } }[] };
  return Array.isArray(pictures) ? pictures.flatMap(({ search }) => search?.id ?? []) : [];
}

/** The searches that are asked again for watched prices: they need their pictures. */
export async function searchesOfWatches(): Promise<string[]> {
  const database = await db();
  const watched = await Promise.all(
    (await database.getAllKeys('watches')).map((id) => database.get('savedOffers', id)),
  );
  return watched.flatMap((saved) => saved?.found.searchId ?? []);
}

/** The searches that saved offers were found by, by the index alone. */
export async function searchesOfBoards(): Promise<string[]> {
  const found: string[] = [];
  let at = await (await db()).transaction('savedOffers').store.index('search').openKeyCursor(null, 'nextunique');
  for (; at; at = await at.continue()) found.push(at.key);
  return found;
}
