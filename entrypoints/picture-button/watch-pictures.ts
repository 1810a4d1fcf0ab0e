import type { browser } from 'wxt/browser';
import { buttonPress, noButtonKey, type PressAnswer } from '@/utils/page/button-press';
import { pathOf } from '@/utils/image/locate/tree';
import type { NotedClick } from '@/utils/image/locate/noted-click';
import { lastPathKey } from '@/utils/search/page-pick';
import { drawButton, type PictureButton } from './draw-button';
import { freeCorner, type Place } from './free-corner';
import { hoveredPicture } from './hovered-picture';

/** Without the polyfill: it would weigh more than all of this. */
declare const chrome: typeof browser;

/** The pointer rests so long on a picture before the button comes, ms. */
const rest = 90;
/** After the last scrolling the picture under the pointer is looked up again, ms. */
const settle = 180;
const quietly = { capture: true, passive: true };

interface Shown extends PictureButton {
  picture: Element;
  /** Where the picture stood. */
  at: Place;
  hide(): void;
}

/**
 * Shows the button on the picture that the pointer rests on; the function that is returned ends it. At load it adds one listener
 * and nothing else. A move of the pointer costs nothing, a change of what is under it a note and at most one timer; layout is
 * read when that timer ends.
 */
export function watchPictures(onEnd: () => void): () => void {
  let pointer: Place = { x: 0, y: 0 };
  let restsAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: Shown | undefined;

  const follow = ({ isTrusted, pointerType, clientX: x, clientY: y }: PointerEvent) => {
    if (isTrusted && pointerType !== 'touch') pointer = { x, y };
  };
  const onOver = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    follow(event);
    lookIn(rest);
  };
  const lookIn = (wait: number) => {
    restsAt = performance.now() + wait;
    if (timer !== undefined) return;
    // Only until the pointer rests: the button must not come under it.
    addEventListener('pointermove', follow, quietly);
    timer = setTimeout(onRest, wait);
  };
  const onRest = () => {
    const left = restsAt - performance.now();
    if (left > 1) {
      timer = setTimeout(onRest, left);
      return;
    }
    stopLooking();
    show();
  };
  const stopLooking = () => {
    clearTimeout(timer);
    timer = undefined;
    removeEventListener('pointermove', follow, quietly);
  };

  const show = () => {
    if (shown?.host.matches(':hover')) return;
    if (performance.now() < ((globalThis as { [noButtonKey]?: number })[noButtonKey] ?? 0)) return lookIn(settle);
    const picture = hoveredPicture(document, pointer.x, pointer.y, shown?.host);
    const at = picture?.getBoundingClientRect();
    const stands = picture === shown?.picture && at?.x === shown?.at.x && at?.y === shown?.at.y;
    if (stands && shown?.host.isConnected) return;
    shown?.hide();
    const place = picture && freeCorner(picture, pointer);
    if (!picture || !place || !at) return;
    const showing = new AbortController();
    const { signal } = showing;
    const hide = () => {
      showing.abort();
      if (shown?.picture === picture) shown = undefined;
    };
    const button = drawButton(place, {
      label: chrome.runtime.getManifest().name,
      // Everything outside a modal dialog takes no press.
      parent: picture.closest('dialog') ?? document.documentElement,
      signal,
      onPress: () => void press(picture, place).then(({ words, over }) => (over ? end() : words && button.say(words))),
    });
    shown = { ...button, picture, at, hide };
    // The page moves on: nothing is measured for it, the button goes and comes back when it rests again.
    const moved = () => {
      hide();
      lookIn(settle);
    };
    addEventListener('scroll', moved, { ...quietly, signal });
    addEventListener('resize', moved, { ...quietly, signal });
    addEventListener('pagehide', hide, { signal });
    document.documentElement.addEventListener('pointerleave', hide, { signal });
  };

  const end = () => {
    removeEventListener('pointerover', onOver, quietly);
    stopLooking();
    shown?.hide();
    onEnd();
  };
  addEventListener('pointerover', onOver, quietly);
  return end;
}

/** Notes the picture as a right-click on it would be noted, and tells the background that there is something to look at. */
async function press(picture: Element, { x, y }: Place): Promise<PressAnswer> {
  if (!picture.isConnected) return {};
  const noted: NotedClick = { path: pathOf(picture), x, y, picture, exact: true, at: performance.now() };
  (globalThis as { [lastPathKey]?: NotedClick })[lastPathKey] = noted;
  try {
    return ((await chrome.runtime.sendMessage(buttonPress)) as PressAnswer | undefined) ?? {};
  } catch {
    // The extension was updated, switched off or removed: what is left in the page reaches nobody.
    return { over: true };
  }
}
