import { browser } from 'wxt/browser';
import { checksKey, readProgress, type ChecksProgress } from '@/utils/search/photo-checks';
import { readSearch } from '@/utils/search/read-search';
import { runPhotoChecks, type ChecksReport } from '@/utils/search/run-photo-checks';
import { readSettings } from '@/utils/settings';
import { inTurn } from './job-table';

/** Checks that are taken up again more often than this were stopped by the browser too often. */
const mostResumes = 5;

/** Progress is written no more often than this, ms: every write wakes the views. */
const writeEvery = 200;

interface Checks {
  abort: AbortController;
  /** Resolves when nothing more is kept or written. */
  settled: Promise<void>;
}

/** The checks of this worker's life, by window. What they found stands in storage, not here. */
const running = new Map<number, Checks>();

/**
 * Checks the photos of the window's answered search: after its first page, after each further one, when it is shown
 * again, and when the user allows it. Checks that run already begin anew with what is loaded now; what they kept stays.
 */
export function checkPhotos(windowId: number): void {
  inTurn(windowId, () => start(windowId, 0)).catch(console.error);
}

/** Takes up the checks that an earlier worker left; those that ended or were stopped stay so. */
export function resumePhotoChecks(windowId: number): void {
  const resume = async () => {
    const [state, before] = await Promise.all([readSearch(windowId), readProgress(windowId)]);
    const own = before && before.searchId === state?.id ? before : undefined;
    if (running.has(windowId) || (own && own.stage !== 'running')) return;
    const resumed = (own?.resumed ?? -1) + 1;
    if (own && resumed > mostResumes) await write(windowId, { ...own, stage: 'stopped' });
    else await start(windowId, resumed);
  };
  inTurn(windowId, resume).catch(console.error);
}

/** Stops the window's checks; resolves when nothing more is kept. */
export function stopPhotoChecks(windowId: number): Promise<void> {
  return end(windowId, new DOMException('The photo checks were stopped.', 'AbortError'));
}

/** Holds the window's checks while something goes first that begins them anew when it has ended. */
export function holdPhotoChecks(windowId: number): Promise<void> {
  return end(windowId, new Held());
}

/** Why checks end that begin anew soon: their progress stays as it is. */
class Held extends Error {}

async function end(windowId: number, reason: Error): Promise<void> {
  const checks = running.get(windowId);
  if (!checks) return;
  running.delete(windowId);
  checks.abort.abort(reason);
  await checks.settled;
}

/** Stops the window's checks and forgets how far they were. */
export async function forgetPhotoChecks(windowId: number): Promise<void> {
  await stopPhotoChecks(windowId);
  await browser.storage.session.remove(checksKey(windowId));
}

async function start(windowId: number, resumed: number): Promise<void> {
  await end(windowId, new Held());
  const [state, { photoChecks: limits }] = await Promise.all([readSearch(windowId), readSettings()]);
  // A page that is loading begins them when it has ended.
  if (state?.stage !== 'done' || state.pages === 0 || state.loadingMore) return;
  // Rows off a page of 1688 may stand without any picture to compare with.
  if (state.clip && !state.picture) return;
  const abort = new AbortController();
  const own = { searchId: state.id, resumed };
  const progress = new ProgressWriter(windowId, own);

  const work = async () => {
    const report = (now: ChecksReport) => progress.soon(now);
    try {
      await progress.end(await runPhotoChecks(state, limits, report, abort.signal));
    } catch (error) {
      if (!abort.signal.aborted) console.warn('The photo checks ended early:', error);
      progress.rest();
      if (abort.signal.reason instanceof Held) return;
      await progress.end({ ...progress.last, stage: 'stopped' });
    }
  };
  const checks = { abort, settled: Promise.resolve() };
  running.set(windowId, checks);
  checks.settled = work()
    .catch(console.error)
    .finally(() => {
      if (running.get(windowId) === checks) running.delete(windowId);
    });
}

/** Writes one run's progress, not more often than views can make use of it. */
class ProgressWriter {
  last: ChecksReport = { stage: 'running', done: 0, total: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private written: Promise<void> = Promise.resolve();
  private writtenAt = 0;

  constructor(
    private windowId: number,
    private own: Pick<ChecksProgress, 'searchId' | 'resumed'>,
  ) {}

  soon(report: ChecksReport): void {
    this.last = report;
    const wait = this.writtenAt + writeEvery - Date.now();
    this.timer ??= setTimeout(() => void this.write().catch(console.warn), Math.max(0, wait));
  }

  end(report: ChecksReport): Promise<void> {
    this.last = report;
    return this.write();
  }

  /** Writes nothing more by itself. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private write(): Promise<void> {
    this.rest();
    this.writtenAt = Date.now();
    const progress = { ...this.own, ...this.last };
    this.written = this.written.catch(() => undefined).then(() => write(this.windowId, progress));
    return this.written;
  }
}

const write = (windowId: number, progress: ChecksProgress) =>
  browser.storage.session.set({ [checksKey(windowId)]: progress });
