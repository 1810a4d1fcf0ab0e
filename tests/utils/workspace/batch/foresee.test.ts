import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { keepAnswer } from '@/utils/search/answer-cache';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { questionOf } from '@/utils/search/question';
import { foresee } from '@/utils/workspace/batch/foresee';
import { changeSettings } from '@/utils/settings';
import { entryWith, resetPaid, setUpLinkfox } from '../../search/paid-fixture';
import { batchWith, itemWith } from './batch-fixture';

const picture = (sha256: string) => ({ width: 1, height: 1, bytes: 1, sha256, way: 'file' as const, notes: [] });
const ready = (sha256: string, index = 0) =>
  itemWith({ searchId: `${sha256}${index}`, ready: { picture: picture(sha256), providerId: 'linkfox' } });

beforeEach(async () => {
  await resetPaid();
  await setUpLinkfox('https://gateway.example');
});
afterEach(() => vi.restoreAllMocks());

const keep = async (sha256: string) => {
  const { choices } = batchWith({});
  const gateway = { baseUrl: 'https://gateway.example' };
  const request = { picture: { sha256 }, choices, page: 1 };
  const question = await questionOf({ entry: linkfoxEntry, request, options: { pictureBy: 'bytes' }, gateway });
  await keepAnswer(question, { raw: 'x' }, entryWith({}), { hours: 1 });
};

describe('what a batch takes', () => {
  it('counts equal pictures and kept answers once and at no cost, and a picture that is not read yet as a call', async () => {
    await keep('kept');
    const items = [ready('a'), ready('a', 1), ready('b'), ready('kept'), itemWith({ searchId: 'unread' })];
    expect(await foresee(batchWith({}), items)).toMatchObject({
      calls: 3,
      kept: 1,
      same: 1,
      cost: { amount: '13.5', unit: 'credits' },
    });
  });

  it('takes as long as the last answers did, so many at a time', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((sha256) => ready(sha256));
    const answer = (seconds: number) =>
      entryWith({ time: '2026-03-10T12:00:00.000Z', endedAt: `2026-03-10T12:00:0${seconds}.000Z` });
    const database = await db();
    for (const seconds of [2, 4]) await database.put('ledger', answer(seconds));
    expect(await foresee(batchWith({}), items)).toMatchObject({ ms: 9000 });
    await changeSettings({ batchAtOnce: 6 });
    expect(await foresee(batchWith({}), items)).toMatchObject({ ms: 6000 });
  });

  it('is bound by the service’s own limits, and says what the user’s daily limit leaves', async () => {
    await setUpLinkfox('https://gateway.example', { dailyCap: 5 });
    const database = await db();
    for (let i = 0; i < 3; i += 1) await database.put('ledger', entryWith({ time: new Date().toISOString() }));
    const items = ['a', 'b', 'c'].map((sha256) => ready(sha256));
    expect(await foresee(batchWith({}), items)).toMatchObject({ calls: 3, capLeaves: 2 });
    expect(await foresee(batchWith({}), items.slice(1))).not.toHaveProperty('capLeaves');

    const many = Array.from({ length: 250 }, (_, i) => itemWith({ searchId: `s${i}` }));
    const described = await foresee(batchWith({ providerId: 'image-search' }), many);
    expect(described).toMatchObject({ calls: 250, perMinute: 100, ms: 84 * 6000 });
    await changeSettings({ batchAtOnce: 6 });
    for (let i = 0; i < 20; i += 1) {
      const time = '2026-03-10T12:00:00.000Z';
      await database.put('ledger', entryWith({ provider: 'image-search', time, endedAt: time }));
    }
    expect(await foresee(batchWith({ providerId: 'image-search' }), many)).toMatchObject({ ms: 120_000 });
  });

  it('is nothing where nothing is paid', async () => {
    const forecast = await foresee(batchWith({ providerId: 'library' }), [itemWith({})]);
    expect(forecast).toEqual({ calls: 1, kept: 0, same: 0 });
  });
});
