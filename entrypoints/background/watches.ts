import { browser } from 'wxt/browser';
import { makeDue } from '@/utils/workspace/watch/change-watches';
import { firstDue } from '@/utils/workspace/watch/next-due';
import { readWatched, readWatches } from '@/utils/workspace/watch/read-watches';
import { runWatches } from '@/utils/workspace/watch/run-watches';
import { takeUpWatches } from '@/utils/workspace/watch/take-up';
import type { SeenSearch } from './keep-seen';
import { tellNews, wireWatchNotes } from './watch-notes';

/** Wakes the worker when the next check is due; it outlasts the browser's restart, and what was missed is due at once then. */
const alarm = 'watch';

/** Nothing is tried again sooner than this, ms; a check that the browser stopped goes on then. */
const soonest = 60_000;

let running: Promise<void> | undefined;
let again = false;

/** Registers what begins checks. Called synchronously when the worker starts. */
export function wireWatches(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void goOn().catch(console.error);
  });
  wireWatchNotes();
}

/** Takes up what an earlier worker left, and what is due. */
export async function resumeWatches(): Promise<void> {
  if ((await readWatches()).size > 0) await goOn();
}

/** A view changed something of the watched prices, or its user wants these checked now. */
export async function pressWatch(ids: readonly string[] | undefined): Promise<void> {
  if (ids) await makeDue(ids);
  // A view waits for the press to be taken, not for the services.
  void goOn().catch(console.error);
}

/** An answer was filed: what is watched and had lost its search goes on by it, where it holds that. What fails holds nothing up. */
export async function followSearch(search: SeenSearch): Promise<void> {
  try {
    if (await takeUpWatches(search)) await goOn();
  } catch (error) {
    console.warn('Watched prices could not go on by this search:', error);
  }
}

/** Makes what checks are due, one run at a time, and one more where something changed meanwhile. */
async function goOn(): Promise<void> {
  again = true;
  running ??= run();
  await running;
}

async function run(): Promise<void> {
  try {
    do {
      again = false;
      await browser.alarms.create(alarm, { when: Date.now() + soonest });
      await runWatches(tellNews).finally(schedule);
    } while (again);
  } finally {
    // At once with the last look at `again`, so that no press falls between the two.
    running = undefined;
  }
}

async function schedule(): Promise<void> {
  const asked = (await readWatched()).filter(({ watch, lost }) => watch.begunAt || !lost);
  const due = firstDue(asked.map(({ watch }) => watch));
  if (due === undefined) await browser.alarms.clear(alarm);
  else await browser.alarms.create(alarm, { when: Math.max(Date.parse(due), Date.now() + soonest) });
}
