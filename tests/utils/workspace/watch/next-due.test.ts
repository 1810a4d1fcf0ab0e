import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { nextDue } from '@/utils/workspace/watch/next-due';

/** A moment of the user's own calendar, ISO 8601. */
const local = (...parts: [number, number, number, number, number?]) => new Date(...parts).toISOString();

/** Where the clocks change, by an hour or half of one, and where they never do. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];

/** A program that answers questions about `nextDue`: a process takes its zone when it starts. */
const program = `${
  ts.transpileModule(readFileSync(join(root, 'utils/workspace/watch/next-due.ts'), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText
}
import { readFileSync } from 'node:fs';
const asked = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(asked.map(([after, every]) => nextDue(after, every))));`;

type Asked = readonly [after: string, every: 'day' | 'week'];

const dueIn = (zone: string, asked: readonly Asked[]): readonly string[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      input: JSON.stringify(asked),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  ) as string[];

describe.each(zones)('when a check is due in %s', (zone) => {
  it('is at six there, a day or a week later, also where the clocks are changed between', () => {
    const year = Array.from({ length: 1250 }, (_, i) => new Date(Date.UTC(2027, 0, 1, 7 * i)).toISOString());
    const asked = year.flatMap((after): Asked[] => [
      [after, 'day'],
      [after, 'week'],
    ]);
    const there = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hour12: false,
    });
    const dayOf = (moment: string) =>
      Date.parse(`${there.format(new Date(moment)).slice(0, 10)}T00:00:00Z`) / 86_400_000;
    const wrong = dueIn(zone, asked).filter((due, i) => {
      const [after, every] = asked[i]!;
      const days = dayOf(due) - dayOf(after);
      return !there.format(new Date(due)).endsWith('06:00') || days !== (every === 'day' ? 1 : 7);
    });
    expect(wrong).toEqual([]);
  });
});

it('comes an hour sooner after the night that has no two o’clock, and an hour later after the one that has two', () => {
  const asked = ['2027-03-27T05:00:00.000Z', '2027-10-30T04:00:00.000Z'].map((after): Asked => [after, 'day']);
  expect(dueIn('Europe/Berlin', asked)).toEqual(['2027-03-28T04:00:00.000Z', '2027-10-31T05:00:00.000Z']);
});

describe('when a check is due', () => {
  it('is the next morning, or a week later, whatever the hour of the one before', () => {
    expect(nextDue(local(2026, 10, 3, 0, 5), 'day')).toBe(local(2026, 10, 4, 6));
    expect(nextDue(local(2026, 10, 3, 23, 59), 'day')).toBe(local(2026, 10, 4, 6));
    expect(nextDue(local(2026, 11, 29, 12), 'week')).toBe(local(2027, 0, 5, 6));
  });

  it('is always later, and never sooner than the night allows', () => {
    const time = fc.date({ min: new Date(2026, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(time, fc.constantFrom('day' as const, 'week' as const), (after, every) => {
        const wait = Date.parse(nextDue(after.toISOString(), every)) - after.getTime();
        expect(wait).toBeGreaterThan(5 * 3_600_000);
        expect(wait).toBeLessThanOrEqual((every === 'day' ? 31 : 24 * 7 + 7) * 3_600_000);
      }),
    );
  });
});
