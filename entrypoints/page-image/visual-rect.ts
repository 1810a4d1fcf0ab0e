import type { Rect } from '@/utils/image/candidate';
import type { VisiblePlace } from '@/utils/search/page-pick';

/** From the layout viewport to what the screenshot shows, which pinch zoom makes a part of it. */
export function visiblePlace(rect: Rect): VisiblePlace {
  const view = window.visualViewport;
  const zoom = view?.scale ?? 1;
  return {
    rect: {
      x: (rect.x - (view?.offsetLeft ?? 0)) * zoom,
      y: (rect.y - (view?.offsetTop ?? 0)) * zoom,
      width: rect.width * zoom,
      height: rect.height * zoom,
    },
    scale: window.devicePixelRatio,
  };
}
