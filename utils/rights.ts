import { installedPictureHosts, installedStoreMatches } from './stores/installed';

/** A permission of the manifest. Why it is asked for says the message `right.NAME`. */
export interface Right {
  name: string;
  /** How Firefox calls it, where that differs. */
  firefox?: string;
  /** Chrome and Edge only. */
  chromeOnly?: true;
}

/** Every permission that is asked for at install; none of them warns. The manifest, the privacy page and the stores' forms come from here. */
export const rights: readonly Right[] = [
  { name: 'contextMenus', firefox: 'menus' },
  { name: 'activeTab' },
  { name: 'scripting' },
  { name: 'sidePanel', chromeOnly: true },
  { name: 'storage' },
  { name: 'unlimitedStorage' },
  { name: 'identity' },
  { name: 'alarms' },
  { name: 'webRequest' },
  { name: 'declarativeNetRequestWithHostAccess' },
];

/** Permissions that are asked for in the press that needs them, and given back when everything is deleted. */
export const optionalRights = [{ name: 'notifications' }] as const satisfies readonly Right[];

/** The permissions as that browser names them. */
export function permissionsOf(browser: 'chrome' | 'firefox'): string[] {
  return rights
    .filter(({ chromeOnly }) => browser === 'chrome' || !chromeOnly)
    .map(({ name, firefox }) => (browser === 'firefox' && firefox) || name);
}

/** The hosts that are asked for at install: Amazon's pages, for the button on pictures there, and its picture server. */
export const hostsAtInstall: readonly string[] = [...installedStoreMatches, ...installedPictureHosts];
