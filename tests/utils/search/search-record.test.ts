import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { searchKey } from '@/utils/search/read-search';
import { SearchRecord } from '@/utils/search/search-record';
import { stateWith } from './state-fixture';

const stored = async () => (await fakeBrowser.storage.session.get(searchKey(1)))[searchKey(1)];

describe('SearchRecord', () => {
  beforeEach(() => fakeBrowser.reset());

  it('writes changes in order, each with a higher revision', async () => {
    const record = new SearchRecord(stateWith({ revision: 4, stage: 'reading' }));
    void record.update({ loaded: 1 });
    await record.update({ loaded: 2 });
    expect(await stored()).toMatchObject({ loaded: 2, revision: 6 });
  });

  it('adds up the time of each stage', async () => {
    const record = new SearchRecord(
      stateWith({
        stage: 'reading',
        stageStartedAt: new Date(Date.now() - 5000).toISOString(),
        timings: { reading: 100 },
      }),
    );
    await record.enter('preparing', {});
    expect(record.state.timings.reading).toBeGreaterThanOrEqual(5100);
    expect(record.state.timings.preparing).toBeUndefined();
  });

  it('writes nothing once it was replaced', async () => {
    const record = new SearchRecord(stateWith({ stage: 'searching' }));
    await record.update({ loaded: 1 });
    await record.replace();
    await record.enter('done');
    expect(await stored()).toMatchObject({ stage: 'searching', loaded: 1 });
  });
});
