// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CrossCheckState } from '@/utils/cross-check/cross-check-state';
import type { Offer } from '@/utils/offer/offer';
import type { Stage } from '@/utils/search/search-state';
import { stateWith } from '../../utils/search/state-fixture';

vi.mock('@/utils/keep-worker-up', () => ({ keepWorkerUp: () => () => undefined }));

const { useCrossCheck } = await import('@/entrypoints/sidepanel/use-cross-check');
const { crossKey } = await import('@/utils/cross-check/cross-check-record');
const { db } = await import('@/utils/db');
const { initialSettings } = await import('@/utils/settings');

const offer: Offer = {
  id: '1',
  title: 'Kettle',
  url: 'https://detail.1688.com/offer/1.html',
  origin: 'service',
  supplier: {},
};
const search = (id: string, stage: Stage, pages: number) => ({ search: stateWith({ id, stage, pages }) });

let reading: ReturnType<typeof useCrossCheck>;
let root: HTMLElement;
const Probe = () => {
  reading = useCrossCheck(1, initialSettings);
  return null;
};

async function stored(revision: number, stage: Stage, pages: number): Promise<void> {
  const state = {
    ...{ version: 1, id: 'cross', revision, windowId: 1, private: false, providerId: 'library', resumed: 0 },
    ...{ setPictures: ['p', 'q'], startedAt: '2026-11-30T08:00:00.000Z' },
    pictures: [search('a', 'done', 1), search('b', stage, pages)],
  } as unknown as CrossCheckState;
  await act(() => fakeBrowser.storage.session.set({ [crossKey(1)]: state }));
}

beforeEach(async () => {
  fakeBrowser.reset();
  const database = await db();
  for (const id of ['a', 'b']) await database.put('pages', { offers: [offer] } as never, [id, 1] as never);
  root = document.createElement('div');
  await act(() => render(<Probe />, root));
});
afterEach(() => act(() => render(null, root)));

it('joins an answer whose page was written before its search ended, also without photo checks', async () => {
  await stored(1, 'searching', 0);
  await vi.waitFor(() => expect(reading.result?.check.answered).toBe(1));
  await stored(2, 'searching', 1);
  await stored(3, 'done', 1);
  await vi.waitFor(() => expect(reading.result?.check).toMatchObject({ answered: 2, foundByAll: 1 }));
});
