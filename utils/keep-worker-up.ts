import { holdWorkPort } from './search/work-port';

/** Tells whether work is going on, now and on every change; returns the function that ends it. */
type WatchRunning = (callback: (running: boolean) => void) => () => void;

/** Keeps the worker at it while work is going on. Returns the function that ends it. */
export function keepWorkerUp(watch: WatchRunning): () => void {
  let letGo: (() => void) | undefined;
  const unwatch = watch((running) => {
    if (running) return void (letGo ??= holdWorkPort());
    letGo?.();
    letGo = undefined;
  });
  return () => {
    unwatch();
    letGo?.();
  };
}
