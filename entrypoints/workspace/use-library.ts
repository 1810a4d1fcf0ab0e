import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LibraryRow } from '@/components/library-list';
import type { WaitingHost } from '@/components/library-pictures';
import { db } from '@/utils/db';
import type { Offer } from '@/utils/offer/offer';
import { hasWords, wordsOf } from '@/utils/providers/library/matches';
import { LibraryCache, type LibraryInMemory } from '@/utils/workspace/library/library-cache';
import {
  chunkRows,
  failureOf,
  isLive,
  pictureStates,
  type LibraryChunk,
} from '@/utils/workspace/library/library-chunk';
import { watchLibrary, type LibraryNote } from '@/utils/workspace/library/library-note';
import { readLibraryRecord } from '@/utils/workspace/library/library-record';

/** While pictures are read the library changes several times a second; the list follows it no more often than this, ms. */
const followEvery = 500;

/** The library as it stands, read again when it changes. `refresh` reads it after a change of this page's own. */
export function useLibrary(keyword: string, fail: (error: unknown) => void) {
  const [memory, setMemory] = useState<LibraryInMemory>();
  const [note, setNote] = useState<LibraryNote>();
  const [cache] = useState(() => new LibraryCache(false));
  const refresh = () => void cache.open().then(setMemory, fail);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    refresh();
    const unwatch = watchLibrary((now) => {
      setNote(now);
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh();
      }, followEvery);
    });
    return () => {
      unwatch();
      clearTimeout(timer);
    };
  }, []);
  const rows = useMemo(() => (memory ? rowsOf(memory, keyword) : []), [memory, keyword]);
  const waiting = useMemo(() => (memory ? waitingHosts(memory) : []), [memory]);
  const [hosts, lookAgain] = useUnallowed(waiting, fail);
  return { memory, note, rows, hosts, lookAgain, offerAt: useOffers(memory, fail), refresh };
}

/** Newest first. */
function rowsOf({ chunks }: LibraryInMemory, keyword: string): LibraryRow[] {
  const words = wordsOf(keyword);
  const found: (LibraryRow & { changed: number })[] = [];
  for (const [number, chunk] of chunks.entries()) {
    for (let place = 0; place < chunkRows; place++) {
      if (!isLive(chunk, place) || !hasWords(chunk.texts[place]!, words)) continue;
      const row = number * chunkRows + place;
      found.push({ id: chunk.ids[place]!, row, picture: pictureOf(chunk, place), changed: chunk.changed[place]! });
    }
  }
  return found.sort((a, b) => b.changed - a.changed || a.row - b.row);
}

function pictureOf(chunk: LibraryChunk, place: number): LibraryRow['picture'] {
  const state = chunk.pictures[place];
  if (state === pictureStates.made) return 'made';
  return state === pictureStates.waiting ? 'waiting' : (failureOf(chunk, place) ?? 'none');
}

function waitingHosts({ chunks }: LibraryInMemory): WaitingHost[] {
  const counts = new Map<string, number>();
  for (const chunk of chunks) {
    chunk.hosts.forEach((host, place) => {
      if (!host || !isLive(chunk, place) || chunk.pictures[place] !== pictureStates.waiting) return;
      counts.set(host, (counts.get(host) ?? 0) + 1);
    });
  }
  return [...counts].map(([host, count]) => ({ host, count })).sort((a, b) => b.count - a.count);
}

/** The match pattern of a picture host; all of 1688's are asked for at once. */
export const originOf = (host: string) =>
  /\.alicdn\.com$/.test(host) ? 'https://*.alicdn.com/*' : `https://${host.replace(/:\d+$/, '')}/*`;

/** No more hosts than this are asked for in one question of the browser's. */
const mostHosts = 20;

/** Those of the hosts that the browser does not let us read yet, and a way to look again. */
function useUnallowed(waiting: readonly WaitingHost[], fail: (error: unknown) => void) {
  const [hosts, setHosts] = useState<readonly WaitingHost[]>([]);
  const [looked, lookAgain] = useReducer<number, void>((times) => times + 1, 0);
  useEffect(() => {
    let current = true;
    const asked = waiting.slice(0, mostHosts).map(async (each) => {
      const allowed = await browser.permissions.contains({ origins: [originOf(each.host)] });
      return allowed ? [] : [each];
    });
    Promise.all(asked).then((found) => current && setHosts(found.flat()), fail);
    return () => void (current = false);
  }, [waiting, looked]);
  return [hosts, () => lookAgain()] as const;
}

/** Reads the offers of the rows that are drawn, those of one turn together. What changed is shown until it is read anew. */
function useOffers(memory: LibraryInMemory | undefined, fail: (error: unknown) => void) {
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0);
  const offers = useRef(new Map<number, { offer: Offer | undefined; revision: string }>());
  const wanted = useRef(new Set<number>());
  const load = async () => {
    const rows = [...wanted.current];
    wanted.current.clear();
    const revisions = rows.map(revisionOf);
    const store = (await db()).transaction('libraryOffers').store;
    const records = await Promise.all(rows.map(async (row) => readLibraryRecord(await store.get(row))));
    rows.forEach((row, i) => offers.current.set(row, { offer: records[i]?.offer, revision: revisions[i]! }));
    redraw();
  };
  const revisionOf = (row: number) => memory?.head.chunks[Math.floor(row / chunkRows)]?.rows ?? '';
  return ({ id, row }: LibraryRow): Offer | undefined => {
    const known = offers.current.get(row);
    if (known?.revision !== revisionOf(row)) {
      if (wanted.current.size === 0) setTimeout(() => void load().catch(fail));
      wanted.current.add(row);
    }
    // The row may have gone to another offer.
    return known?.offer?.id === id ? known.offer : undefined;
  };
}
