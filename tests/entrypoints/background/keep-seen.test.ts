import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { privatePages } from '@/utils/search/private-keys';
import { changeSettings } from '@/utils/settings';
import { libraryNoteKey } from '@/utils/workspace/library/library-note';
import { libraryOffers } from '../../utils/workspace/library/library-of';
import { ownOffer } from '../../utils/workspace/library/offer-fixture';
import { failWrite } from '../../utils/disk-faults';
import { emptyLibrary } from '../../utils/workspace/library/library-dump';

vi.mock('@/utils/workspace/library/read-waiting', () => ({ readWaitingPictures: () => Promise.resolve() }));
const { keepSeen } = await import('@/entrypoints/background/keep-seen');

const search = { id: 's', windowId: 1, private: false, pages: 1, providerId: 'linkfox' };
const kept = async () => Object.keys(await libraryOffers());

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyLibrary();
  const offers = [ownOffer('1', { origin: 'service' }), ownOffer('2', { origin: 'sample' })];
  await (await db()).put('pages', { offers }, ['s', 1]);
  await fakeBrowser.storage.session.set(Object.fromEntries(privatePages(search).map((key) => [key, offers])));
});

it('keeps what services found once the user wants it, and no samples', async () => {
  await keepSeen(search);
  expect(await kept()).toEqual([]);
  await changeSettings({ keepSeen: true });
  await keepSeen(search);
  expect(await kept()).toEqual(['1']);
  // The library that is open on a page follows.
  expect(await fakeBrowser.storage.session.get(libraryNoteKey)).toHaveProperty(libraryNoteKey);
});

it('keeps nothing of a private window, nor of the library itself', async () => {
  await changeSettings({ keepSeen: true });
  await keepSeen({ ...search, private: true });
  await keepSeen({ ...search, providerId: 'library' });
  expect(await kept()).toEqual([]);
});

it('tells the library what it could not keep', async () => {
  await changeSettings({ keepSeen: true });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const fault = failWrite(1);
  await keepSeen(search);
  fault.end();
  expect(await kept()).toEqual([]);
  const note = (await fakeBrowser.storage.session.get(libraryNoteKey))[libraryNoteKey] as { error?: unknown };
  expect(note.error).toMatchObject({ code: 'disk-full' });
});
