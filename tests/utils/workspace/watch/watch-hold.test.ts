import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/utils/errors';
import type { SavedOffer } from '@/utils/workspace/board';
import type { Watch } from '@/utils/workspace/watch/watch';
import { watchHold } from '@/utils/workspace/watch/watch-hold';
import savedOfferV1 from '../stored/saved-offer-v1.json';
import watchV1 from '../stored/watch-v1.json';

const now = new Date(2026, 10, 20, 12);
const nextMonth = new Date(2026, 11, 1, 6).toISOString();
const ready = new Set(['linkfox']);

interface Case {
  watch?: Partial<Watch>;
  providerId?: string;
  used?: number;
  cap?: number;
  keys?: ReadonlySet<string>;
}

const hold = ({ watch = {}, providerId = 'linkfox', used = 0, cap = 50, keys = ready }: Case) => {
  const saved = savedOfferV1 as unknown as SavedOffer;
  return watchHold(
    {
      saved: { ...saved, found: { ...saved.found, providerId } },
      watch: { ...(watchV1 as unknown as Watch), dueAt: new Date(2026, 10, 21, 6).toISOString(), ...watch },
    },
    { settings: { monthlyCap: cap }, used, ready: keys },
    now,
  );
};
const failed = (code: ErrorCode): Case => ({
  watch: { last: { at: '2026-11-20T05:00:00.000Z', outcome: 'failed', error: { code } } },
});

describe('what holds a watched offer up', () => {
  it('is nothing while calls are left', () => {
    expect(hold({ used: 49 })).toBeUndefined();
  });

  it('is the month’s limit once its calls are used, until the first of the next month', () => {
    expect(hold({ used: 50 })).toEqual({ kind: 'limit', until: nextMonth });
    // What is due then only waits for nothing.
    expect(hold({ used: 50, watch: { dueAt: nextMonth } })).toBeUndefined();
  });

  it('is a limit of 0 for good: nothing paid is asked', () => {
    expect(hold({ cap: 0 })).toEqual({ kind: 'limit' });
    expect(hold({ cap: 0, watch: { dueAt: nextMonth } })).toEqual({ kind: 'limit' });
  });

  it('is never the limit for what costs nothing, is paused, or is being checked', () => {
    expect(hold({ cap: 0, providerId: 'library' })).toBeUndefined();
    expect(hold({ cap: 0, watch: { paused: true } })).toBeUndefined();
    expect(hold({ cap: 0, watch: { begunAt: now.toISOString() } })).toBeUndefined();
  });

  it('is a key that is not there, as long as it is not', () => {
    const missing = { kind: 'service', providerId: 'linkfox', error: { code: 'credential-missing' } };
    expect(hold({ keys: new Set() })).toEqual(missing);
    expect(hold({ used: 50, keys: new Set() })).toEqual(missing);
    expect(hold(failed('credential-missing'))).toBeUndefined();
  });

  it.each([
    ['service-key', true],
    ['service-signature', true],
    ['service-login', true],
    ['cap-reached', false],
    ['service-credits', false],
  ] as const)('is a key that the service refused: %s', (code, holds) => {
    expect(hold(failed(code))).toEqual(holds ? { kind: 'service', providerId: 'linkfox', error: { code } } : undefined);
  });
});
