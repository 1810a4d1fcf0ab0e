import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FindError } from '@/utils/errors';
import { acquireArea } from '@/utils/search/acquire-area';
import { callPage, screenshotPicture } from '@/utils/search/page-access';
import { runSearch, type RunInput } from '@/utils/search/run-search';
import type { RunRecord } from '@/utils/search/search-record';
import type { SearchState } from '@/utils/search/search-state';
import { solidPng } from '../../stores/solid-png';
import { stateWith } from './state-fixture';

vi.mock('@/utils/search/page-access', () => ({
  callPage: vi.fn(),
  screenshotPicture: vi.fn(),
  untilAborted: (work: Promise<unknown>) => work,
}));
vi.mock('@/utils/search/acquire-area', () => ({ acquireArea: vi.fn() }));

const srcUrl = 'https://cdn.test/bottle.png';
const texts = { choose: '', area: { hint: '', take: '', cancel: '' } };

/** A record that keeps what is written into it. */
function recordOf(state: SearchState): RunRecord {
  const record = {
    state,
    enter: (stage: SearchState['stage'], change?: Partial<SearchState>) => record.update({ ...change, stage }),
    update: (change: Partial<SearchState>) => {
      record.state = { ...record.state, ...change };
      return Promise.resolve();
    },
  };
  return record;
}

/** Runs a press as far as the picture's bytes: nothing here can decode them. */
async function press(
  more: { srcUrl?: string; frameId?: number },
  input: Partial<RunInput> = {},
): Promise<{ state: SearchState; error: unknown }> {
  const source = { kind: 'click' as const, tabId: 1, frameId: 7, pageUrl: 'https://shop.test/', ...more };
  const record = recordOf(stateWith({ id: crypto.randomUUID(), stage: 'reading', picture: undefined, source }));
  const { signal } = new AbortController();
  const error: unknown = await runSearch(record, { texts, ...input }, signal).catch((e: unknown) => e);
  return { state: record.state, error };
}

beforeEach(() => {
  vi.mocked(callPage).mockRejectedValue(new FindError('page-gone'));
  vi.mocked(screenshotPicture).mockResolvedValue(undefined);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(solidPng(300, 300)))));
});
afterEach(() => vi.unstubAllGlobals());

describe('a press in a frame that vanished meanwhile', () => {
  it('still means the address that the menu told', async () => {
    const { state } = await press({ srcUrl });
    expect(state).toMatchObject({ pictureUrl: srcUrl, readWay: 'worker', stage: 'preparing' });
    expect(state.source).toMatchObject({ kind: 'page', candidate: { kind: 'address', urls: [srcUrl] } });
  });

  it('ends in a sentence where it told none', async () => {
    expect((await press({})).error).toMatchObject({ code: 'page-gone' });
  });
});

it('a press tells what the page says of its product, while the user is there', async () => {
  const product = { store: 'shop.test', url: 'https://shop.test/', price: { amount: '12.90', currency: 'EUR' } };
  const candidates = [{ kind: 'address' as const, urls: [srcUrl] }];
  vi.mocked(callPage).mockResolvedValue({ outcome: 'found', candidates, product });
  const onProduct = vi.fn();
  await press({ srcUrl }, { onProduct });
  expect(onProduct.mock.calls).toEqual([[product]]);
});

describe('a press where scripts may not run', () => {
  beforeEach(() => {
    vi.mocked(callPage).mockRejectedValue(new FindError('page-blocked'));
  });

  it('offers an area of the page where only its frame is closed', async () => {
    expect((await press({})).error).toMatchObject({ code: 'frame-blocked' });
  });

  it('asks for a picture of the user’s own where the page itself is', async () => {
    expect((await press({ frameId: 0 })).error).toMatchObject({ code: 'page-blocked' });
  });
});

describe('an area of a page', () => {
  const bottle = {
    title: 'Bottle',
    store: 'shop.test',
    url: 'https://shop.test/bottle',
    price: { amount: '12.90', currency: 'EUR' },
  };
  async function draw(): Promise<SearchState> {
    const source = { kind: 'area' as const, tabId: 1, frameId: 0 as const, pageUrl: 'https://shop.test/bottle' };
    const record = recordOf(stateWith({ id: crypto.randomUUID(), stage: 'reading', picture: undefined, source }));
    await runSearch(record, { texts }, new AbortController().signal).catch(() => undefined);
    return record.state;
  }
  beforeEach(() => {
    const blob = new Blob([new Uint8Array(solidPng(300, 300))]);
    vi.mocked(acquireArea).mockResolvedValue({ blob, way: 'screenshot', smaller: false });
  });

  it('comes with the product that the page tells of', async () => {
    vi.mocked(callPage).mockResolvedValue({ outcome: 'found', candidates: [], product: bottle });
    expect(await draw()).toMatchObject({ picking: false, readWay: 'screenshot', product: bottle });
  });

  it('is searched where the page does not answer', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await draw()).toMatchObject({ stage: 'preparing', readWay: 'screenshot' });
  });
});
