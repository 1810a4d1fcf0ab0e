/** The extension's own way into closed shadow roots: `chrome.dom` in Chrome, a method of elements in Firefox. */
interface DomAccess {
  openOrClosedShadowRoot?(element: Element): ShadowRoot | null;
}

/** Elements that may hold a shadow root by the DOM standard, custom elements aside. */
const plainHosts = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span'.split(
  ',',
);
const maxHosts = 2000;
const maxRoots = 200;

/** The element's shadow root, open or, where the browser lets an extension in, closed. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-') && !plainHosts.includes(element.localName)) return null;
  const access = (globalThis as { chrome?: { dom?: DomAccess } }).chrome?.dom;
  try {
    const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    return own ?? access?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}

/** The element above, across shadow roots and out of same-origin frames. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return root.host as Element;
  return frameOf(element);
}

/** The frame element that shows this element's document, where it is of the same origin. */
export function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The element and everything above it, deepest first. */
export function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && path.length < 200; at = parentOf(at)) path.push(at);
  return path;
}

/** A frame's document, or null where it is of another origin. */
export function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/**
 * The document, the shadow roots below it and the same-origin frames: everything that can be searched by selector.
 * Closed roots are looked for below custom elements and at most 2,000 plain ones.
 */
export function searchableRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  let plain = 0;
  for (let at = 0; at < roots.length && roots.length < maxRoots; at++) {
    const root = roots[at]!;
    for (const element of root.querySelectorAll('*')) {
      const framed = frameDocument(element);
      if (framed) roots.push(framed);
      const isPlain = !element.shadowRoot && !element.localName.includes('-');
      if (isPlain && (element.childElementCount > 0 || ++plain > maxHosts)) continue;
      const shadow = shadowRootOf(element);
      if (shadow) roots.push(shadow);
      if (roots.length >= maxRoots) break;
    }
  }
  return roots;
}

/**
 * What stands at a point of the viewport, topmost first, through shadow roots and same-origin frames. The point is in
 * CSS px of the document's own viewport.
 */
export function elementsAt(root: Document | ShadowRoot, x: number, y: number, depth = 0): Element[] {
  if (depth > 8) return [];
  return root
    .elementsFromPoint(x, y)
    .slice(0, 60)
    .flatMap((element) => {
      const shadow = shadowRootOf(element);
      const inShadow =
        shadow && shadow !== root
          ? elementsAt(shadow, x, y, depth + 1).filter((inner) => inner.getRootNode() === shadow)
          : [];
      const framed = frameDocument(element);
      const box = framed ? element.getBoundingClientRect() : undefined;
      const inFrame =
        framed && box
          ? elementsAt(framed, x - box.left - element.clientLeft, y - box.top - element.clientTop, depth + 1)
          : [];
      return [...inShadow, ...inFrame, element];
    });
}
