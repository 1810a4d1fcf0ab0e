/** Calls back when the page is left, until the signal fires: it may come back as it was, and by then nobody waits for it. */
export function onLeave(leave: () => void, signal: AbortSignal): void {
  // The page can make such an event, too.
  window.addEventListener('pagehide', (event) => event.isTrusted && leave(), { signal });
}
