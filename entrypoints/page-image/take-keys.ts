import type { PageKey } from '@/utils/search/page-pick';

/** Where the page script finds the overlay that takes keys now. */
export interface KeyMemory {
  /** Presses a key on what is shown. */
  press?(key: PageKey): void;
}

/**
 * Gives an overlay the keys until the signal fires: the user's own, of which the page hears none that `act` takes (true where
 * it does), and those that the panel passes on by `memory`.
 */
export function takeKeys(act: (key: PageKey) => boolean, signal: AbortSignal, memory?: KeyMemory): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !act(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  if (!memory) return;
  memory.press = (key) => void act(key);
  signal.addEventListener('abort', () => (memory.press = undefined), { once: true });
}
