import type { Watched } from './read-watches';

/** Watched offers that one call tells of. */
export interface WatchGroup {
  providerId: string;
  members: readonly Watched[];
}

/** The calls that checking these takes: one for an offer's details, one for all offers of a search's page. */
export function watchGroups(watched: readonly Watched[]): WatchGroup[] {
  const groups = new Map<string, { providerId: string; members: Watched[] }>();
  for (const each of watched) {
    const { watch, saved } = each;
    const { providerId, searchId } = saved.found;
    const asked = watch.call.kind === 'detail' ? [saved.id] : [searchId, watch.call.page];
    const name = JSON.stringify([providerId, watch.call.kind, ...asked]);
    const group = groups.get(name) ?? { providerId, members: [] };
    group.members.push(each);
    groups.set(name, group);
  }
  return [...groups.values()];
}
