import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteVisit, survey } from '@/entrypoints/background/store-visits';
import { callPage } from '@/utils/search/page-access';
import { noteStorePrice } from '@/utils/workspace/watch/note-store-price';

vi.mock('@/utils/search/page-access', () => ({ callPage: vi.fn() }));
vi.mock('@/utils/workspace/watch/note-store-price', () => ({ noteStorePrice: vi.fn(() => Promise.resolve()) }));

const product = { store: 'shop.example', url: 'https://shop.example/mug', price: { amount: '9', currency: 'USD' } };

beforeEach(() => {
  vi.restoreAllMocks();
  vi.mocked(noteStorePrice).mockReset().mockResolvedValue(undefined);
  vi.mocked(callPage).mockReset().mockResolvedValue({ outcome: 'none', candidates: [], product });
});
const inTab = (tab: { incognito: boolean } | undefined) =>
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(() => (tab ? Promise.resolve(tab as never) : Promise.reject()));

describe('a visit of a product’s page', () => {
  it('notes its price', async () => {
    inTab({ incognito: false });
    expect((await survey(1)).product).toEqual(product);
    expect(noteStorePrice).toHaveBeenCalledExactlyOnceWith(product);
  });

  it.each([
    ['in a private window', { incognito: true }],
    ['in a tab that was closed meanwhile', undefined],
  ])('%s is answered, and nothing is kept of it', async (_, tab) => {
    inTab(tab);
    expect((await survey(1)).product).toEqual(product);
    noteVisit(product, { private: true });
    expect(noteStorePrice).not.toHaveBeenCalled();
  });

  it('whose price cannot be kept is answered all the same', async () => {
    inTab({ incognito: false });
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.mocked(noteStorePrice).mockRejectedValue(new Error('The disk is full.'));
    expect((await survey(1)).product).toEqual(product);
    await vi.waitUntil(() => warned.mock.calls.length > 0);
  });
});
