import type { Rect } from '@/utils/image/candidate';
import { openOverlay } from '@/utils/page/overlay';
import { pickTheme } from '@/utils/page/theme';
import type { PageKey, AreaTexts, VisiblePlace } from '@/utils/search/page-pick';
import {
  between,
  firstFrame,
  fitFrame,
  gripAt,
  isEnough,
  moveFrame,
  pullFrame,
  type Point,
  type View,
} from './area-frame';
import { areaKey } from './area-keys';
import { cursorOf, drawArea, placeArea, showButtons } from './area-look';
import { hideButton } from './hide-button';
import { onLeave } from './on-leave';
import { painted } from './painted';
import { takeKeys, type KeyMemory } from './take-keys';
import { visiblePlace } from './visual-rect';

/** What the page script keeps of the overlay. */
export interface AreaMemory extends KeyMemory {
  /** The last frame that was taken, for the next time on this page. */
  frame?: Rect;
}

/** The first corner of a frame, set by a press without a drag, and what stood before it. */
interface FirstCorner {
  at: Point;
  frame: Rect;
  touched: boolean;
}

/** What moves less between press and release is no drag, px. */
const still = 8;

/**
 * Lets the user draw, move and size a frame, by drags, by presses on two corners, or by the keys. Resolves with its place when the overlay is off
 * the screen, or with `cancelled` on Esc or when the signal fires. Only the user's own presses and keys count.
 */
export async function selectArea(
  texts: AreaTexts,
  memory: AreaMemory,
  outer: AbortSignal,
): Promise<VisiblePlace | 'cancelled'> {
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const formerFocus = document.activeElement;
  hideButton();
  const root = openOverlay('area', signal);
  const look = drawArea(texts, pickTheme());
  root.append(look.ground, look.frame, look.words, look.bar);
  let view = viewNow();
  let frame = memory.frame ? fitFrame(memory.frame, view) : firstFrame(view);
  /** Until it was touched, a pointer draws a frame of its own even where this one stands. */
  let touched = false;
  const put = (next: Rect) => {
    frame = next;
    placeArea(look, frame, view.scale);
  };
  put(frame);
  /** Until the next press sets the opposite one the frame follows the pointer. */
  let corner: FirstCorner | undefined;
  const setCorner = (next: FirstCorner | undefined) => {
    corner = next;
    showButtons(look, !corner);
    placeArea(look, frame, view.scale);
  };

  const taken = await new Promise<boolean>((resolve) => {
    const end = (take: boolean) => {
      // A frame that is still being drawn may be smaller than anything that can be searched.
      if (take && !isEnough(frame, view)) return;
      resolve(take);
      ending.abort();
      if (formerFocus instanceof HTMLElement) formerFocus.focus({ preventScroll: true });
    };
    outer.addEventListener('abort', () => resolve(false), { once: true, signal: ending.signal });
    look.take.addEventListener('click', (event) => event.isTrusted && end(true), { signal });
    look.cancel.addEventListener('click', (event) => event.isTrusted && end(false), { signal });
    look.ground.addEventListener(
      'pointermove',
      (event) => {
        look.ground.style.cursor = cursorOf(touched && !corner ? gripAt(frame, pointOf(event)) : undefined);
        if (corner && event.isTrusted) put(between(corner.at, pointOf(event), view));
      },
      { signal },
    );
    look.ground.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.isTrusted || event.button !== 0) return;
        event.preventDefault();
        look.frame.focus({ preventScroll: true });
        const from = pointOf(event);
        const first = corner;
        const before = first ?? { at: from, frame, touched };
        const grip = touched && !first ? gripAt(frame, from) : undefined;
        const follow = (now: Point) => {
          // From now on a page that the opening panel makes narrower keeps this frame.
          touched = true;
          const [right, down] = [now.x - from.x, now.y - from.y];
          if (!grip) put(between(before.at, now, view));
          else if (grip === 'inside') put(moveFrame(before.frame, right, down, view));
          else put(pullFrame(before.frame, grip, right, down, view));
        };
        // A finger does not move on its way to the second corner.
        if (first) follow(from);
        drag(look.ground, event, follow, signal, (to) => {
          if (grip) return;
          const drawn = to ? between(before.at, to, view) : frame;
          if (isEnough(drawn, view)) return setCorner(undefined);
          if (to && !first && Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) < still) {
            touched = true;
            put(drawn);
            return setCorner(before);
          }
          // Too small to be searched: what stood there comes back.
          touched = before.touched;
          put(before.frame);
          setCorner(undefined);
        });
      },
      { signal },
    );
    /** True where the key is ours. */
    const act = (key: PageKey): boolean => {
      const next = areaKey(key, corner?.frame ?? frame, view);
      if (next === undefined) return false;
      if (next === 'leave') end(false);
      else if (next === 'take') end(root.activeElement !== look.cancel);
      else if (next === 'tab') turn([look.frame, look.cancel, look.take], root.activeElement, key.shiftKey);
      else {
        touched = true;
        put(next);
        setCorner(undefined);
      }
      return true;
    };
    takeKeys(act, signal, memory);
    const onResize = () => {
      view = viewNow();
      if (!corner) put(touched || memory.frame ? fitFrame(frame, view) : firstFrame(view));
    };
    onLeave(() => ending.abort(), signal);
    window.addEventListener('resize', onResize, { passive: true, signal });
    look.frame.focus({ preventScroll: true });
  });
  if (!taken) return 'cancelled';
  memory.frame = frame;
  hideButton();
  await painted();
  return visiblePlace(frame);
}

const viewNow = (): View => ({ width: window.innerWidth, height: window.innerHeight, scale: window.devicePixelRatio });
const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });

/** Follows the pointer from its press to its release, wherever it goes; one that is taken away ends nowhere. */
function drag(
  ground: HTMLElement,
  press: PointerEvent,
  follow: (now: Point) => void,
  outer: AbortSignal,
  end: (to?: Point) => void,
): void {
  const over = new AbortController();
  const signal = AbortSignal.any([outer, over.signal]);
  const stop = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    over.abort();
    end(event.type === 'pointerup' ? pointOf(event) : undefined);
  };
  ground.setPointerCapture(press.pointerId);
  ground.addEventListener(
    'pointermove',
    (event) => event.isTrusted && event.pointerId === press.pointerId && follow(pointOf(event)),
    { signal },
  );
  ground.addEventListener('pointerup', stop, { signal });
  ground.addEventListener('pointercancel', stop, { signal });
}

/** Moves the focus to the next of ours, round and round: the page is not to be reached meanwhile. */
function turn(ours: readonly HTMLElement[], active: Element | null, back: boolean): void {
  const at = ours.findIndex((element) => element === active);
  ours[(at + (back ? -1 : 1) + ours.length) % ours.length]!.focus({ preventScroll: true });
}
