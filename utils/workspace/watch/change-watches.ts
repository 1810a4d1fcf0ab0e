import { readSettings, changeSettings } from '../../settings';
import type { SavedOffer } from '../board';
import { storedOffer } from '../stored-boards';
import { writeBoards, type Undo } from '../write-boards';
import { figuresOfDetail, figuresOfRow } from './figures';
import { howWatched } from './how-watched';
import { isDue, nextDue } from './next-due';
import { storedWatch } from './stored-watch';
import type { OfferFigures, Watch, WatchCall, WatchRhythm } from './watch';

/** What was begun. */
export interface Started {
  count: number;
  undo: Undo;
}

/**
 * Watches the prices of saved offers from now on; those that are watched already stay as they are. Only ever by a press
 * that says what it costs. The first check is the next one that is due: the series begins with what is known.
 */
export async function startWatching(offers: readonly SavedOffer[]): Promise<Started> {
  const { every } = (await readSettings()).watch;
  const since = new Date().toISOString();
  const watchable = (await howWatched(offers)).filter((each) => typeof each !== 'string');
  const begun = await writeBoards(async (writing) => {
    const ids: string[] = [];
    for (const { saved: asked, call } of watchable) {
      const { id } = asked;
      const saved = storedOffer(await writing.objectStore('savedOffers').get(id));
      if (!saved || (await writing.objectStore('watches').getKey(id))) continue;
      if (saved.found.searchId !== asked.found.searchId) {
        const found = { ...saved.found, searchId: asked.found.searchId };
        await writing.objectStore('savedOffers').put({ ...saved, found });
      }
      await writing.objectStore('watches').put(newWatch(saved, call, since, every));
      ids.push(id);
    }
    return ids;
  });
  const undo = () =>
    writeBoards(async (writing) => {
      for (const id of begun) await writing.objectStore('watches').delete(id);
    });
  return { count: begun.length, undo };
}

function newWatch(saved: SavedOffer, call: WatchCall, since: string, every: WatchRhythm): Watch {
  const { id, offer, found, product, savedAt } = saved;
  // A row's price and a detail's are two things: only what the checks will bring is compared.
  const ofDetail = offer.detail && { ...figuresOfDetail(offer.detail), at: savedAt };
  const known = call.kind === 'detail' ? ofDetail : { ...figuresOfRow(offer), at: found.at };
  return {
    version: 1,
    id,
    since,
    call,
    dueAt: nextDue(since, every),
    offer: known && tells(known) ? [known] : [],
    store: product?.price ? [{ at: found.at, price: product.price }] : [],
  };
}

const tells = ({ price, tiers }: OfferFigures) => price !== undefined || tiers !== undefined;

/** Ends a watch, with its series. */
export async function stopWatching(ids: readonly string[]): Promise<Undo> {
  const gone = await writeBoards(async (writing) => {
    const watches = writing.objectStore('watches');
    const taken: Watch[] = [];
    for (const id of ids) {
      const watch = await watches.get(id);
      if (watch) taken.push(watch);
      await watches.delete(id);
    }
    return taken;
  });
  return () =>
    writeBoards(async (writing) => {
      for (const watch of gone) {
        const wanted = await writing.objectStore('savedOffers').getKey(watch.id);
        if (wanted && !(await writing.objectStore('watches').getKey(watch.id))) {
          await writing.objectStore('watches').put(watch);
        }
      }
    });
}

/** Rests watches, or goes on with them: what was due meanwhile is made up for by one check the next day. */
export async function pauseWatching(ids: readonly string[], paused: boolean): Promise<void> {
  const now = new Date().toISOString();
  const soonest = nextDue(now, 'day');
  await changeWatches(ids, ({ paused: _, ...watch }) =>
    paused ? { ...watch, paused } : { ...watch, dueAt: watch.dueAt > now ? watch.dueAt : soonest },
  );
}

/** Checks more or less often from now on, all or nothing. The change itself makes nothing due. */
export async function setRhythm(every: WatchRhythm): Promise<void> {
  const { watch: settings } = await readSettings();
  const soonest = nextDue(new Date().toISOString(), 'day');
  const before = new Map<string, string>();
  await changeWatches(undefined, (watch) => {
    before.set(watch.id, watch.dueAt);
    const due = nextDue(watch.last?.at ?? watch.since, every);
    return { ...watch, dueAt: due > soonest ? due : soonest };
  });
  try {
    await changeSettings({ watch: { ...settings, every } });
  } catch (error) {
    await changeWatches([...before.keys()], (watch) => ({ ...watch, dueAt: before.get(watch.id)! }));
    throw error;
  }
}

/** Makes the next check due now. Only ever by a press that says what it costs. */
export async function makeDue(ids: readonly string[]): Promise<void> {
  const dueAt = new Date().toISOString();
  await changeWatches(ids, (watch) => ({ ...watch, dueAt }));
}

/**
 * Begins a check of these at that time, before anything is sent: a new worker goes on with this very check. Those that were
 * stopped or paused meanwhile have no part in it; of what was paused only the answer to a call that was `sent` is still
 * brought in. Resolves with the ids of those that have; none where no check is due any more.
 */
export async function beginCheck(
  ids: readonly string[],
  { at, sent }: { at: string; sent: boolean },
): Promise<readonly string[]> {
  return writeBoards(async (writing) => {
    const watches = writing.objectStore('watches');
    const taken: Watch[] = [];
    for (const id of ids) {
      const watch = storedWatch(await watches.get(id));
      if (!watch) continue;
      const { begunAt, ...rest } = watch;
      if (!watch.paused || (begunAt && sent)) taken.push(watch);
      else if (begunAt) await watches.put(rest);
    }
    if (!taken.some((watch) => isDue(watch, new Date()))) return [];
    for (const watch of taken) await watches.put({ ...watch, begunAt: at });
    return taken.map(({ id }) => id);
  });
}

/** Changes these watches, or all, in one transaction; `undefined` leaves one as it is. */
export async function changeWatches(
  ids: readonly string[] | undefined,
  change: (watch: Watch) => Watch | undefined,
): Promise<void> {
  await writeBoards(async (writing) => {
    const watches = writing.objectStore('watches');
    for (const id of ids ?? (await watches.getAllKeys())) {
      const watch = storedWatch(await watches.get(id));
      const changed = watch && change(watch);
      if (changed) await watches.put(changed);
    }
  });
}
