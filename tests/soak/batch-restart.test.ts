import { expect, it } from 'vitest';
import { expectNothingLost, expectAgainByPress } from '../e2e/harness/batch-account';
import { searchThroughStrikes, type Strike } from '../e2e/harness/batch-campaign';
import { batchSetting } from '../e2e/harness/batch-setting';
import { seededRandom } from '../e2e/harness/kill-campaign';

const count = 100;
/** Five kills of the worker between each end of the browser. */
const strikes: Strike[] = ['closed', 'crashed'].flatMap((end) => [...kills(), end as Strike]).concat(kills());

const setting = batchSetting();

it(`loses none of ${count} pictures and asks none twice, through ${strikes.length} kills and restarts`, async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  const { server } = setting();
  server.fault({ kind: 'slow', ms: 100 + random() * 400, times: Infinity });
  const end = await searchThroughStrikes({ ...setting(), count, strikes, random });
  const ends: Record<string, number> = {};
  for (const { stage, error } of end.items) ends[error?.code ?? stage] = (ends[error?.code ?? stage] ?? 0) + 1;
  console.table({ ...ends, asked: end.asked.length });
  // A campaign that struck nothing would show nothing.
  expect(ends['interrupted-paid'], 'no call was interrupted').toBeGreaterThan(0);
  expectNothingLost(end, count);
  await expectAgainByPress(end, server);
});

function kills(): Strike[] {
  return Array.from({ length: 5 }, () => 'worker');
}
