import { browser } from 'wxt/browser';
import { deleteAll, endWipe, noteWipe, notedWipe } from '@/utils/wipe';

/** Where the browser says that it is done, ms after the press; later than that nobody waits for it. */
const waitedFor = 60_000;

/**
 * Deletes everything and starts the extension anew, which ends what is running: a search or a batch would write on
 * otherwise. Its pages close with it. Rejects where the first deletion fails, and nothing is started anew then.
 */
export async function deleteEverything(): Promise<void> {
  await noteWipe();
  await deleteAll();
  browser.runtime.reload();
}

/** Makes sure of a deletion that an earlier worker began, before anything is taken up again. */
export async function finishWipe(): Promise<void> {
  const at = await notedWipe();
  if (at === undefined) return;
  await deleteAll();
  await endWipe();
  if (Date.now() - Date.parse(at) < waitedFor) await browser.tabs.create({ url: '/privacy.html?deleted' });
}
