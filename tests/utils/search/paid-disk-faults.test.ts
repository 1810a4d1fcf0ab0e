import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toStoredError } from '@/utils/errors';
import { startLinkfox, type LinkfoxServer } from '../../gateway';
import { diskFaults, failWrite } from '../disk-faults';
import { askLinkfox, ledger, pictureOf, resetPaid, setUpLinkfox } from './paid-fixture';

vi.setConfig({ testTimeout: 60_000 });

let server: LinkfoxServer;
beforeAll(async () => {
  server = await startLinkfox();
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

describe.each([
  ['a window', {}],
  ['a private window', { privateWindow: 7 }],
])('a paid question of %s', (_, asking) => {
  it.each(diskFaults)('is paid once, whichever write a full disk refuses %s', async (how) => {
    for (let nth = 1; ; nth++) {
      vi.restoreAllMocks();
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      await resetPaid();
      server.reset();
      await setUpLinkfox(server.url);
      // Another picture each time: what was held of the last one is not asked for.
      const picture = pictureOf(1000 + nth + (how === 'at the end' ? 500 : 0) + ('privateWindow' in asking ? 5000 : 0));
      const press = { pressedAt: new Date().toISOString(), searchId: `search ${nth}`, ...asking };
      const ask = () => askLinkfox({ picture }, press).then(({ page }) => page.offers, toStoredError);
      const fault = failWrite(nth, how);
      const first = await ask();
      if (fault.end() < nth) {
        expect(nth, 'a question that writes').toBeGreaterThan(2);
        break;
      }
      const place = `write ${nth}`;
      // Either nothing went out, and the user is told of the disk, or the answer is there although it could not be kept.
      if (!Array.isArray(first)) {
        expect(first, place).toMatchObject({ code: 'disk-full' });
        expect(server.log(), place).toHaveLength(0);
        expect(await ledger(), place).toEqual([]);
      }
      const again = await ask();
      expect(server.log(), place).toHaveLength(1);
      // What a private window's session has no room for is held nowhere: only another press asks again.
      if (!Array.isArray(again))
        expect([again.code, asking], place).toEqual(['interrupted-paid', { privateWindow: 7 }]);
      else if (Array.isArray(first)) expect(again, place).toEqual(first);
      const [call, ...more] = await ledger();
      expect(more, place).toEqual([]);
      // A call that could not be closed is still counted.
      expect(['answered', 'open'], place).toContain(call!.outcome);
    }
  });
});
