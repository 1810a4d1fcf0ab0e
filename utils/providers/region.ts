import type { ServiceEntry } from './provider';

type Options = Readonly<Record<string, string>>;

/** A workspace's id as it stands in a host name. */
const workspaceId = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * The entry as it holds where the user's account is: the one host that is called there, and that place's price. An entry
 * without regions stays as it is; where a region needs the workspace's id and it is missing or none, no host is left.
 */
export function inRegion<Entry extends ServiceEntry>(entry: Entry, options: Options): Entry {
  const region = regionOf(entry, options);
  if (!region) return entry;
  const host = hostOf(region, options);
  return { ...entry, hosts: host ? [`https://${host}/*`] : [], cost: region.cost };
}

/** The host of the service where the user's account is; undefined while the workspace's id that it needs is not known. */
export function regionHost(entry: ServiceEntry, options: Options): string | undefined {
  const region = regionOf(entry, options);
  return region && hostOf(region, options);
}

/** The id of the region that is chosen, or the first one. */
export function chosenRegion(entry: ServiceEntry, options: Options): string | undefined {
  const ids = Object.keys(entry.regions ?? {});
  return ids.find((id) => id === options['region']) ?? ids[0];
}

function regionOf(entry: ServiceEntry, options: Options) {
  const id = chosenRegion(entry, options);
  return id === undefined ? undefined : entry.regions?.[id];
}

function hostOf(region: NonNullable<ServiceEntry['regions']>[string], options: Options): string | undefined {
  const workspace = options['workspace']?.trim();
  if (!workspace) return region.host;
  return workspaceId.test(workspace) ? `${workspace.toLowerCase()}.${region.workspaces}` : undefined;
}
