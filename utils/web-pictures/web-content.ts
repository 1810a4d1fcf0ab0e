import { browser } from 'wxt/browser';
import { db, writeStores } from '../db';
import { toDataUrl } from '../image/data-url';
import type { WebContent } from '../providers/model-studio/web-pictures';
import { privateKeys } from '../search/private-keys';
import type { WebState } from './web-state';

type Owner = Pick<WebState, 'id' | 'windowId' | 'private'>;

/** Keeps what was found and said so far. A private window's stays in session storage. */
export async function keepContent(of: Owner, content: WebContent): Promise<void> {
  if (!of.private) await (await db()).put('webAnswers', content, of.id);
  else await browser.storage.session.set({ [privateKeys.web(of.windowId, of.id, 'answer')]: content });
}

/** What was found and said so far; undefined before the first of it. */
export async function readContent(of: Owner): Promise<WebContent | undefined> {
  if (!of.private) return (await db()).get('webAnswers', of.id);
  const key = privateKeys.web(of.windowId, of.id, 'answer');
  return (await browser.storage.session.get(key))[key] as WebContent | undefined;
}

/** Keeps the pictures of a question as they are sent, so that it can be asked again by a press. */
export async function keepPictures(of: Owner, pictures: Blob[]): Promise<void> {
  if (!of.private) {
    await (await db()).put('webPictures', pictures, of.id);
    return;
  }
  const addresses = await Promise.all(pictures.map(toDataUrl));
  await browser.storage.session.set({ [privateKeys.web(of.windowId, of.id, 'pictures')]: addresses });
}

/** The pictures of a question as they are sent. */
export async function readPictures(of: Owner): Promise<Blob[]> {
  if (!of.private) return (await (await db()).get('webPictures', of.id)) ?? [];
  const key = privateKeys.web(of.windowId, of.id, 'pictures');
  const addresses = ((await browser.storage.session.get(key))[key] as string[] | undefined) ?? [];
  return Promise.all(addresses.map(async (address) => (await fetch(address)).blob()));
}

/** Deletes what a question left. */
export async function dropContent(of: Owner): Promise<void> {
  if (of.private) {
    const parts = (['answer', 'pictures'] as const).map((part) => privateKeys.web(of.windowId, of.id, part));
    await browser.storage.session.remove(parts);
    return;
  }
  await writeStores(['webAnswers', 'webPictures'], async (writing) => {
    await writing.objectStore('webAnswers').delete(of.id);
    await writing.objectStore('webPictures').delete(of.id);
  });
}

/** Deletes what belongs to no question that is to be kept: what a closed browser or a crash left. */
export async function sweepContent(isKept: (id: string) => boolean): Promise<void> {
  const database = await db();
  const ids = new Set([...(await database.getAllKeys('webAnswers')), ...(await database.getAllKeys('webPictures'))]);
  for (const id of ids) if (!isKept(id)) await dropContent({ id, windowId: 0, private: false });
}
