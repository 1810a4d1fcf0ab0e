import { FindError } from '../../errors';
import { findEntry } from '../../providers/catalog';
import { ask } from '../../search/ask';
import { askDetail } from '../../search/ask-detail';
import type { WatchRound } from '../../search/paid-call';
import { requestOf } from '../../search/run-search';
import { isOfSampleShop } from '../../search/sample-shop';
import { findSearch } from '../../search/search-data';
import type { Offer } from '../../offer/offer';
import { figuresOfDetail, figuresOfRow } from './figures';
import type { OfferFigures } from './watch';
import type { WatchGroup } from './watch-groups';

/** What a check of a group is as a press (`askOnce`): it sends one call, and a new worker knows it by this. */
export function pressedOn({ members }: WatchGroup): readonly [id: string, part: string | number] {
  const [{ saved, watch }] = members as [WatchGroup['members'][number]];
  return watch.call.kind === 'detail' ? ['watch', saved.id] : [nameOf(saved.found.searchId), watch.call.page];
}

const nameOf = (searchId: string) => `watch ${searchId}`;

/**
 * Asks for the figures of a group's offers, by id; one that the answer does not show is missing. One call, and the same
 * round asks no second one (`askOnce`). Rejects with a `FindError`.
 */
export async function askWatched(group: WatchGroup, round: WatchRound): Promise<ReadonlyMap<string, OfferFigures>> {
  const [{ saved, watch }] = group.members as [WatchGroup['members'][number]];
  const by = { pressedAt: round.at, watch: round };
  if (watch.call.kind === 'detail') {
    const { providerId } = saved.found;
    const detail = await askDetail({ ...by, providerId, offer: saved.offer, pressedOn: pressedOn(group) });
    return new Map([[saved.id, figuresOfDetail(detail)]]);
  }
  const rows = await askRows(saved.found.searchId, watch.call.page, by);
  return new Map(rows.map((row) => [row.id, figuresOfRow(row)]));
}

async function askRows(
  searchId: string,
  page: number,
  by: { pressedAt: string; watch: WatchRound },
): Promise<readonly Offer[]> {
  const search = await findSearch(searchId, { windowId: -1, private: false });
  const entry = search && !search.deletedAt ? findEntry(search.providerId) : undefined;
  if (!search || !entry) throw new FindError('watch-search-gone');
  const answer = await ask(
    {
      ...by,
      entry,
      // The service's number of a picture is good for a while only.
      request: { ...(await requestOf(search, page)), pictureId: undefined },
      searchId: nameOf(searchId),
      sampleShop: isOfSampleShop(search.source),
      onChecking: () => undefined,
    },
    new AbortController().signal,
  );
  return answer.page.offers;
}
