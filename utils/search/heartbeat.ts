import { browser } from 'wxt/browser';

/** Chrome stops a worker, and cuts its fetch, after 30 s without a call to an extension API; this is well within. ms */
const beat = 10_000;

let calls = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Keeps the worker up while `work` waits for a service: its answer may take longer than the browser lets it idle. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  calls += 1;
  timer ??= setInterval(tick, beat);
  tick();
  try {
    return await work();
  } finally {
    calls -= 1;
    if (calls === 0) {
      clearInterval(timer);
      timer = undefined;
      browser.storage.session.remove('heartbeat').catch(() => undefined);
    }
  }
}

function tick(): void {
  browser.storage.session.set({ heartbeat: new Date().toISOString() }).catch(() => undefined);
}
