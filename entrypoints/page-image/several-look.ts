import { styled } from '@/utils/page/overlay';
import type { PageTheme } from '@/utils/page/theme';
import type { SeveralTexts } from '@/utils/search/page-pick';
import { drawButton } from './area-look';
import { emphasise } from './picker-look';

/** The bar at the foot of the page: how many are taken, the product's own in one press, and the two ways to end. */
export interface SeveralBar {
  bar: HTMLElement;
  /** Absent where the page tells of no product with pictures of its own. */
  gallery?: HTMLButtonElement;
  cancel: HTMLButtonElement;
  done: HTMLButtonElement;
  show(count: number): void;
}

/** Draws the bar; `ofProduct` is how many of the product's pictures one press takes. */
export function drawBar(texts: SeveralTexts, ofProduct: number, theme: PageTheme): SeveralBar {
  const bar = styled(
    'div',
    `position: fixed; left: 50%; bottom: 20px; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 24px); box-sizing: border-box; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 4px 6px; padding: 8px 8px 8px 16px; border: 1px solid ${theme.line}; border-radius: 14px; background: ${theme.surface}; box-shadow: 0 8px 28px rgb(0 0 0 / 0.28);`,
  );
  const count = styled(
    'span',
    `margin-inline-end: 6px; color: ${theme.text}; font: 500 14px/20px system-ui, sans-serif; font-variant-numeric: tabular-nums;`,
  );
  count.setAttribute('role', 'status');
  const gallery =
    ofProduct > 1 ? drawButton(texts.gallery, `background: ${theme.line}; color: ${theme.text};`, theme) : undefined;
  const cancel = drawButton(texts.cancel, `background: transparent; color: ${theme.text};`, theme);
  const done = drawButton(texts.done, `background: ${theme.accent}; color: ${theme.onAccent};`, theme);
  bar.append(count, ...(gallery ? [gallery] : []), cancel, done);
  const show = (taken: number) => {
    count.textContent = texts.counts[taken] ?? String(taken);
    done.disabled = taken === 0;
    done.style.opacity = taken === 0 ? '0.45' : '1';
  };
  return { bar, ...(gallery ? { gallery } : {}), cancel, done, show };
}

/** Marks an outline with the number of its picture among those taken; `undefined` takes the mark off. */
export function markTaken(button: HTMLButtonElement, number: number | undefined, theme: PageTheme): void {
  button.setAttribute('aria-pressed', String(number !== undefined));
  button.querySelector('[data-number]')?.remove();
  if (number === undefined) return void (button.style.background = 'transparent');
  // A thin wash in the accent, so that what is taken is seen at a glance and without its number too.
  button.style.background = `color-mix(in srgb, ${theme.accent} 22%, transparent)`;
  const mark = styled(
    'span',
    `position: absolute; top: 6px; left: 6px; min-width: 26px; height: 26px; box-sizing: border-box; padding: 0 7px; border: 2px solid ${theme.surface}; border-radius: 999px; background: ${theme.accent}; color: ${theme.onAccent}; font: 700 14px/22px system-ui, sans-serif; text-align: center;`,
    String(number),
  );
  mark.dataset.number = String(number);
  button.append(mark);
}

/** Makes an outline stand out, as it does under the pointer; one that is taken keeps a ring of its own. */
export function emphasiseTaken(button: HTMLButtonElement, theme: PageTheme, on: boolean): void {
  emphasise(button, theme, on);
  if (!on && button.getAttribute('aria-pressed') === 'true')
    button.style.boxShadow = `0 0 0 3px ${theme.accent}, 0 0 0 4px ${theme.surface}`;
}
