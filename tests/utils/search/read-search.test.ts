import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseState, searchKey, watchSearch } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';
import { stateWith } from './state-fixture';

describe('parseState', () => {
  it('reads what this version wrote', () => {
    expect(parseState(stateWith({ id: 'x' }), 1)?.id).toBe('x');
  });
  it.each([[{ version: 0, hits: [] }], [{ version: 2 }], ['text'], [{ ...stateWith({}), stage: 'flying' }]])(
    'turns %j into a failure with a sentence',
    (value) => {
      expect(parseState(value, 5)).toMatchObject({ stage: 'failed', windowId: 5, error: { code: 'stored-state' } });
    },
  );
  it('knows an empty window', () => {
    expect(parseState(undefined, 1)).toBeUndefined();
  });
});

describe('watchSearch', () => {
  beforeEach(() => fakeBrowser.reset());

  it('tells what stands there, then every change of its own window, until it is ended', async () => {
    await fakeBrowser.storage.session.set({ [searchKey(1)]: stateWith({ id: 'first' }) });
    const seen: (string | undefined)[] = [];
    const told = (state: SearchState | undefined) => void seen.push(state?.id);
    const end = watchSearch(1, told);
    await expect.poll(() => seen).toEqual(['first']);
    await fakeBrowser.storage.session.set({ [searchKey(2)]: stateWith({ id: 'other window' }) });
    await fakeBrowser.storage.session.set({ [searchKey(1)]: stateWith({ id: 'second' }) });
    await fakeBrowser.storage.session.remove(searchKey(1));
    expect(seen).toEqual(['first', 'second', undefined]);
    end();
    await fakeBrowser.storage.session.set({ [searchKey(1)]: stateWith({ id: 'third' }) });
    expect(seen.length).toBe(3);
  });
});
