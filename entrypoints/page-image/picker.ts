import type { LocatedPicture } from '@/utils/image/locate/element-candidates';
import { openOverlay } from '@/utils/page/overlay';
import { pickTheme } from '@/utils/page/theme';
import type { PageKey } from '@/utils/search/page-pick';
import { followPage } from './follow-page';
import { hideButton } from './hide-button';
import { nextInDirection } from './next-in-direction';
import { onLeave } from './on-leave';
import { firstInView, pageChoices, withPixels } from './picker-choices';
import { drawOutline, drawVeil, drawWords, emphasise, place, type Choice } from './picker-look';
import { takeKeys } from './take-keys';

/**
 * Outlines the page's pictures and lets the user press one. Resolves with it, with `cancelled` on Esc or when the
 * signal fires, or undefined where the page shows no picture. Only the user's own presses and keys count.
 */
export function choosePicture(
  words: string | undefined,
  outer: AbortSignal,
): Promise<LocatedPicture | 'cancelled' | undefined> {
  const pictures = pageChoices();
  if (!pictures.length) return Promise.resolve(undefined);
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const formerFocus = document.activeElement;
  hideButton();
  const root = openOverlay('picker', signal);
  const theme = pickTheme();
  const veil = drawVeil(theme);
  const list = pictures.map((picture) => ({ picture, button: drawOutline(picture, theme) }));
  root.append(veil, ...list.map(({ button }) => button), ...(words ? [drawWords(words, theme)] : []));
  place(list, veil);

  return new Promise((resolve) => {
    const end = (result: LocatedPicture | 'cancelled') => {
      resolve(result);
      ending.abort();
      if (formerFocus instanceof HTMLElement) formerFocus.focus({ preventScroll: true });
    };
    outer.addEventListener('abort', () => resolve('cancelled'), { once: true, signal: ending.signal });
    for (const { picture, button } of list) {
      button.addEventListener('click', (event) => event.isTrusted && end(withPixels(picture)), { signal });
      // The focus follows the pointer, so that one picture stands out and Enter takes what is seen to stand out.
      button.addEventListener('pointerenter', () => button.focus({ preventScroll: true }), { signal });
      button.addEventListener('focus', () => emphasise(button, theme, true), { signal });
      button.addEventListener('blur', () => emphasise(button, theme, false), { signal });
    }
    takeKeys((key) => {
      const ours = actOnKey(key, list, root, end);
      if (ours && !signal.aborted) place(list, veil);
      return ours;
    }, signal);
    followPage(() => place(list, veil), signal);
    onLeave(() => ending.abort(), signal);
    firstInView(list).button.focus({ preventScroll: true });
  });
}

/** Esc ends; Enter and Space take; Tab and the arrow keys move. True when it was ours. */
function actOnKey(
  event: PageKey,
  list: readonly Choice[],
  root: ShadowRoot,
  end: (result: LocatedPicture | 'cancelled') => void,
): boolean {
  const at = list.findIndex(({ button }) => button === root.activeElement);
  const move = (to: number) => {
    list[to]?.picture.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    list[to]?.button.focus({ preventScroll: true });
  };
  if (event.key === 'Escape') end('cancelled');
  else if ((event.key === 'Enter' || event.key === ' ') && list[at]) end(withPixels(list[at].picture));
  else if (event.key === 'Tab') move((at + (event.shiftKey ? -1 : 1) + list.length) % list.length);
  else if (/^Arrow/.test(event.key)) {
    const rects = list.map(({ button }) => button.getBoundingClientRect());
    move(nextInDirection(rects, at, event.key));
  } else return false;
  return true;
}
