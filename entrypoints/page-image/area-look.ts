import type { Rect } from '@/utils/image/candidate';
import { styled } from '@/utils/page/overlay';
import type { PageTheme } from '@/utils/page/theme';
import type { AreaTexts } from '@/utils/search/page-pick';
import type { Grip } from './area-frame';
import { drawWords } from './picker-look';

/** The overlay's elements. */
export interface AreaLook {
  /** Covers the page and takes the pointer. */
  ground: HTMLElement;
  frame: HTMLElement;
  /** The buttons, and the size of what is framed, beside the frame. */
  bar: HTMLElement;
  size: HTMLElement;
  cancel: HTMLButtonElement;
  take: HTMLButtonElement;
  words: HTMLElement;
}

const font = '14px/20px system-ui, sans-serif';
/** Between the frame and the bar, and between the bar and the page's edge, px. */
const gap = 10;

/** Draws the frame, its bar and the words at the foot. */
export function drawArea(texts: AreaTexts, theme: PageTheme): AreaLook {
  const ground = styled('div', 'position: fixed; inset: 0; cursor: crosshair; touch-action: none; user-select: none;');
  const frame = styled(
    'div',
    // Its shade is the veil around it, so that nothing of ours lies over what is framed.
    `position: fixed; box-sizing: border-box; outline: 2px solid transparent; border-radius: 2px; pointer-events: none; box-shadow: 0 0 0 2px ${theme.accent}, 0 0 0 3px ${theme.surface}, 0 0 0 300vmax ${theme.veil};`,
  );
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', texts.hint);
  frame.append(...corners.map((corner) => drawCorner(corner, theme)));
  const size = styled(
    'span',
    `padding: 0 6px; color: ${theme.soft}; font: ${font}; font-variant-numeric: tabular-nums;`,
  );
  size.setAttribute('role', 'status');
  const cancel = drawButton(texts.cancel, `background: transparent; color: ${theme.text};`, theme);
  const take = drawButton(texts.take, `background: ${theme.accent}; color: ${theme.onAccent};`, theme);
  const bar = styled(
    'div',
    `position: fixed; display: flex; align-items: center; gap: 4px; padding: 6px; border: 1px solid ${theme.line}; border-radius: 12px; background: ${theme.surface}; white-space: nowrap; box-shadow: 0 8px 28px rgb(0 0 0 / 0.28);`,
  );
  bar.append(size, cancel, take);
  return { ground, frame, bar, size, cancel, take, words: drawWords(texts.hint, theme) };
}

/** Puts the frame there and the bar below it, above it, or into it, wherever there is room; `scale` is that of the view. */
export function placeArea({ frame, bar, size }: AreaLook, rect: Rect, scale: number): void {
  size.textContent = `${Math.round(rect.width * scale)} × ${Math.round(rect.height * scale)}`;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const below = rect.y + rect.height + gap;
  const above = rect.y - gap - height;
  const top = below + height + gap <= window.innerHeight ? below : above >= gap ? above : below - 2 * gap - height;
  const left = Math.max(gap, Math.min(window.innerWidth - width - gap, rect.x + rect.width - width));
  Object.assign(frame.style, {
    left: `${rect.x}px`,
    top: `${rect.y}px`,
    width: `${rect.width}px`,
    height: `${rect.height}px`,
  });
  Object.assign(bar.style, { left: `${left}px`, top: `${top}px` });
}

/** Shows the bar's buttons, or takes them away with the bar's hold on the pointer, so that any place can be pressed. */
export function showButtons({ bar, cancel, take }: AreaLook, on: boolean): void {
  for (const button of [cancel, take]) button.style.display = on ? '' : 'none';
  bar.style.pointerEvents = on ? '' : 'none';
}

/** The pointer's shape over what it would take hold of. */
export function cursorOf(grip: Grip | undefined): string {
  if (!grip) return 'crosshair';
  if (grip === 'inside') return 'move';
  if (!grip.x) return 'ns-resize';
  if (!grip.y) return 'ew-resize';
  return grip.x === grip.y ? 'nwse-resize' : 'nesw-resize';
}

const corners: Record<string, string>[] = [
  { left: '-6px', top: '-6px' },
  { right: '-6px', top: '-6px' },
  { left: '-6px', bottom: '-6px' },
  { right: '-6px', bottom: '-6px' },
];

function drawCorner(place: Record<string, string>, theme: PageTheme): HTMLElement {
  const corner = styled(
    'span',
    `position: absolute; width: 10px; height: 10px; border: 2px solid ${theme.surface}; border-radius: 50%; background: ${theme.accent}; box-sizing: border-box;`,
  );
  Object.assign(corner.style, place);
  return corner;
}

/** A button of ours on a page; a ring shows that it has the focus, and a line where shadows are not drawn. */
export function drawButton(words: string, colours: string, theme: PageTheme): HTMLButtonElement {
  const button = styled(
    'button',
    `margin: 0; padding: 6px 14px; border: 0; border-radius: 8px; outline: none; cursor: pointer; font: 600 ${font}; ${colours}`,
    words,
  );
  button.type = 'button';
  button.addEventListener('focus', () => {
    button.style.boxShadow = `0 0 0 2px ${theme.surface}, 0 0 0 4px ${theme.accent}`;
    button.style.outline = '3px solid transparent';
  });
  button.addEventListener('blur', () => {
    button.style.boxShadow = 'none';
    button.style.outline = 'none';
  });
  return button;
}
