import { browser, type Browser } from 'wxt/browser';
import { deleteDatabase } from './db';
import { optionalRights } from './rights';

/** Stands in storage.local from the press until a new worker has made sure that nothing is left, ISO 8601. */
const key = 'wipe';

/** Says that everything is to be deleted, so that it is finished also after the browser was closed in the middle. */
export async function noteWipe(): Promise<void> {
  await browser.storage.local.set({ [key]: new Date().toISOString() });
}

/** When the user pressed for it, while it is not finished; ISO 8601. */
export async function notedWipe(): Promise<string | undefined> {
  const { [key]: at } = await browser.storage.local.get(key);
  return typeof at === 'string' ? at : undefined;
}

/** Forgets the note itself: the last thing that is deleted. */
export async function endWipe(): Promise<void> {
  await browser.storage.local.remove(key);
}

/**
 * Deletes what this extension keeps in this browser: the database with keys and pictures, settings, the state of every
 * window, alarms, and the rights given after the install. What is running may write on; a new worker does this once more.
 */
export async function deleteAll(): Promise<void> {
  await deleteDatabase();
  await browser.storage.session.clear();
  const kept = Object.keys(await browser.storage.local.get()).filter((name) => name !== key);
  await browser.storage.local.remove(kept);
  await browser.alarms.clearAll();
  await giveRightsBack();
}

/** What Firefox tells and takes besides. */
type Rights = Browser.permissions.Permissions & { data_collection?: string[] };

/** Gives every right back that was asked for after the install; the browser lets go of no other. */
async function giveRightsBack(): Promise<void> {
  const { host_permissions: hosts = [], content_scripts: scripts = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
    content_scripts?: { matches?: string[] }[];
  };
  const required = new Set([...hosts, ...scripts.flatMap(({ matches = [] }) => matches)]);
  const {
    origins = [],
    permissions = [],
    data_collection: collected = [],
  } = (await browser.permissions.getAll()) as Rights;
  const given = origins.filter((origin) => !required.has(origin));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
  const later = optionalRights.map(({ name }) => name).filter((name) => permissions.includes(name));
  if (later.length > 0) await browser.permissions.remove({ permissions: later });
  if (collected.length > 0) await browser.permissions.remove({ data_collection: collected } as Rights);
}
