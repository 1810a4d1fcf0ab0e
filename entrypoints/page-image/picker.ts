import type { LocatedPicture } from '@/utils/image/locate/element-candidates';
import { pagePictures } from '@/utils/image/locate/page-pictures';
import { shownRect } from '@/utils/image/locate/shown';
import { elementCandidates } from '@/utils/image/locate/element-candidates';
import { nextInDirection } from './next-in-direction';
import { openOverlay, styled } from './overlay';

const maxChoices = 80;
const accent = '#e8590c';

interface Choice {
  picture: LocatedPicture;
  button: HTMLButtonElement;
}

/**
 * Outlines the page's pictures and lets the user press one. Resolves with it, with `cancelled` on Esc or when the
 * signal fires, or undefined where the page shows no picture.
 */
export function choosePicture(
  words = 'Choose the product picture · Esc to cancel',
  outer: AbortSignal,
): Promise<LocatedPicture | 'cancelled' | undefined> {
  const pictures = choices();
  if (!pictures.length) return Promise.resolve(undefined);
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const formerFocus = document.activeElement;
  const root = openOverlay('data-find-on-1688-picker', signal);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const veil = styled(
    'div',
    `position: fixed; inset: 0; cursor: default; background: ${dark ? 'rgb(0 0 0 / 0.32)' : 'rgb(20 22 26 / 0.18)'};`,
  );
  const list = pictures.map((picture) => ({ picture, button: outline(picture) }));
  root.append(veil, ...list.map(({ button }) => button), bar(words, dark));
  place(list);

  return new Promise((resolve) => {
    const end = (result: LocatedPicture | 'cancelled') => {
      resolve(result);
      ending.abort();
      if (formerFocus instanceof HTMLElement) formerFocus.focus({ preventScroll: true });
    };
    outer.addEventListener('abort', () => resolve('cancelled'), { once: true, signal: ending.signal });
    for (const { picture, button } of list) {
      button.addEventListener('click', (event) => event.isTrusted && end(withPixels(picture)), { signal });
      for (const type of ['pointerenter', 'focus'])
        button.addEventListener(type, () => emphasise(button, true), { signal });
      for (const type of ['pointerleave', 'blur'])
        button.addEventListener(type, () => emphasise(button, root.activeElement === button), { signal });
    }
    window.addEventListener('keydown', (event) => onKey(event, list, root, end), { capture: true, signal });
    const follow = () => requestAnimationFrame(() => signal.aborted || place(list));
    window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    window.addEventListener('resize', follow, { passive: true, signal });
    const inView = list.find(({ button }) => isInView(button)) ?? list[0]!;
    inView.button.focus({ preventScroll: true });
  });
}

/** The page's larger pictures; on a page of small ones, those. Of pictures stacked on one place only the top one. */
function choices(): LocatedPicture[] {
  const large = pagePictures(document, 80, 300);
  const all = large.length ? large : pagePictures(document, 40, 300);
  const places = new Set<string>();
  const distinct = all.filter(({ candidate: { shown } }) => {
    if (!shown) return false;
    const place = [shown.x, shown.y, shown.width, shown.height].map((side) => Math.round(side / 8)).join();
    return !places.has(place) && places.add(place);
  });
  return distinct.slice(0, maxChoices);
}

function withPixels(picture: LocatedPicture): LocatedPicture {
  return (
    elementCandidates(picture.element, { pixels: true }).find(
      ({ candidate }) => candidate.kind === picture.candidate.kind,
    ) ?? picture
  );
}

function outline({ candidate }: LocatedPicture): HTMLButtonElement {
  const button = styled(
    'button',
    `position: fixed; box-sizing: border-box; margin: 0; padding: 0; border: 0; border-radius: 8px; outline: none; cursor: pointer; transition: box-shadow 120ms, background 120ms;`,
  );
  button.type = 'button';
  button.setAttribute('aria-label', candidate.label ?? `${candidate.width ?? ''} × ${candidate.height ?? ''}`);
  emphasise(button, false);
  return button;
}

function emphasise(button: HTMLButtonElement, on: boolean): void {
  button.style.boxShadow = on
    ? `0 0 0 4px ${accent}, 0 0 0 6px #fff, 0 8px 24px rgb(0 0 0 / 0.35)`
    : `0 0 0 2px ${accent}, 0 0 0 3px rgb(255 255 255 / 0.85)`;
  button.style.background = on ? 'rgb(232 89 12 / 0.14)' : 'transparent';
}

/** Puts each outline where its picture stands now. Reads everything first, then writes. */
function place(list: readonly Choice[]): void {
  const rects = list.map(({ picture }) => shownRect(picture.element));
  list.forEach(({ button }, index) => {
    const rect = rects[index];
    button.hidden = !rect;
    button.style.display = rect ? 'block' : 'none';
    if (rect)
      Object.assign(button.style, {
        left: `${rect.x}px`,
        top: `${rect.y}px`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
      });
  });
}

function bar(words: string, dark: boolean): HTMLElement {
  const colours = dark
    ? 'background: #1d1f24; color: #f2f3f5; border: 1px solid #3a3d45;'
    : 'background: #fff; color: #1a1c20; border: 1px solid #dfe1e6;';
  const element = styled(
    'div',
    `position: fixed; left: 50%; bottom: 24px; transform: translateX(-50%); max-width: calc(100vw - 48px); box-sizing: border-box; padding: 10px 18px; border-radius: 999px; font: 500 14px/20px system-ui, sans-serif; letter-spacing: 0.01em; pointer-events: none; box-shadow: 0 8px 28px rgb(0 0 0 / 0.28); ${colours}`,
  );
  const dot = styled(
    'span',
    `display: inline-block; width: 8px; height: 8px; margin-inline-end: 10px; border-radius: 50%; background: ${accent};`,
  );
  element.setAttribute('role', 'status');
  element.append(dot, words);
  return element;
}

function isInView(button: HTMLElement): boolean {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}

/** Esc ends; Enter and Space take; Tab and the arrow keys move. The page hears none of these. */
function onKey(
  event: KeyboardEvent,
  list: readonly Choice[],
  root: ShadowRoot,
  end: (result: LocatedPicture | 'cancelled') => void,
): void {
  if (!event.isTrusted) return;
  const at = list.findIndex(({ button }) => button === root.activeElement);
  const take = (choice: Choice | undefined) => {
    choice?.picture.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    place(list);
    choice?.button.focus({ preventScroll: true });
  };
  if (event.key === 'Escape') end('cancelled');
  else if ((event.key === 'Enter' || event.key === ' ') && list[at]) end(withPixels(list[at].picture));
  else if (event.key === 'Tab') take(list[(at + (event.shiftKey ? -1 : 1) + list.length) % list.length]);
  else if (/^Arrow/.test(event.key))
    take(
      list[
        nextInDirection(
          list.map(({ button }) => button.getBoundingClientRect()),
          at,
          event.key,
        )
      ],
    );
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
