/** Where our host stands: over the whole page, or as large as what is in it at the upper right or at a point, px. */
const places = {
  page: { inset: '0', width: '100vw', height: '100vh', overflow: 'hidden' },
  corner: { inset: '16px 16px auto auto', width: 'auto', height: 'auto', overflow: 'visible' },
};
type OverlayPlace = keyof typeof places | { x: number; y: number };

const placeStyle = (place: OverlayPlace) =>
  typeof place === 'string' ? places[place] : { ...places.corner, inset: `${place.y}px auto auto ${place.x}px` };

/** How the attributes begin that our hosts bear. */
const ours = 'data-find-on-1688-';

/** True for a host of ours. */
export const isOverlay = (element: Element): boolean =>
  element.getAttributeNames().some((name) => name.startsWith(ours));

/**
 * An empty host of ours above everything of the page, with a closed shadow root. It is taken away when the signal
 * fires. Styles are set element by element: a page's policy may forbid style sheets.
 *
 * @param name what stands behind `data-find-on-1688-` in its attribute
 */
export function openOverlay(
  name: string,
  signal: AbortSignal,
  place: OverlayPlace = 'page',
  parent: Element = document.documentElement,
): ShadowRoot {
  const host = document.createElement('div');
  host.setAttribute(ours + name, '');
  host.setAttribute('popover', 'manual');
  host.style.cssText = importantly({
    all: 'initial',
    position: 'fixed',
    ...placeStyle(place),
    margin: '0',
    border: '0',
    padding: '0',
    background: 'transparent',
    'z-index': '2147483647',
    display: 'block',
    'max-width': 'none',
    'max-height': 'none',
  });
  const root = host.attachShadow({ mode: 'closed' });
  parent.append(host);
  // The top layer stands above the page's own dialogs; where the page is not shown as such a document, z-index must do.
  host.showPopover?.();
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return root;
}

/** Declarations that no style sheet of the page can override. */
function importantly(style: Record<string, string>): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}: ${value} !important`)
    .join('; ');
}

/** An element with its style, for our overlays. */
export function styled<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  style: string,
  text?: string,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.style.cssText = style;
  if (text !== undefined) element.textContent = text;
  return element;
}
