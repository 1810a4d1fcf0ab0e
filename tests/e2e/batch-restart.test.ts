import { it } from 'vitest';
import { expectNothingLost, expectAgainByPress } from './harness/batch-account';
import { searchThroughStrikes } from './harness/batch-campaign';
import { batchSetting } from './harness/batch-setting';
import { seededRandom } from './harness/kill-campaign';

const setting = batchSetting();

it('goes on through kills of its worker and a restart of the browser: nothing is lost, and nothing asked twice', async () => {
  const { server } = setting();
  server.fault({ kind: 'slow', ms: 150, times: Infinity });
  const end = await searchThroughStrikes({
    ...setting(),
    ...{ count: 12, strikes: ['worker', 'crashed', 'worker'], random: seededRandom(1688) },
  });
  expectNothingLost(end, 12);
  await expectAgainByPress(end, server);
}, 90_000);
