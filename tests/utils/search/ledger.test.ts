import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/utils/db';
import { checkLimits } from '@/utils/search/call-limits';
import { openCall, settleOrphans } from '@/utils/search/ledger';
import { sumUsage } from '@/utils/search/usage';
import { entryWith, ledger, resetPaid } from './paid-fixture';

beforeEach(resetPaid);

const cost = { amount: '4.5', unit: 'credits' } as const;
const call = { provider: 'linkfox', kind: 'search', question: 'q', press: 'p', cost } as const;

it('takes a call that an earlier worker left open for unknown, and lets a later press send it', async () => {
  const left = entryWith({ outcome: 'open', time: '2026-01-05T10:00:00.000Z' });
  await (await db()).put('ledger', left);
  await settleOrphans();
  const [settled] = await ledger();
  expect(settled).toMatchObject({ outcome: 'unknown', time: left.time });
  await expect(openCall(call, {}, '2026-01-05T09:59:00.000Z')).rejects.toMatchObject({ code: 'interrupted-paid' });
  // Another window that had joined the call pressed after it went out: it knows no more than the first.
  await expect(openCall(call, {}, settled!.endedAt!)).rejects.toMatchObject({ code: 'interrupted-paid' });
  await expect(openCall({ ...call, cost: undefined }, {}, left.time)).rejects.toMatchObject({
    code: 'interrupted-call',
  });
  await openCall(call, {}, new Date(Date.parse(settled!.endedAt!) + 1).toISOString());
  expect((await ledger()).map(({ outcome }) => outcome)).toEqual(['unknown', 'open']);
});

describe('limits', () => {
  const now = new Date('2026-03-10T12:00:00.000Z');
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
  const calls = (...seconds: number[]) => seconds.map((each) => entryWith({ time: ago(each) }));

  it('wait until the oldest of a full minute is out of it', () => {
    expect(() => checkLimits(calls(59, 30, 1), { service: { perMinute: 3 } }, now)).toThrow(
      expect.objectContaining({ code: 'service-rate', params: { seconds: 1 } }) as Error,
    );
    expect(() => checkLimits(calls(61, 30, 1), { service: { perMinute: 3 } }, now)).not.toThrow();
  });

  it('count a day of 24 hours for the service, without refused calls', () => {
    const limits = { service: { perDay: 2 } };
    expect(() => checkLimits(calls(86_000, 5), limits, now)).toThrow(
      expect.objectContaining({ code: 'day-limit', params: { limit: 2 } }) as Error,
    );
    expect(() => checkLimits(calls(86_401, 5), limits, now)).not.toThrow();
    const refused = entryWith({ time: ago(9), outcome: 'refused' });
    expect(() => checkLimits([refused, ...calls(5)], limits, now)).not.toThrow();
  });

  it('hold over a restart, since they are counted from the ledger', async () => {
    const database = await db();
    const recent = () => entryWith({ time: new Date().toISOString(), question: 'other' });
    for (let i = 0; i < 100; i += 1) await database.put('ledger', recent());
    const other = { ...recent(), provider: 'image-search' };
    await expect(openCall(call, { service: { perMinute: 100 } }, other.time)).rejects.toMatchObject({
      code: 'service-rate',
    });
    await openCall({ ...call, provider: 'image-search' }, { service: { perMinute: 100 } }, other.time);
    expect(await database.count('ledger')).toBe(101);
  });
});

it('sums up use by provider exactly, leaving out what was refused', () => {
  const now = new Date(2026, 2, 10, 12);
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();
  const paid = (amount: string, time: string) => entryWith({ time, cost: { amount, unit: 'CNY' } });
  const entries = [
    paid('0.1', at(10, 1)),
    { ...paid('0.2', at(10, 2)), outcome: 'unknown' as const },
    { ...paid('9', at(10, 3)), outcome: 'refused' as const },
    paid('0.3', at(9, 23)),
    entryWith({ provider: 'ai-gateway', time: at(2, 5) }),
  ];
  expect(sumUsage(entries, now)).toEqual({
    linkfox: {
      today: { calls: 2, unknown: 1, cost: { amount: '0.3', unit: 'CNY' } },
      month: { calls: 3, unknown: 1, cost: { amount: '0.6', unit: 'CNY' } },
    },
    'ai-gateway': { today: { calls: 0, unknown: 0 }, month: { calls: 1, unknown: 0 } },
  });
});
