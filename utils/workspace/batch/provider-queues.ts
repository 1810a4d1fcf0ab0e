import PQueue from 'p-queue';
import { withHeartbeat } from '../../search/heartbeat';
import { readSettings } from '../../settings';

/** One a provider: batches of the same one share its limits. */
const queues = new Map<string, PQueue>();
/** Providers that wait, with the time until which they do, ms since 1970. */
const held = new Map<string, number>();

/** The queue of what a provider is asked, as many at the same time as the settings say. One whose wait is over goes on. */
export async function queueOf(providerId: string): Promise<PQueue> {
  const { batchAtOnce } = await readSettings();
  let queue = queues.get(providerId);
  if (!queue) queues.set(providerId, (queue = new PQueue()));
  queue.concurrency = batchAtOnce;
  // Timers stand still while the machine sleeps: by the clock the wait may be over before its timer says so.
  const until = held.get(providerId);
  if (until !== undefined && until <= Date.now()) letGo(providerId, until);
  return queue;
}

/** How many pictures are asked about at the same time, from now on. */
export function setAtOnce(count: number): void {
  for (const queue of queues.values()) queue.concurrency = count;
}

/** True while nothing more is asked of a provider. */
export const isHeld = (providerId: string): boolean => held.has(providerId);

/** Begins nothing more of that provider for so long; `after` follows once it goes on. */
export function hold(providerId: string, ms: number, after: () => Promise<void>): void {
  const until = Date.now() + ms;
  if ((held.get(providerId) ?? 0) >= until) return;
  held.set(providerId, until);
  queues.get(providerId)?.pause();
  void withHeartbeat(() => new Promise((resolve) => setTimeout(resolve, ms)))
    .then(() => (letGo(providerId, until) ? after() : undefined))
    .catch(console.warn);
}

/** Lets a provider go on, unless it waits for something later by now, or went on already. True where it does. */
function letGo(providerId: string, until: number): boolean {
  if (held.get(providerId) !== until) return false;
  held.delete(providerId);
  queues.get(providerId)?.start();
  return true;
}
