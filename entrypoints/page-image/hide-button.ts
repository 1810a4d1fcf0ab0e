import { noButtonKey } from '@/utils/page/button-press';

/** A screenshot that has to wait for its turn is taken by then, ms. */
const away = 2_000;

/** Takes the button on pictures, which another script of ours draws, off the screen and keeps it away for a screenshot. */
export function hideButton(): void {
  (globalThis as { [noButtonKey]?: number })[noButtonKey] = performance.now() + away;
  for (const host of document.querySelectorAll('[data-find-on-1688-button]')) host.remove();
}
