import { openOverlay } from '@/utils/page/overlay';
import { pickTheme } from '@/utils/page/theme';
import type { PageKey, SeveralAnswer, SeveralTexts } from '@/utils/search/page-pick';
import { describeProduct, openPage } from '@/utils/stores/describe-product';
import { inBestResolution } from './answer';
import { followPage } from './follow-page';
import { hideButton } from './hide-button';
import { nextInDirection } from './next-in-direction';
import { onLeave } from './on-leave';
import { firstInView, pageChoices, withPixels } from './picker-choices';
import { drawOutline, drawVeil, place, type Choice } from './picker-look';
import { nameOfChoice, severalChoices, type SeveralChoice } from './several-choices';
import { drawBar, emphasiseTaken, markTaken } from './several-look';
import { survey } from './survey';
import { takeKeys, type KeyMemory } from './take-keys';

/** What the page script keeps of the overlay. */
export interface SeveralMemory extends KeyMemory {
  /** What was taken so far, for a worker that has to ask again after the browser stopped the one before. */
  taken?: string[];
}

interface Outline extends Choice {
  choice: SeveralChoice;
}

/**
 * Outlines the page's pictures and lets the user take several, in the order of the presses; a second press takes one off.
 * The product's own pictures are one press on the bar. Resolves when the user ends it, or with `cancelled` on Esc or when
 * the signal fires. Only the user's own presses and keys count.
 */
export function pickSeveral(texts: SeveralTexts, memory: SeveralMemory, outer: AbortSignal): Promise<SeveralAnswer> {
  const page = survey(document, location.href);
  const gallery = page.candidates.slice(0, page.ofProduct ?? 0);
  const choices = severalChoices(gallery, pageChoices(gallery));
  if (choices.length === 0) return Promise.resolve({ outcome: 'none', pictures: [] });
  const own = choices.filter(({ ofProduct }) => ofProduct).slice(0, texts.mostOfProduct);
  let taken = choices.filter((choice) => memory.taken?.includes(nameOfChoice(choice) ?? ''));

  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const formerFocus = document.activeElement;
  hideButton();
  const root = openOverlay('several', signal);
  const theme = pickTheme();
  const veil = drawVeil(theme);
  const list: Outline[] = choices.flatMap((choice) =>
    choice.places.map((picture) => ({ choice, picture, button: drawOutline(picture, theme) })),
  );
  const bar = drawBar(texts, own.length, theme);
  root.append(veil, ...list.map(({ button }) => button), bar.bar);
  place(list, veil);

  const show = () => {
    for (const { choice, button } of list) {
      const at = taken.indexOf(choice);
      markTaken(button, at < 0 ? undefined : at + 1, theme);
      emphasiseTaken(button, theme, root.activeElement === button);
    }
    bar.show(taken.length);
    memory.taken = taken.flatMap((choice) => nameOfChoice(choice) ?? []);
  };
  const turn = (choice: SeveralChoice) => {
    if (taken.includes(choice)) taken = taken.filter((each) => each !== choice);
    else if (taken.length < texts.most) taken = [...taken, choice];
    show();
  };
  const takeOwn = () => {
    taken = [...taken, ...own.filter((choice) => !taken.includes(choice))].slice(0, texts.most);
    show();
  };
  show();

  return new Promise((resolve) => {
    const end = (done: boolean) => {
      if (done && taken.length === 0) return;
      resolve(done ? answerOf(taken, page) : { outcome: 'cancelled', pictures: [] });
      memory.taken = undefined;
      ending.abort();
      if (formerFocus instanceof HTMLElement) formerFocus.focus({ preventScroll: true });
    };
    outer.addEventListener('abort', () => resolve({ outcome: 'cancelled', pictures: [] }), {
      once: true,
      signal: ending.signal,
    });
    const onBar: [button: HTMLButtonElement | undefined, act: () => void][] = [
      [bar.gallery, takeOwn],
      [bar.cancel, () => end(false)],
      [bar.done, () => end(true)],
    ];
    for (const [button, act] of onBar)
      button?.addEventListener('click', (event) => event.isTrusted && act(), { signal });
    for (const { choice, button } of list) {
      button.addEventListener('click', (event) => event.isTrusted && turn(choice), { signal });
      // The focus follows the pointer, so that one picture stands out and Enter takes what is seen to stand out.
      button.addEventListener('pointerenter', () => button.focus({ preventScroll: true }), { signal });
      button.addEventListener('focus', () => emphasiseTaken(button, theme, true), { signal });
      button.addEventListener('blur', () => emphasiseTaken(button, theme, false), { signal });
    }
    const follow = () => place(list, veil);

    /** True where the key is ours: Esc ends; Enter and Space press; Tab and the arrow keys move. */
    const act = ({ key, shiftKey }: PageKey): boolean => {
      const buttons = onBar.flatMap(([button]) => (button && !button.disabled ? [button] : []));
      const stops = [...list.map(({ button }) => button), ...buttons];
      const at = stops.findIndex((stop) => stop === root.activeElement);
      const move = (to: number) => {
        list[to]?.picture.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        stops[to]?.focus({ preventScroll: true });
      };
      const outline = list[at];
      if (key === 'Escape') end(false);
      else if (key === 'Enter' || key === ' ') {
        if (outline) turn(outline.choice);
        else onBar.find(([button]) => button && button === root.activeElement)?.[1]();
      } else if (key === 'Tab') move((at + (shiftKey ? -1 : 1) + stops.length) % stops.length);
      else if (/^Arrow/.test(key)) move(byArrow(stops, list.length, at, key));
      else return false;
      if (!signal.aborted) follow();
      return true;
    };
    takeKeys(act, signal, memory);
    followPage(follow, signal);
    onLeave(() => ending.abort(), signal);
    (list.length > 0 ? firstInView(list).button : (bar.gallery ?? bar.cancel)).focus({ preventScroll: true });
  });
}

/**
 * Which stop an arrow key leads to: the next picture in its direction, and below the last of them the bar, whose buttons
 * are one row; its first is at `bar`.
 */
function byArrow(stops: readonly HTMLElement[], bar: number, at: number, key: string): number {
  const rects = stops.map((stop) => stop.getBoundingClientRect());
  const pictures = rects.slice(0, bar);
  if (at < bar) {
    const next = nextInDirection(pictures, at, key);
    return next === at && key === 'ArrowDown' ? bar : next;
  }
  if (key === 'ArrowUp') return pictures.length > 0 ? nextInDirection([...pictures, rects[at]!], bar, key) : at;
  const beside = at + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0);
  return Math.min(stops.length - 1, Math.max(bar, beside));
}

/** The pictures in their best resolution, each with the product that it shows. */
function answerOf(taken: readonly SeveralChoice[], ofPage: ReturnType<typeof survey>): SeveralAnswer {
  const page = openPage(document, location.href);
  const pictures = taken.flatMap(({ known, ofProduct, places: [shown] }) => {
    if (known && ofProduct) return { candidate: known, ...(ofPage.product ? { product: ofPage.product } : {}) };
    if (!shown) return [];
    const { element, candidate } = withPixels(shown);
    const description = describeProduct(page, element, candidate.urls);
    return {
      candidate: inBestResolution(candidate, description?.pictures),
      ...(description ? { product: description.product } : {}),
    };
  });
  return { outcome: 'found', pictures };
}
