import { browser } from 'wxt/browser';
import { FindError, toStoredError } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import type { PictureCandidate } from '@/utils/image/candidate';
import { isOfSearch } from '@/utils/picture-set/is-of-search';
import {
  mostSetPictures,
  productOf,
  tabOf,
  type PictureSet,
  type SetPicture,
  type SetSource,
} from '@/utils/picture-set/picture-set';
import { readAllSets, readSet, setKey, writeSet } from '@/utils/picture-set/set-record';
import { dropSetPictures, keepSetPicture } from '@/utils/picture-set/set-pictures';
import { callPage, untilAborted } from '@/utils/search/page-access';
import type { SeveralTexts } from '@/utils/search/page-pick';
import { lastingId } from '@/utils/search/private-keys';
import { readPicture, readSearch } from '@/utils/search/read-search';
import { samePicture } from '@/utils/search/same-picture';
import { pixelsOf, withoutPixels } from '@/utils/search/source-pixels';
import { takeTurns } from '@/utils/search/take-turns';
import { showSetKey } from '@/utils/show-set-request';
import { maximumPictures } from '@/utils/sourcing/cross-check';
import type { Product } from '@/utils/stores/product';
import { startSearch } from './jobs';
import { languageApplied } from './language';
import { holdId } from './search-runs';

/** A picture that comes into a set, with its bytes where they were given. */
export interface GivenPicture extends Pick<SetPicture, 'source' | 'product' | 'part' | 'searchId'> {
  file?: Blob;
}

/** Changes of a window's set, one after the other. */
const inTurn = takeTurns();

/** The pages on which pictures are being picked, by window. */
const picking = new Map<number, AbortController>();

/** Lets the user take several pictures of a tab's page; they become the window's set, and a single one is searched. */
export function pickSeveral(windowId: number, tabId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const { incognito } = await browser.tabs.get(tabId);
    const before = (await readSet(windowId)) ?? newSet(windowId, incognito);
    await writeSet({ ...before, picking: { tabId }, error: undefined });
    await askToShow(windowId);
    run(windowId, tabId);
  });
}

/** Asks the page, apart from the press that began it: the user may take as long as it takes. */
function run(windowId: number, tabId: number): void {
  picking.get(windowId)?.abort();
  const abort = new AbortController();
  picking.set(windowId, abort);
  const place = { tabId, frameId: 0 };
  const work = async () => {
    try {
      await languageApplied();
      const asked = callPage(place, 'pickSeveral', severalTexts());
      const answer = await untilAborted(asked, place, abort.signal);
      if (answer.outcome === 'none') throw new FindError('no-picture');
      await endPicking(windowId, tabId, answer.pictures);
    } catch (error) {
      if (!abort.signal.aborted) await changed(windowId, { picking: undefined, error: toStoredError(error) });
    } finally {
      if (picking.get(windowId) === abort) picking.delete(windowId);
    }
  };
  void work().catch(console.error);
}

async function endPicking(
  windowId: number,
  tabId: number,
  picked: readonly { candidate: PictureCandidate; product?: Product }[],
): Promise<void> {
  const { url: pageUrl = '', incognito } = await browser.tabs.get(tabId);
  const given = picked.map(({ candidate, product }): GivenPicture => ({
    source: { kind: 'page', tabId, frameId: 0, pageUrl: product?.url ?? pageUrl, candidate },
    product,
  }));
  const [only] = given;
  if (given.length !== 1)
    await inTurn(windowId, () => (only ? begin(windowId, incognito, given) : stopPicking(windowId)));
  else {
    await inTurn(windowId, () => stopPicking(windowId));
    await startSearch({ windowId, private: incognito, source: only!.source, product: only!.product });
  }
}

/** The pictures stay those that were picked before. */
async function stopPicking(windowId: number): Promise<void> {
  const set = await readSet(windowId);
  if (set) await writeSet({ ...set, picking: undefined });
}

/** Ends the picking by a press in the panel; what was picked before stays. */
export function cancelPicking(windowId: number): Promise<void> {
  picking.get(windowId)?.abort(new DOMException('The picking was cancelled.', 'AbortError'));
  return inTurn(windowId, () => stopPicking(windowId));
}

/** Puts given pictures into a new set of the window, or into the one that it has. */
export function givePictures(windowId: number, given: readonly GivenPicture[], to: 'new' | 'shown'): Promise<void> {
  return inTurn(windowId, async () => {
    const { incognito } = await browser.windows.get(windowId);
    const set = to === 'shown' ? await readSet(windowId) : undefined;
    await (set ? add(set, given) : begin(windowId, incognito, given));
  });
}

/**
 * Begins a set with the picture that the window's search asks about, so that others of the same product can be added. A
 * set that has this picture already stays.
 */
export function beginSet(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const [search, set] = await Promise.all([readSearch(windowId), readSet(windowId)]);
    if (!search?.picture || set?.pictures.some((picture) => isOfSearch(picture, search))) return;
    const { source, product, look, id: searchId } = search;
    const own: SetSource = source.kind === 'page' || source.kind === 'address' ? source : { kind: 'file', name: '' };
    const file = await readPicture(search, 'original');
    if (!file) throw new FindError('stored-state');
    await begin(windowId, search.private, [{ source: own, product, file, part: look?.part, searchId }]);
  });
}

/** Adds the pictures of the product's own page, as far as one cross-check takes them. */
export function addGallery(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    const set = await readSet(windowId);
    const tabId = set && tabOf(set);
    if (!set || tabId === undefined) return;
    try {
      const {
        candidates,
        ofProduct = 0,
        product,
      } = await callPage({ tabId, frameId: 0 }, 'pick', {
        mode: 'survey',
        picker: false,
      });
      const wanted = productOf(set);
      // The tab may have gone on to another product meanwhile.
      if (wanted && wanted.url !== product?.url) throw new FindError('page-gone');
      const pageUrl = product?.url ?? '';
      const given = candidates.slice(0, ofProduct).map((candidate): GivenPicture => ({
        source: { kind: 'page', tabId, frameId: 0, pageUrl, candidate },
        product,
      }));
      const fresh = given.filter(({ source }) => !set.pictures.some((each) => samePicture(each.source, source)));
      if (fresh.length === 0) throw new FindError('gallery-none');
      await add(set, fresh.slice(0, Math.max(0, maximumPictures - set.pictures.length)));
    } catch (error) {
      await writeSet({ ...set, error: toStoredError(error) });
    }
  });
}

/** Leaves only these pictures in the window's set, in this order. */
export function arrangeSet(windowId: number, ids: readonly string[]): Promise<void> {
  return inTurn(windowId, async () => {
    const set = await readSet(windowId);
    if (!set) return;
    const byId = new Map(set.pictures.map((picture) => [picture.id, picture]));
    const pictures = ids.flatMap((id) => byId.get(id) ?? []);
    await writeSet({ ...set, pictures, error: undefined, leftOut: undefined });
    await dropSetPictures(
      set,
      set.pictures.filter(({ id }) => !ids.includes(id)),
    );
  });
}

/** Puts the window's set away; a closed window takes it along. */
export function forgetSet(windowId: number): Promise<void> {
  picking.get(windowId)?.abort(new DOMException('The set was put away.', 'AbortError'));
  return inTurn(windowId, async () => {
    const set = await readSet(windowId);
    await browser.storage.session.remove([setKey(windowId), showSetKey(windowId)]);
    if (set) await dropSetPictures(set, set.pictures);
  });
}

/** Goes on with picking that an earlier worker began: the page remembers what was taken. */
export async function resumePicking(): Promise<void> {
  for (const { windowId, picking: on } of await readAllSets()) {
    if (on && !picking.has(windowId)) run(windowId, on.tabId);
  }
}

const newSet = (windowId: number, isPrivate: boolean): PictureSet => ({
  version: 1,
  id: crypto.randomUUID(),
  revision: 0,
  windowId,
  private: isPrivate,
  pictures: [],
});

async function begin(windowId: number, isPrivate: boolean, given: readonly GivenPicture[]): Promise<void> {
  const before = await readSet(windowId);
  await add({ ...newSet(windowId, isPrivate), revision: before?.revision ?? 0 }, given);
  await askToShow(windowId);
  if (before) await dropSetPictures(before, before.pictures);
}

/** The panel shows a set that is new to it, also one that opens only now. */
const askToShow = (windowId: number) => browser.storage.session.set({ [showSetKey(windowId)]: Date.now() });

/** What cannot be kept leaves the set as it was. */
async function add(set: PictureSet, given: readonly GivenPicture[]): Promise<void> {
  const room = Math.max(0, mostSetPictures - set.pictures.length);
  const added: SetPicture[] = [];
  for (const { source, file, ...rest } of given.slice(0, room)) {
    const bytes = file ?? (await pixelsOf(source));
    const id = lastingId();
    holdId(id);
    if (bytes) await keepSetPicture(set, { id }, bytes);
    added.push({ id, source: shortened(source), kept: !!bytes, ...rest });
  }
  const leftOut = given.length - added.length || undefined;
  await writeSet({ ...set, pictures: [...set.pictures, ...added], picking: undefined, error: undefined, leftOut });
}

/** How many addresses of one picture a set keeps: its best ones, and the one that is shown. */
const mostAddresses = 4;

/** A set holds many pictures and stays a small record. */
function shortened(source: SetSource): SetSource {
  const short = withoutPixels(source) as SetSource;
  if (short.kind !== 'page') return short;
  const { urls } = short.candidate;
  const kept = urls.length > mostAddresses ? [...urls.slice(0, mostAddresses - 1), urls.at(-1)!] : urls;
  return { ...short, candidate: { ...short.candidate, urls: kept } };
}

async function changed(windowId: number, change: Partial<PictureSet>): Promise<void> {
  await inTurn(windowId, async () => {
    const set = await readSet(windowId);
    if (set) await writeSet({ ...set, ...change });
  });
}

/** What the page script says, in the user's language. */
function severalTexts(): SeveralTexts {
  const counts = Array.from({ length: mostSetPictures + 1 }, (_, count) =>
    count === 0 ? t('several.none') : t('several.count', { count }),
  );
  return {
    counts,
    gallery: t('several.gallery'),
    cancel: t('several.cancel'),
    done: t('several.done'),
    most: mostSetPictures,
    mostOfProduct: maximumPictures,
  };
}
