import type { LocatedPicture } from '@/utils/image/locate/element-candidates';
import { shownRect } from '@/utils/image/locate/shown';
import { styled } from '@/utils/page/overlay';
import type { PageTheme } from '@/utils/page/theme';

/** A picture that may be chosen, with the button of ours that lies over it. */
export interface Choice {
  picture: LocatedPicture;
  button: HTMLButtonElement;
}

/** What dims the page around the pictures. */
export function drawVeil(theme: PageTheme): HTMLElement {
  return styled('div', `position: fixed; inset: 0; cursor: default; background: ${theme.veil};`);
}

/** The button over one picture. */
export function drawOutline({ candidate }: LocatedPicture, theme: PageTheme): HTMLButtonElement {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const button = styled(
    'button',
    `position: fixed; box-sizing: border-box; margin: 0; padding: 0; border: 0; border-radius: 8px; outline: none; cursor: pointer; background: transparent; ${calm ? '' : 'transition: box-shadow 120ms;'}`,
  );
  button.type = 'button';
  button.setAttribute('aria-label', candidate.label ?? [candidate.width, candidate.height].filter(Boolean).join(' × '));
  emphasise(button, theme, false);
  return button;
}

/** Makes an outline stand out, or puts it back. */
export function emphasise(button: HTMLElement, theme: PageTheme, on: boolean): void {
  button.style.boxShadow = on
    ? `0 0 0 4px ${theme.accent}, 0 0 0 6px ${theme.surface}, 0 10px 28px rgb(0 0 0 / 0.4)`
    : `0 0 0 2px ${theme.surface}, 0 0 0 3px ${theme.line}`;
  // Shadows are not drawn where the system's colours are forced; a line without a colour of its own is.
  button.style.outline = `${on ? 5 : 1}px solid transparent`;
}

/** The words at the foot of the page. */
export function drawWords(words: string, theme: PageTheme): HTMLElement {
  const element = styled(
    'div',
    `position: fixed; left: 50%; bottom: 24px; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 48px); box-sizing: border-box; padding: 10px 18px; border: 1px solid ${theme.line}; border-radius: 999px; background: ${theme.surface}; color: ${theme.text}; font: 500 14px/20px system-ui, sans-serif; pointer-events: none; box-shadow: 0 8px 28px rgb(0 0 0 / 0.28);`,
  );
  const dot = `display: inline-block; width: 8px; height: 8px; margin-inline-end: 10px; border-radius: 50%; background: ${theme.accent};`;
  element.setAttribute('role', 'status');
  element.append(styled('span', dot), words);
  return element;
}

/** Puts each outline where its picture stands now, and leaves the pictures out of the veil. Reads first, then writes. */
export function place(list: readonly Choice[], veil: HTMLElement): void {
  const rects = list.map(({ picture }) => shownRect(picture.element));
  let holes = `M0 0H${window.innerWidth}V${window.innerHeight}H0Z`;
  list.forEach(({ button }, index) => {
    const rect = rects[index];
    button.style.display = rect ? 'block' : 'none';
    if (!rect) return;
    const { x, y, width, height } = rect;
    Object.assign(button.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    holes += `M${x} ${y}v${height}h${width}v${-height}Z`;
  });
  veil.style.clipPath = `path(nonzero, "${holes}")`;
}
