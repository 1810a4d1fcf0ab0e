import { vi } from 'vitest';

/** Gives Node what its version 20 lacks and every browser has: `navigator.locks`, as far as one exclusive lock goes. */
export function stubWebLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
    last.set(name, turn);
    return turn;
  };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: { request } });
}
