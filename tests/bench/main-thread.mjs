// @ts-check

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: any }} TraceEvent */

/**
 * What a page's main thread did while `work` ran, as the browser's own trace has it.
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<TraceEvent[]>}
 */
export async function traceOf(page, work) {
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', '__metadata'] });
  await work();
  const recorded = await page.tracing.stop();
  return JSON.parse(Buffer.from(recorded ?? []).toString('utf8')).traceEvents;
}

/** The parts of a script's run that are told apart; one may stand inside another. */
const parts = ['EvaluateScript', 'v8.compile', 'FunctionCall'];

/** What a task took of the processor, ms: other programs of a busy machine do not count. */
const processorTime = (/** @type {TraceEvent} */ { tdur, dur = 0 }) => (tdur ?? dur) / 1000;

/**
 * How long code of files below that address ran, with what it made the browser do at once (layout, styles), ms: in timers,
 * of which there were so many, and otherwise.
 * @param {readonly TraceEvent[]} events
 * @param {string} address
 */
export function timeOf(events, address) {
  const timers = events.filter(({ name, ph }) => name === 'TimerFire' && ph === 'X');
  const own = events
    .filter(({ name, args }) => parts.includes(name) && String(args?.data?.url ?? '').startsWith(address))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const spent = { direct: 0, inTimers: 0, timers: 0 };
  let until = -Infinity;
  for (const event of own) {
    const end = event.ts + (event.dur ?? 0);
    if (end <= until) continue;
    until = end;
    if (timers.some((timer) => timer.tid === event.tid && timer.ts <= event.ts && end <= timer.ts + (timer.dur ?? 0))) {
      spent.inTimers += processorTime(event);
      spent.timers++;
    } else spent.direct += processorTime(event);
  }
  return spent;
}

/**
 * How long the main thread that heard of the pointer was busy, ms.
 * @param {readonly TraceEvent[]} events
 */
export function busyTime(events) {
  const heard = events.find(({ name }) => name === 'EventDispatch');
  if (!heard) throw new Error('The page heard of no move.');
  return events
    .filter(({ name, ph, pid, tid }) => ph === 'X' && pid === heard.pid && tid === heard.tid && /RunTask$/.test(name))
    .reduce((total, event) => total + processorTime(event), 0);
}
