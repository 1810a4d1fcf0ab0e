/** What moves pictures without a scroll, as a frame that vanishes or a carousel, is followed this often, ms. */
const often = 250;

/** Calls back whenever what is outlined may stand elsewhere, until the signal fires. */
export function followPage(follow: () => void, signal: AbortSignal): void {
  const soon = () => requestAnimationFrame(() => signal.aborted || follow());
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  const timer = setInterval(soon, often);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
