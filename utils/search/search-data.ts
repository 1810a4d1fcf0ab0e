import { browser } from 'wxt/browser';
import type { Offer } from '../offer/offer';
import type { OfferDetail } from '../offer/offer-detail';
import { db, writeStores, type PictureRole } from '../db';
import { toDataUrl } from '../image/data-url';
import { changePrivate, isLasting, privateKeys, privatePages, privatePictureBytes } from './private-keys';
import { dropSearch } from './drop-search';
import { announceHistory } from './history-changes';
import { measureSearch } from './measure-search';
import { readPicture, searchesOfBatches } from './read-search';
import { sweepHistory } from './sweep-history';
import type { SearchState } from './search-state';

/** Whose pictures and pages these are. */
export type DataOwner = Pick<SearchState, 'id' | 'windowId' | 'private'>;

/** Keeps the pictures and pages of a search: in IndexedDB, for a private window in session storage. */
export async function keepPicture(state: DataOwner, role: PictureRole, blob: Blob): Promise<void> {
  if (!state.private) {
    await (await db()).put('pictures', blob, [state.id, role]);
  } else if (role !== 'thumbnail' && blob.size <= privatePictureBytes) {
    await browser.storage.session.set({ [privateKeys.picture(state.windowId, state.id, role)]: await toDataUrl(blob) });
  }
}

export async function keepPage(state: SearchState, page: number, offers: Offer[], raw: unknown): Promise<void> {
  if (state.private) await browser.storage.session.set({ [privateKeys.page(state.windowId, state.id, page)]: offers });
  else await (await db()).put('pages', { offers, ...(raw === undefined ? {} : { raw }) }, [state.id, page]);
}

/** Keeps what a service told of an offer with the offer itself, on every loaded page that shows it. */
export async function keepDetail(state: SearchState, detail: OfferDetail): Promise<void> {
  const withDetail = (offers: Offer[]) =>
    offers.map((offer) => (offer.id === detail.offerId ? { ...offer, detail } : offer));
  if (state.private) {
    return changePrivate(state.windowId, async () => {
      const pages = await browser.storage.session.get(privatePages(state));
      const changed = Object.entries(pages).map(([key, offers]) => [key, withDetail(offers as Offer[])]);
      await browser.storage.session.set(Object.fromEntries(changed) as Record<string, Offer[]>);
    });
  }
  await writeStores(['pages'], async ({ store }) => {
    let at = await store.openCursor(IDBKeyRange.bound([state.id], [state.id, []]));
    for (; at; at = await at.continue()) {
      const { offers, ...rest } = at.value;
      if (offers.some(({ id }) => id === detail.offerId)) await at.update({ ...rest, offers: withDetail(offers) });
    }
  });
}

const everyRole: readonly PictureRole[] = ['original', 'prepared', 'thumbnail'];

/**
 * Gives a new search the pictures of an earlier one, so that other choices need no new reading; only the `original` to one
 * that makes the others anew.
 */
export async function copyPictures(from: DataOwner, to: DataOwner, roles = everyRole): Promise<void> {
  if (from.private) {
    for (const role of roles) {
      if (role === 'thumbnail') continue;
      const picture = await readPicture(from, role);
      if (picture) await keepPicture(to, role, picture);
    }
    return;
  }
  await writeStores(['pictures'], async ({ store }) => {
    for (const role of roles) {
      const own = await store.get([from.id, role]);
      // The original may have gone to make room; what was sent of it stands in.
      const blob = own ?? (role === 'original' ? await store.get([from.id, 'prepared']) : undefined);
      if (blob) await store.put(blob, [to.id, role]);
    }
  });
}

/**
 * Files an ended search, so that it can be shown again. A private window's stays in session storage, the last one only:
 * it is no recent search and goes with its window.
 */
export async function fileSearch(state: SearchState): Promise<void> {
  if (state.private) {
    await wipePrivate(state.windowId, state.id);
    await browser.storage.session.set({ [privateKeys.state(state.windowId, state.id)]: state });
    return;
  }
  const { deletedAt: _, freed: _freed, ...own } = state;
  const bytes = await measureSearch(state.id);
  await writeStores(['searches'], async ({ store }) => {
    // A further page of a search that the user deleted does not bring it back.
    const deletedAt = (await store.get(state.id))?.deletedAt;
    await store.put({ ...own, bytes, ...(deletedAt ? { deletedAt } : {}) });
  });
  announceHistory();
  await sweepHistory({ except: state.id }).catch(console.error);
}

/** A filed search, or undefined when it was deleted. */
export async function findSearch(
  id: string,
  of: Pick<SearchState, 'windowId' | 'private'>,
): Promise<SearchState | undefined> {
  if (!of.private) return (await db()).get('searches', id);
  const key = privateKeys.state(of.windowId, id);
  return (await browser.storage.session.get(key))[key] as SearchState | undefined;
}

/** Deletes the pictures of what is no search. */
export async function dropPictures(of: DataOwner): Promise<void> {
  if (of.private) return removeSession(privateKeys.search(of.windowId, of.id));
  await (await db()).delete('pictures', IDBKeyRange.bound([of.id], [of.id, []]));
}

/** Deletes what a search left that was never filed. */
export async function dropUnfiled(state: DataOwner): Promise<void> {
  if (state.private) await removeSession(privateKeys.search(state.windowId, state.id));
  else if (!(await findSearch(state.id, state))) await dropSearch(state.id);
}

/**
 * Deletes pictures, pages and photo checks that belong to no filed search and to no batch, and are not to be kept: what a
 * crash left.
 */
export async function sweep(isKept: (id: string) => boolean): Promise<void> {
  const database = await db();
  const ids = new Set(
    [
      ...(await database.getAllKeys('pictures')),
      ...(await database.getAllKeys('pages')),
      ...(await database.getAllKeys('checks')),
    ].map(([id]) => id),
  );
  // After them: a batch that is added meanwhile brings its pictures in one transaction with itself.
  const filed = new Set([...(await database.getAllKeys('searches')), ...(await searchesOfBatches())]);
  for (const id of ids) if (!filed.has(id) && !isKept(id)) await dropSearch(id);
}

/**
 * Wipes what a private window left in session storage; with a search that is to stay, not that one, answers paid for, or
 * what lasts longer than searches (`lastingId`).
 */
export async function wipePrivate(windowId: number, except?: string): Promise<void> {
  await removeSession(privateKeys.all(windowId), (key) => {
    if (!except) return false;
    return key.startsWith(privateKeys.search(windowId, except)) || isLasting(windowId, key);
  });
  if (except) return;
  await removeSession(privateKeys.answers(windowId));
  await removeSession(privateKeys.webs(windowId));
}

async function removeSession(prefix: string, stays = (_key: string) => false): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get());
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefix) && !stays(key)));
}
