import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openOffer, resumeOpened } from '@/entrypoints/background/open-offer';
import { FindError } from '@/utils/errors';
import { loadDetail } from '@/utils/search/load-detail';
import { forgetAllOpened, noteOpened, watchOpened, type OpenedOffer } from '@/utils/search/opened-offers';
import { searchKey } from '@/utils/search/read-search';
import { stateWith } from '../../utils/search/state-fixture';

vi.mock('@/utils/search/load-detail', () => ({ loadDetail: vi.fn() }));

let seen: OpenedOffer[][];
let unwatch: () => void;
beforeEach(async () => {
  vi.restoreAllMocks();
  unwatch?.();
  fakeBrowser.reset();
  vi.mocked(loadDetail).mockReset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await fakeBrowser.storage.session.set({ [searchKey(1)]: stateWith({ id: 's', providerId: 'open-platform' }) });
  seen = [];
  unwatch = watchOpened(1, (opened) => seen.push(opened));
});

const latest = () => seen.at(-1);
/** A load that ends when the test says so. */
function held() {
  let end: { resolve(): void; reject(error: Error): void };
  const promise = new Promise<void>((resolve, reject) => (end = { resolve, reject }));
  vi.mocked(loadDetail).mockReturnValueOnce(promise);
  return end!;
}

describe('an opened offer', () => {
  it('is shown as loading, asked once for two presses, and forgotten when its details are there', async () => {
    const load = held();
    await openOffer(1, 's', '10');
    await openOffer(1, 's', '10');
    expect(latest()).toMatchObject([{ searchId: 's', offerId: '10' }]);
    expect(latest()![0]).not.toHaveProperty('error');
    await vi.waitFor(() => expect(loadDetail).toHaveBeenCalledOnce());
    load.resolve();
    await vi.waitFor(() => expect(latest()).toEqual([]));
    expect(loadDetail).toHaveBeenCalledOnce();
  });

  it('that failed says why, beside others, and takes another press', async () => {
    const [one, other] = [held(), held()];
    await openOffer(1, 's', '10');
    await openOffer(1, 's', '20');
    one.reject(new FindError('service-lost'));
    await vi.waitFor(() => expect(latest()).toHaveLength(2));
    await vi.waitFor(() => expect(latest()).toMatchObject([{ error: { code: 'service-lost' } }, { offerId: '20' }]));
    other.resolve();
    const again = held();
    await openOffer(1, 's', '10');
    expect(latest()!.find(({ offerId }) => offerId === '10')).not.toHaveProperty('error');
    again.resolve();
    await vi.waitFor(() => expect(latest()).toEqual([]));
  });

  it('that cannot be noted is asked of nobody, and takes another press', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(openOffer(1, 's', '10')).rejects.toThrow('quota');
    expect(loadDetail).not.toHaveBeenCalled();
    const load = held();
    await openOffer(1, 's', '10');
    await vi.waitFor(() => expect(loadDetail).toHaveBeenCalledOnce());
    load.resolve();
    await vi.waitFor(() => expect(latest()).toEqual([]));
  });

  it('of another worker goes on with all the others though storage is full', async () => {
    const pressedAt = '2026-01-01T00:00:00.000Z';
    for (const offerId of ['10', '20']) await noteOpened(1, { searchId: 's', offerId, pressedAt });
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    vi.mocked(loadDetail).mockResolvedValue();
    await resumeOpened();
    await vi.waitFor(() => expect(latest()).toEqual([]));
    expect(vi.mocked(loadDetail).mock.calls.map(([, offerId]) => offerId)).toEqual(['10', '20']);
  });

  it('of another worker goes on with the press that asked for it, but for one that failed', async () => {
    const pressedAt = '2026-01-01T00:00:00.000Z';
    await noteOpened(1, { searchId: 's', offerId: '10', pressedAt });
    await noteOpened(1, { searchId: 's', offerId: '20', pressedAt, error: { code: 'service-lost' } });
    vi.mocked(loadDetail).mockResolvedValue();
    await resumeOpened();
    await vi.waitFor(() => expect(latest()).toMatchObject([{ offerId: '20' }]));
    expect(vi.mocked(loadDetail).mock.calls.map(([, ...rest]) => rest)).toEqual([['10', pressedAt]]);
  });

  it('whose window was emptied meanwhile leaves no trace', async () => {
    const load = held();
    await openOffer(1, 's', '10');
    await vi.waitFor(() => expect(loadDetail).toHaveBeenCalled());
    await forgetAllOpened(1);
    load.reject(new FindError('service-lost'));
    await vi.waitFor(() => expect(console.warn).toHaveBeenCalled());
    await vi.waitFor(async () => expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual([searchKey(1)]));
  });
});
