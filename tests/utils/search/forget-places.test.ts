import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { keepCompared } from '@/utils/compare-record';
import { forgetPlaces } from '@/utils/search/forget-places';
import { keepPlan } from '@/utils/plan-record';
import { dropSearch } from '@/utils/search/drop-search';
import { loadedViewKey } from '@/utils/search/place-keys';

const offers = [bareOffer('1')];
const use = async (place: number | string) => {
  await keepPlan(place, { of: doneState(), offers, shown: '1', complexity: 'standard' });
  await keepCompared(place, { of: doneState(), offers });
  await browser.storage.session.set({ [loadedViewKey(place)]: {} });
};
const left = async () => Object.keys(await browser.storage.session.get()).sort();

beforeEach(() => fakeBrowser.reset());

describe('what was planned, compared and looked at', () => {
  it('goes with its window or search, and leaves others alone', async () => {
    for (const place of [1, 11, 'a', 'b']) await use(place);
    await forgetPlaces([1, 'a']);
    expect(await left()).toEqual(['compare:11', 'compare:b', 'plan:11', 'plan:b', 'view:11', 'view:b']);
  });

  it('goes with a search that is deleted for good', async () => {
    await use('a');
    await dropSearch('a');
    expect(await left()).toEqual([]);
  });
});
