import { browser } from 'wxt/browser';
import { readSettings, watchSettings } from '@/utils/settings';
import type { BatchPress } from '@/utils/workspace/batch/batch';
import {
  cancelBatch,
  checkAgain,
  pauseBatch,
  removeItems,
  resumeBatch,
  retryItems,
  startBatch,
} from '@/utils/workspace/batch/batch-presses';
import { readBatches } from '@/utils/workspace/batch/batch-store';
import { setAtOnce } from '@/utils/workspace/batch/provider-queues';
import { beginAnew, onAnswered, workOnBatches } from '@/utils/workspace/batch/run-batches';
import { isAtWork } from '@/utils/workspace/batch/work-list';
import { keepSeen } from './keep-seen';
import { followSearch } from './watches';

/** Wakes the worker once a minute while a batch is at work: the browser may have stopped it in between. */
const alarm = 'batches';

/** Registers what takes batches up again. Called synchronously when the worker starts. */
export function wireBatches(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void goOn().catch(console.error);
  });
  onAnswered((search) => {
    void keepSeen(search);
    void followSearch(search);
  });
  watchSettings(() => void readSettings().then(({ batchAtOnce }) => setAtOnce(batchAtOnce), console.error));
}

/** Takes up what an earlier worker left, and sees to being woken while there is any of it. */
export async function resumeBatches(): Promise<void> {
  if ((await readBatches()).length > 0) await goOn();
}

/** A press on a batch. */
export async function pressBatch(batchId: string, press: BatchPress, searchIds?: readonly string[]): Promise<void> {
  beginAnew(batchId);
  await presses[press](batchId, searchIds);
  await goOn();
}

const presses: Readonly<Record<BatchPress, (id: string, searchIds?: readonly string[]) => Promise<void>>> = {
  changed: () => Promise.resolve(),
  start: startBatch,
  pause: pauseBatch,
  resume: resumeBatch,
  cancel: cancelBatch,
  retry: retryItems,
  check: checkAgain,
  remove: (id, searchIds = []) => removeItems(id, searchIds),
};

async function goOn(): Promise<void> {
  await workOnBatches();
  if (isAtWork()) await browser.alarms.create(alarm, { periodInMinutes: 1 });
  else await browser.alarms.clear(alarm);
}
